import { readFileSync } from 'node:fs'
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../renderer/readers/read-document.ts'

const levels = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
  { level: 3, format: LevelFormat.DECIMAL, text: '（%4）', alignment: AlignmentType.LEFT },
]
const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'heads', level } })
const cells = (...texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })

const docx = async (children: readonly (Paragraph | Table)[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        numbering: { config: [{ reference: 'heads', levels }] },
        sections: [{ children: [...children] }],
      }),
    ),
  )
const textOf = async (bytes: Uint8Array, name = '答复.docx'): Promise<string> => {
  const read = await readDocument(name, bytes)
  if (!read.ok) throw new Error(read.error.reason)
  return read.value.text
}
const reasonOf = async (bytes: Uint8Array, name = '答复.docx'): Promise<string> => {
  const read = await readDocument(name, bytes)
  return read.ok ? `read: ${read.value.text.slice(0, 40)}` : read.error.reason
}
/** The same .docx with one part rewritten. */
const rewritten = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

describe('.docx', () => {
  it('keeps automatic numbers as text', async () => {
    const bytes = await docx([
      new Paragraph('您提出的建议收悉。'),
      numbered('停车', 0),
      numbered('建设', 1),
      numbered('管理', 1),
      numbered('收费', 0),
      numbered('标准', 1),
      numbered('分类', 2),
      numbered('新建', 3),
      ...Array.from({ length: 9 }, (_, at) => numbered(`条目${at}`, 0)),
    ])
    expect((await textOf(bytes)).split('\n')).toEqual([
      '您提出的建议收悉。',
      '一、停车',
      '（一）建设',
      '（二）管理',
      '二、收费',
      '（一）标准',
      '1.分类',
      '（1）新建',
      ...['三、', '四、', '五、', '六、', '七、', '八、', '九、', '十、', '十一、'].map(
        (mark, at) => `${mark}条目${at}`,
      ),
    ])
  })

  it('tells that numbers were written out', async () => {
    const read = await readDocument('a.docx', await docx([numbered('停车', 0)]))
    expect(read.ok && read.value.repairs[0]).toEqual({ kind: 'numbering', line: 1, quote: '1 处：一、' })
  })

  it('takes numbers from the style of a paragraph', async () => {
    const bytes = rewritten(
      rewritten(
        await docx([
          numbered('x', 0),
          new Paragraph({ text: '停车', style: 'Bt' }),
          new Paragraph({ text: '收费', style: 'Bt2' }),
        ]),
        'word/styles.xml',
        (xml) =>
          xml.replace(
            '</w:styles>',
            '<w:style w:type="paragraph" w:styleId="Bt"><w:name w:val="b"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Bt2"><w:name w:val="b2"/><w:basedOn w:val="Bt"/></w:style></w:styles>',
          ),
      ),
      'word/numbering.xml',
      (xml) => xml.replace(/w:numId="\d+"/u, 'w:numId="1"'),
    )
    expect((await textOf(bytes)).split('\n').slice(-2)).toEqual([
      expect.stringMatching(/停车$/u),
      expect.stringMatching(/收费$/u),
    ])
  })

  it('puts tables into lines with tabs', async () => {
    const bytes = await docx([
      new Paragraph('如下表。'),
      new Table({ rows: [cells('项目', '数量'), cells('停车场', '3个')] }),
      new Paragraph('完。'),
    ])
    expect(await textOf(bytes)).toBe('如下表。\n项目\t数量\n停车场\t3个\n完。')
  })

  it('keeps quotation marks, insertions and text of links, and looks nothing up', async () => {
    const bytes = await docx([
      new Paragraph({
        children: [
          new TextRun('实施“一对一”'),
          new ExternalHyperlink({ link: 'http://example.invalid/x', children: [new TextRun('联系制度')] }),
        ],
      }),
    ])
    expect(await textOf(bytes)).toBe('实施“一对一”联系制度')
  })

  it('is known by its bytes, whatever its name', async () => {
    expect(await textOf(await docx([new Paragraph('停车。')]), '答复.txt')).toBe('停车。')
  })

  it('reads the real letter as a .docx line by line', async () => {
    const letter = readFileSync(new URL('../fixtures/reply-1185.txt', import.meta.url), 'utf8')
    const lines = letter.split('\n').filter((line) => line.trim() !== '')
    const text = await textOf(await docx(lines.map((line) => new Paragraph(line))))
    expect(text.replace(/\s/gu, '')).toBe(letter.replace(/\s/gu, ''))
  })
})

describe('.txt', () => {
  const letter = '关于市十六届人大四次会议第1185号建议的答复'
  it.each([
    ['UTF-8', new TextEncoder().encode(letter)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${letter}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${letter}`, 'utf16le'))],
    ['UTF-16 big-endian', new Uint8Array(Buffer.from(`\uFEFF${letter}`, 'utf16le').swap16())],
    ['GB18030', new Uint8Array([0xbd, 0xa8, 0xd2, 0xe9])],
  ])('%s', async (encoding, bytes) => {
    expect(await textOf(bytes, 'a.txt')).toBe(encoding === 'GB18030' ? '建议' : letter)
  })
})

describe('hostile and unreadable files', () => {
  const plain = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
  const part = (name: string, bytes: Uint8Array) =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: bytes })

  it.each([
    ['an empty file', new Uint8Array(), '是空的'],
    ['a .doc that is cut', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), '已损坏'],
    [
      'a .docx with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '打开密码',
    ],
    ['a PDF that is cut', plain('%PDF-1.7'), '可能已经损坏'],
    ['an RTF', plain('{\\rtf1'), 'RTF'],
    ['a scan', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '图片或扫描件'],
    ['a web page as .doc', plain('<html xmlns:o="urn:x">'), '网页文件'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00]), '程序'],
    ['bytes without sense', new Uint8Array(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), '不是文本文件'],
    ['a table', part('xl/workbook.xml', strToU8('<x/>')), '.xlsx'],
    ['an OFD', part('OFD.xml', strToU8('<x/>')), 'OFD'],
    ['an archive', zipSync({ 'a.txt': strToU8('x') }), '压缩包'],
    ['a zip that is cut', zipSync({ 'word/document.xml': strToU8('停车'.repeat(400)) }).slice(0, 60), '已损坏'],
    ['a zip bomb', part('word/document.xml', new Uint8Array(60 * 1024 * 1024)), '展开后过大'],
    ['a bomb below 50 MB', part('word/document.xml', new Uint8Array(20 * 1024 * 1024)), '展开后过大'],
    [
      'a thousand entries',
      zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1)]))),
      '展开后过大',
    ],
    [
      'a name that climbs out',
      zipSync({ '../../evil.xml': strToU8('x'), 'word/document.xml': strToU8('<x/>') }),
      '已损坏',
    ],
    ['no XML at all', part('word/document.xml', strToU8('hello')), '已损坏'],
    [
      'entities',
      part(
        'word/document.xml',
        strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'),
      ),
      '外部实体',
    ],
    ['nesting without end', part('word/document.xml', strToU8('<w:p>'.repeat(200_000))), '已损坏'],
  ])('%s is refused with what to do', async (_, bytes, reason) => {
    const told = await reasonOf(bytes)
    expect(told).toContain(reason)
    expect(told).not.toMatch(/undefined|null|Error/u)
  })

  it('an entry called __proto__ changes nothing', async () => {
    const bytes = await docx([new Paragraph('停车。')])
    const parts = Object.entries(unzipSync(bytes))
    const bad = zipSync(Object.fromEntries([...parts, ['word/x__proto__', strToU8('x')]]))
    expect(await textOf(bad)).toBe('停车。')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('numbering that refers to nothing is left out', async () => {
    const bytes = rewritten(await docx([numbered('停车', 0)]), 'word/numbering.xml', () => '<w:numbering/>')
    expect(await textOf(bytes)).toBe('停车')
  })

  it('a document of unclosed tags is refused in good time', async () => {
    const bytes = part('word/document.xml', strToU8(`<w:document>${'<w:p><w:pPr><w:numPr>'.repeat(20_000)}`))
    const from = performance.now()
    await reasonOf(bytes)
    expect(performance.now() - from).toBeLessThan(8000)
  })
})
