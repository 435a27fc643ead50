import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentText, readDocument } from '../../renderer/readers/read-document.ts'
import { readPdf } from '../../renderer/readers/read-pdf.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { letterBureau, letterCase, realReply } from '../fixtures/letter-case.ts'
import { aPage, aPdf } from '../helpers/a-pdf.ts'
import { noPaper } from '../shared/layout/paper.ts'

const opened = async (bytes: Uint8Array, name = '答复.pdf'): Promise<DocumentText> => {
  const read = await readDocument(name, bytes)
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}
const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await readDocument('答复.pdf', bytes)
  return read.ok ? `read: ${read.value.text.slice(0, 40)}` : read.error.reason
}

const twoPages = aPdf([
  aPage(
    [
      '李慧代表：',
      '　　您提出的《关于进一步精准帮扶推进新质生产力发展的建',
      '议》收悉。经研究，现将有关情况答复如下：',
      '　　一、提升创新能力，强化科技供给',
      '　　围绕国家重大战略需求，全力推动新一代智能重载电力机',
    ],
    '— 1 —',
  ),
  aPage(['车等项目纳入国省重大科技攻关。', '　　特此函复。'], '— 2 —'),
])

describe('a PDF with text', () => {
  it('is read into paragraphs, over line ends and pages, without its page numbers', async () => {
    const { text, source, repairs } = await opened(twoPages)
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      '李慧代表：',
      '您提出的《关于进一步精准帮扶推进新质生产力发展的建议》收悉。经研究，现将有关情况答复如下：',
      '一、提升创新能力，强化科技供给',
      '围绕国家重大战略需求，全力推动新一代智能重载电力机车等项目纳入国省重大科技攻关。',
      '特此函复。',
    ])
    expect(source).toBe('PDF，2 页')
    expect(repairs.map(({ kind, line, quote }) => [kind, line, quote])).toEqual([
      ['wrap', 1, '1 处'],
      ['join', 4, '代智能重载电力机｜车等项目纳入国省'],
      ['pageNumber', 4, '—1—'],
      ['pageNumber', 5, '—2—'],
    ])
  })

  it.each([
    ['GBK-EUC-H', [0xd6, 0xea, 0xd6, 0xde, 0xca, 0xd0]],
    ['UniGB-UCS2-H', [0x68, 0x2a, 0x6d, 0x32, 0x5e, 0x02]],
  ])('knows the encoding %s', async (encoding, bytes) => {
    const hex = Buffer.from(bytes).toString('hex')
    const pdf = Buffer.from(aPdf([[{ text: '〇〇〇', x: 79, y: 700 }]], encoding))
      .toString('latin1')
      .replace('300730073007', hex)
    expect((await opened(new Uint8Array(Buffer.from(pdf, 'latin1')))).text).toBe('株洲市')
  })

  it('puts columns apart with tabs, and orders lines by their place, not by their order in the file', async () => {
    const { text } = await opened(
      aPdf([
        [
          { text: '充电桩', x: 79, y: 640 },
          { text: '项目', x: 79, y: 700 },
          { text: '数量', x: 300, y: 700 },
          { text: '20个', x: 300, y: 640.5 },
        ],
      ]),
    )
    expect(text).toBe('项目\t数量\n充电桩\t20个')
  })

  it('takes bold made by printing twice once, and keeps blanks between Latin words', async () => {
    const { text } = await opened(
      aPdf([
        [
          { text: '停车', x: 79, y: 700 },
          { text: '停车', x: 79.4, y: 700 },
          { text: 'smart city', x: 79, y: 660 },
        ],
      ]),
    )
    expect(text).toBe('停车\nsmart city')
  })

  it('tells running heads, watermarks and pages without text', async () => {
    const page = (words: string) => [
      ...aPage([words]),
      { text: '株洲市科学技术局', x: 200, y: 800, size: 10 },
      { text: '征求意见稿', x: 200, y: 300, slanted: true },
    ]
    const { text, repairs } = await opened(aPdf([page('第一。'), page('第二。'), page('第三。'), []]))
    expect(text).toBe('第一。\n第二。\n第三。')
    expect(repairs.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['check', '第 4 页没有文字，可能是扫描页，请照原件补上'],
      ['leftOut', '页眉、页脚：株洲市科学技术局'],
      ['leftOut', '斜排、竖排的文字：征求意见稿'],
    ])
  })

  it('shows radicals that stood for characters', async () => {
    const { text, repairs } = await opened(aPdf([aPage(['⻓株潭⼀体化。'])], 'Identity-H'))
    expect(text).toBe('长株潭一体化。')
    expect(repairs.map(({ kind, line, quote }) => [kind, line, quote])).toEqual([
      ['kangxi', 1, '⻓株潭⼀体化。'],
      ['kangxi', 1, '⻓株潭⼀体化。'],
    ])
  })
})

describe('a PDF that cannot be read', () => {
  it.each([
    ['a scan', aPdf([[], []]), '文字识别软件'],
    [
      'a secret watermark',
      aPdf([[...aPage(['停车。']), { text: '机密★1年', x: 99, y: 99, slanted: true }]]),
      '密级标志',
    ],
    ['too many pages', aPdf(Array.from({ length: 201 }, () => [])), '超过 200 页'],
    ['a cut one', twoPages.slice(0, 60), '可能已经损坏'],
    [
      'an encrypted one',
      new Uint8Array(readFileSync(new URL('../fixtures/encrypted.pdf', import.meta.url))),
      '打开密码',
    ],
  ])('%s is refused with what to do', async (_, bytes, reason) => {
    const told = await reasonOf(bytes)
    expect(told).toContain(reason)
    expect(told).not.toMatch(/undefined|null|Error/u)
  })

  it('does not throw, whatever bytes are changed or cut', { timeout: 60_000 }, async () => {
    const changes = fc.array(fc.tuple(fc.nat(twoPages.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await withoutLoosePromises(() =>
      fc.assert(
        fc.asyncProperty(changes, fc.nat(twoPages.length), async (places, length) => {
          const bytes = twoPages.slice(0, length % 5 === 0 ? length : twoPages.length)
          for (const [at, value] of places) if (at < bytes.length) bytes[at] = value
          const read = await readPdf(bytes)
          expect(read.ok || read.error.reason.length > 10).toBe(true)
        }),
        { numRuns: 60 },
      ),
    )
  })
})

/** In the page the library runs in a worker, where a promise that it forgot ends with it; Node has it in our midst. */
async function withoutLoosePromises(run: () => Promise<void>): Promise<void> {
  const listeners = process.rawListeners('unhandledRejection') as ((reason: unknown) => void)[]
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', () => {})
  try {
    await run()
    await new Promise((resolve) => setTimeout(resolve, 200))
  } finally {
    process.removeAllListeners('unhandledRejection')
    for (const listener of listeners) process.on('unhandledRejection', listener)
  }
}

const reason = noPaper()
describe.skipIf(reason !== null)(`our own letter as PDF${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it('comes back paragraph by paragraph', { timeout: 120_000 }, async () => {
    const composed = composeReply(letterCase(realReply()), letterBureau(), { format: 'letter' })
    if (!composed.ok) throw new Error(composed.error.reason)
    const docx = await writeDocx(composed.value, { createdOn: '2025-06-30' })
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    try {
      writeFileSync(join(folder, 'letter.docx'), docx)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'letter.docx')],
        {
          env: { ...process.env, FONTCONFIG_FILE: new URL('../fixtures/fonts.conf', import.meta.url).pathname },
          stdio: 'ignore',
          timeout: 100_000,
        },
      )
      const fromPdf = paragraphsOf((await opened(readFileSync(join(folder, 'letter.pdf')))).text)
      const fromDocx = paragraphsOf((await opened(docx, 'letter.docx')).text)
      expect(fromDocx.length).toBeGreaterThan(25)
      expect(fromDocx.filter((paragraph) => !fromPdf.includes(paragraph))).toEqual([])
      // The 版记 stands in a text box: the .docx reader leaves it out, on paper it is there.
      expect(fromPdf.length - fromDocx.length).toBeLessThanOrEqual(2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** Blanks beside Latin letters and figures are what a PDF cannot tell from setting. */
const paragraphsOf = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/[\s　]/gu, ''))
