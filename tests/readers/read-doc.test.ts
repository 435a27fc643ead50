import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import CFB from 'cfb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocText, readDoc } from '../../renderer/readers/read-doc.ts'
import { readDocument } from '../../renderer/readers/read-document.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { readReply } from '../../shared/intake/read-reply.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { letterBureau, letterCase, realReply } from '../fixtures/letter-case.ts'
import { noPaper } from '../shared/layout/paper.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
const letter = fixture('reply-1185.doc')
const table = fixture('table-and-changes.doc')
const numbered = fixture('numbered.doc')

const textOf = (bytes: Uint8Array): DocText => {
  const read = readDoc(bytes)
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}
const reasonOf = (bytes: Uint8Array): string => {
  const read = readDoc(bytes)
  return read.ok ? `read: ${read.value.text.slice(0, 40)}` : read.error.reason
}
const close = (text: string): string => text.replace(/\s/gu, '')

/** The same file with one of its streams rewritten. */
const rewritten = (bytes: Uint8Array, path: string, change: (stream: Buffer) => void): Uint8Array => {
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const entry = CFB.find(container, path)
  if (entry === null) throw new Error(`no ${path}`)
  const stream = Buffer.from(entry.content as Uint8Array)
  change(stream)
  entry.content = stream
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}
const fields = (change: (stream: Buffer) => void) => rewritten(letter, '/WordDocument', change)

describe('.doc', () => {
  it('brings the real letter whole, spaced characters and all', () => {
    const received = readFileSync(new URL('../fixtures/reply-1185.txt', import.meta.url), 'utf8')
    const read = textOf(letter)
    // The sample's letter has the same body; its head and foot are composed.
    const body = (text: string) => close(text).slice(close(text).indexOf('李慧代表：'))
    const paragraphs = received
      .split('\n')
      .map(close)
      .filter((line) => line.startsWith('（') && line.length > 60)
    expect(paragraphs.length).toBeGreaterThan(8)
    expect(body(read.text).length).toBeGreaterThan(3800)
    expect(paragraphs.filter((paragraph) => !body(read.text).includes(paragraph.slice(0, 50)))).toEqual([])
    expect(read.textBoxes).toContain('抄送：')
  })

  it('keeps rows of tables, results of fields and insertions, and drops deletions', () => {
    const read = textOf(table)
    expect(read.text.split('\n')).toEqual([
      '李慧代表：',
      '一、关于停车',
      '今年新建五个停车场，实施“一对一”联系制度，投资1.2亿元-AB。',
      '项目\t数量\t备注',
      '停车场 （新建）\t5个\t',
      '充电桩\t\t',
      '如上表。',
      '特此函复。',
      '',
    ])
    expect(read).toMatchObject({ deleted: 2, notes: 1, hasComments: true, numbers: ['一、'], unnumbered: 0 })
  })

  it('writes automatic numbers out: four levels, a second list, a list of a style, no bullets', () => {
    expect(textOf(numbered).text.split('\n')).toEqual([
      '您提出的建议收悉。',
      '一、停车',
      '（一）建设',
      '（二）管理',
      '二、收费',
      '（一）标准',
      '1.分类',
      '（1）新建',
      '（2）改建',
      '2.分区',
      ...['三', '四', '五', '六', '七', '八', '九', '十', '十一'].map((mark, at) => `${mark}、条目${at}`),
      '一、另起',
      '（一）其一',
      '第1条适用',
      '第2条施行',
      '要点',
      '特此函复。',
      '',
    ])
  })

  it('comes into the reply as a table with its empty cells', async () => {
    const read = await readDocument('答复.doc', table)
    let last = 0
    const { blocks } = readReply(read.ok ? read.value.text : '', () => `b${(last += 1)}`)
    expect(blocks.find((block) => block.kind === 'table')).toMatchObject({
      rows: [
        ['项目', '数量', '备注'],
        ['停车场 （新建）', '5个', ''],
        ['充电桩', '', ''],
      ],
    })
  })

  it('tells what was left out and what to check', async () => {
    const read = await readDocument('答复.doc', table)
    expect(read.ok && read.value.repairs.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['numbering', '1 处：一、'],
      ['check', '自动编号是按文件里的编号规则推算的，请对照原件'],
      ['leftOut', '修订中已删去的文字 2 字'],
      ['leftOut', '脚注、尾注 1 条'],
      ['leftOut', '批注'],
    ])
  })

  it('is known by its bytes: a .wps is the same', async () => {
    const read = await readDocument('答复.wps', letter)
    expect(read.ok && read.value.source).toBe('旧版 Word、WPS 文档')
  })

  it('is refused when a text box bears a 密级 mark', async () => {
    const marked = fields((stream) => {
      const at = stream.indexOf(Buffer.from('抄送：市人大常委会代表工委', 'utf16le'))
      stream.write('机密★1年\r', at, 'utf16le')
    })
    const read = await readDocument('答复.doc', marked)
    expect(read.ok ? '' : read.error.reason).toContain('密级标志')
  })
})

describe('hostile and unreadable files', () => {
  const cfbOf = (names: readonly string[]): Uint8Array => {
    const container = CFB.utils.cfb_new()
    for (const name of names) CFB.utils.cfb_add(container, name, Buffer.alloc(5000, 1))
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
  }
  it.each([
    ['a table', cfbOf(['/Workbook']), '表格文件'],
    ['slides', cfbOf(['/PowerPoint Document']), '演示文稿'],
    ['an encrypted .docx', cfbOf(['/EncryptedPackage']), '打开密码'],
    ['something else', cfbOf(['/Contents']), '不是文字文档'],
    ['an encrypted .doc', fields((stream) => stream.writeUInt16LE(stream.readUInt16LE(10) | 0x100, 10)), '打开密码'],
    ['a Word 95 file', fields((stream) => stream.writeUInt16LE(0x68, 2)), 'Word 95'],
    ['a text without end', fields((stream) => stream.writeInt32LE(0x7fff_ffff, 76)), '已损坏'],
    ['pieces out of the file', fields((stream) => stream.writeUInt32LE(0xffff_ff00, 418)), '已损坏'],
    ['a file that is cut', letter.slice(0, 3000), '已损坏'],
  ])('%s is refused with what to do', (_, bytes, reason) => {
    const told = reasonOf(bytes)
    expect(told).toContain(reason)
    expect(told).not.toMatch(/undefined|null|Error/u)
  })

  it('a letter with 45 MB of pictures is read in good time', () => {
    const container = CFB.read(Buffer.from(letter), { type: 'buffer' })
    CFB.utils.cfb_add(container, '/Data', Buffer.alloc(45 * 1024 * 1024, 7))
    const large = new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
    const before = performance.now()
    const read = textOf(large)
    expect(performance.now() - before).toBeLessThan(3000)
    expect(read.text).toBe(textOf(letter).text)
  })

  /** Sets the successor of a sector in the first sector of the allocation table. */
  const linked = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
    const copy = Buffer.from(bytes)
    copy.writeInt32LE(to, (copy.readInt32LE(76) + 1) * 512 + from * 4)
    return copy
  }
  it('chains in a circle are not followed without end', () => {
    for (let from = 0; from < 40; from += 1) {
      const before = performance.now()
      readDoc(linked(letter, from, Math.max(0, from - 3)))
      expect(performance.now() - before).toBeLessThan(500)
    }
  })

  it('does not throw and does not hang, whatever bytes are changed or cut', { timeout: 60_000 }, () => {
    const changed = fc.record({
      file: fc.constantFrom(letter, table, numbered),
      places: fc.array(fc.tuple(fc.nat(24_000), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 255))), {
        minLength: 1,
        maxLength: 24,
      }),
      // Half of the changes hit the header, the information block or the directory.
      near: fc.boolean(),
      length: fc.nat(24_000),
      cut: fc.nat(9),
    })
    let slowest = 0
    fc.assert(
      fc.property(changed, ({ file, places, near, length, cut }) => {
        const bytes = file.slice(0, cut === 0 ? length : file.length)
        for (const [at, value] of places) {
          const place = near ? at % 1536 : at
          if (place < bytes.length) bytes[place] = value
        }
        const before = performance.now()
        const read = readDoc(bytes)
        slowest = Math.max(slowest, performance.now() - before)
        expect(read.ok || read.error.reason.length > 10).toBe(true)
      }),
      { numRuns: 1500 },
    )
    expect(slowest).toBeLessThan(2000)
  })

  it('a large file full of tangled chains is refused in good time', () => {
    const sectors = 30_000
    const bytes = Buffer.alloc((sectors + 1) * 512)
    letter.subarray(0, 512).forEach((byte, at) => {
      bytes[at] = byte
    })
    const tables = Math.ceil(sectors / 128)
    for (let at = 0; at < 109; at += 1) bytes.writeInt32LE(at < Math.min(109, tables) ? at : -1, 76 + at * 4)
    bytes.writeInt32LE(-2, 68)
    bytes.writeInt32LE(0, 72)
    // Every sector leads to the one before it: a chain that is met anew from each of its sectors.
    for (let sector = 0; sector < 109 * 128; sector += 1) bytes.writeInt32LE(sector - 1, 512 + sector * 4)
    const before = performance.now()
    expect(reasonOf(bytes)).toMatch(/已损坏|不是文字文档/u)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

const reason = noPaper()
describe.skipIf(reason !== null)(`our own letter as .doc${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it('has the text of the .docx, character for character', { timeout: 120_000 }, async () => {
    const composed = composeReply(letterCase(realReply()), letterBureau(), { format: 'document' })
    if (!composed.ok) throw new Error(composed.error.reason)
    const docx = await writeDocx(composed.value, { createdOn: '2025-06-30' })
    const folder = mkdtempSync(join(tmpdir(), 'doc-'))
    try {
      writeFileSync(join(folder, 'letter.docx'), docx)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, join(folder, 'letter.docx')],
        {
          stdio: 'ignore',
          timeout: 100_000,
        },
      )
      const fromDoc = await readDocument('letter.doc', new Uint8Array(readFileSync(join(folder, 'letter.doc'))))
      const fromDocx = await readDocument('letter.docx', docx)
      expect(fromDoc.ok && fromDoc.value.text).toBe(fromDocx.ok && fromDocx.value.text)
      expect(fromDoc.ok && fromDoc.value.text.length).toBeGreaterThan(3900)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
