import { elementsIn, parseXml } from './xml-tree.ts'

/** What the end of a relationship's type means, and why a template must not have it. */
const forbiddenRelations: readonly (readonly [RegExp, string])[] = [
  [/\/vbaProject$/iu, '模板里有宏。请在 WPS 中打开，另存为不带宏的 .docx 再导入。'],
  [
    /\/attachedTemplate$/iu,
    '模板还挂着另一个模板文件，填写时会去找它。请在 WPS“开发工具—文档模板”中去掉，另存为新的 .docx 再导入。',
  ],
  [/\/(?:oleObject|package)$/iu, '模板里嵌有其他文件（如表格对象）。请删去这些对象，或者改成图片，另存后再导入。'],
  [/\/aFChunk$/iu, '模板里夹着整段外来内容。请在 WPS 中打开，另存为新的 .docx 再导入。'],
  [/\/(?:subDocument|frame)$/iu, '模板引用了其他文档。请把内容直接放进模板，另存后再导入。'],
  [/\/(?:control|activeXControlBinary)$/iu, '模板里有可运行的控件。请删去控件，另存后再导入。'],
]
const external =
  '模板里有指向外部的链接（网址、邮箱或其他文件）。请在 WPS 中全选后取消超链接、断开链接的图片，另存后再导入。'

function relationDanger(rels: string): string | null {
  const root = parseXml(rels)
  for (const relation of root === null ? [] : elementsIn(root)) {
    const type = relation.attributes.get('Type') ?? ''
    const known = forbiddenRelations.find(([pattern]) => pattern.test(type))
    if (known !== undefined) return known[1]
    if (/^external$/iu.test(relation.attributes.get('TargetMode') ?? '')) return external
  }
  return null
}

/** Tracked changes (ECMA-376 §17.13.5): text, moves, properties, table cells. */
const tracked =
  /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|cellIns|cellDel|cellMerge|numberingChange|customXml(?:Ins|Del|MoveFrom|MoveTo)RangeStart|(?:r|p|sect|tbl|tblGrid|tblPrEx|tr|tc)PrChange)[\s/>]/u
/** Fields that fetch or start something when the file is opened. */
const fetching = /(?:^|\s)(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE)\s/iu

/** Field codes, joined as they are read: a hostile file may cut a word over several runs. */
function fieldCodes(xml: string): string {
  const written = [...xml.matchAll(/<w:instrText(?:\s[^<>]*)?>([^<]*)<\/w:instrText>/gu)].map(([, code = '']) => code)
  const simple = [...xml.matchAll(/\sw:instr="([^"]*)"/gu)].map(([, code = '']) => code)
  return ` ${written.join('')} ${simple.join(' ')} `
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name)

/**
 * Why a file must not become a template, in the user's words; null when nothing speaks against it. `parts` are the XML
 * parts as text, `names` all entries of the file.
 */
export function templateDanger(names: readonly string[], parts: ReadonlyMap<string, string>): string | null {
  const lower = names.map((name) => name.toLowerCase())
  const types = parts.get('[Content_Types].xml') ?? ''
  if (
    lower.some((name) => /(?:^|\/)vba(?:project\.bin|data\.xml)$/u.test(name)) ||
    /macroEnabled|vbaProject/iu.test(types)
  ) {
    return '模板里有宏。请在 WPS 中打开，另存为不带宏的 .docx 再导入。'
  }
  if (/wordprocessingml\.template\.main\+xml/iu.test(types)) {
    return '这是 .dotx 模板文件。请在 WPS 中打开，另存为 .docx 再导入。'
  }
  if (lower.some((name) => name.startsWith('_xmlsignatures/'))) {
    return '文件带有电子签名或电子印章，填写后会失效。请用未签章的文件作模板。'
  }
  if (lower.some((name) => /^word\/(?:embeddings|activex)\//u.test(name))) {
    return '模板里嵌有其他文件或控件。请删去这些对象，另存后再导入。'
  }
  for (const [name, xml] of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) {
      return '文件里有不允许的内容（外部实体）。请在 WPS 中打开，另存为新的 .docx 再导入。'
    }
    const reason = name.toLowerCase().endsWith('.rels') ? relationDanger(xml) : null
    if (reason !== null) return reason
    if (!name.startsWith('word/') || !isXml(name)) continue
    if (tracked.test(xml)) {
      return '模板里还有修订痕迹，填写后会混在公文里。请在 WPS“审阅”中接受全部修订，关闭修订后另存，再导入。'
    }
    if (/<w:(?:altChunk|subDoc|object|control)[\s/>]/u.test(xml)) {
      return '模板里嵌有其他文件、控件或外来内容。请删去后另存，再导入。'
    }
    if (fetching.test(fieldCodes(xml))) {
      return '模板里有会读取外部内容的域。请选中后按 Ctrl+Shift+F9 转成普通文字，另存后再导入。'
    }
  }
  return null
}
