import { type Join, joinLines, type Paragraph } from './joins.ts'
import { readLines } from './lines.ts'

/** What was repaired in a pasted text; every changed character is told, with the words around it. */
export const repairLabels = {
  kangxi: '部首字符改为通用汉字',
  hidden: '删除不可见字符',
  bidi: '删除改变文字方向的字符',
  softHyphen: '删除软连字符',
  control: '删除控制字符',
  hardBlank: '不间断空格改为普通空格',
  indent: '删除段首空格',
  pageNumber: '删除页码',
  join: '接上断行',
  numbering: '自动编号改为文字',
  wrap: '接回版面折行',
  blank: '删除排版空格',
  leftOut: '未导入的内容',
  check: '请核对',
} as const
export type RepairKind = keyof typeof repairLabels

export interface Repair {
  readonly kind: RepairKind
  readonly line: number
  readonly quote: string
}

/** Repairs told once for the whole text, whatever line they name. */
export const repairsOfWholeText: readonly RepairKind[] = ['numbering', 'wrap', 'blank', 'leftOut', 'check']

interface Cure {
  readonly kind: RepairKind
  readonly pattern: RegExp
  readonly put: (sign: string) => string
}

/**
 * Radicals of the supplement that are whole characters of simplified Chinese; NFKC folds only two of them (母, 龟).
 * The same pairs stand in Unicode's EquivalentUnifiedIdeograph.
 */
const radicals = new Map(
  Object.entries({
    '\u2EA0': '民',
    '\u2EC1': '虎',
    '\u2EC5': '见',
    '\u2EC6': '角',
    '\u2EC9': '贝',
    '\u2ECB': '车',
    '\u2ED3': '长',
    '\u2ED4': '门',
    '\u2ED8': '青',
    '\u2ED9': '韦',
    '\u2EDA': '页',
    '\u2EDB': '风',
    '\u2EDC': '飞',
    '\u2EDD': '食',
    '\u2EE2': '马',
    '\u2EE3': '骨',
    '\u2EE4': '鬼',
    '\u2EE5': '鱼',
    '\u2EE6': '鸟',
    '\u2EE7': '卤',
    '\u2EE8': '麦',
    '\u2EE9': '黄',
    '\u2EEC': '齐',
    '\u2EEE': '齿',
    '\u2EF0': '龙',
  }),
)

const cures: readonly Cure[] = [
  // PDF writers map Han glyphs to the radicals blocks; only those are folded, NFKC would also change ２ and ：.
  {
    kind: 'kangxi',
    pattern: /[\u2F00-\u2FDF\u2E9F\u2EF3\u2EA0-\u2EF0]/gu,
    put: (sign) => radicals.get(sign) ?? sign.normalize('NFKC'),
  },
  { kind: 'bidi', pattern: /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, put: () => '' },
  { kind: 'hidden', pattern: /[\u200B-\u200D\u2060-\u2064\uFEFF\u180E]/gu, put: () => '' },
  { kind: 'softHyphen', pattern: /\u00AD/gu, put: () => '' },
  // biome-ignore lint: control characters are what is looked for
  { kind: 'control', pattern: /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu, put: () => '' },
  { kind: 'hardBlank', pattern: /(?<=\S.*)[\u00A0\u2007\u202F](?=.*\S)/gu, put: () => ' ' },
]

const named = (sign: string): string =>
  /[\u2E80-\u2FDF]/u.test(sign)
    ? sign
    : `〈U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〉`

function cureLine(text: string, line: number): { readonly text: string; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = []
  let cured = text
  for (const { kind, pattern, put } of cures) {
    const before = cured
    cured = before.replace(pattern, (sign: string, at: number) => {
      if (put(sign) === sign) return sign
      repairs.push({
        kind,
        line,
        quote: before.slice(Math.max(0, at - 6), at) + named(sign) + before.slice(at + 1, at + 7),
      })
      return put(sign)
    })
  }
  const indent = /^[\s\u3000]+(?=\S)/u.exec(cured)
  if (indent !== null)
    repairs.push({ kind: 'indent', line, quote: cured.slice(indent[0].length, indent[0].length + 12) })
  return { text: cured, repairs }
}

/**
 * Repairs a text pasted from WPS, Word or a PDF: characters that only look like Han, invisible ones, indents, page
 * numbers and broken lines. The result has one paragraph a line; no character changes without a repair that shows it.
 */
export function repairPaste(text: string): {
  readonly text: string
  readonly repairs: readonly Repair[]
  readonly joins: readonly Join[]
  readonly paragraphs: readonly Paragraph[]
} {
  // A byte order mark at the very start belongs to the file, not to the words.
  const raw = text.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u)
  const cured = raw.map((line, at) => cureLine(line, at + 1))
  const { lines, dropped } = readLines(cured.map((line) => line.text).join('\n'))
  const { paragraphs, joins } = joinLines(lines)
  const repairs: readonly Repair[] = [
    ...cured.flatMap((line) => line.repairs),
    ...dropped.map((line): Repair => ({ kind: 'pageNumber', line: line.number, quote: line.text })),
    ...joins.map((join): Repair => ({ kind: 'join', line: join.line, quote: `${join.before}｜${join.after}` })),
  ]
  return {
    text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
    repairs: repairs.toSorted((a, b) => a.line - b.line),
    joins,
    paragraphs,
  }
}
