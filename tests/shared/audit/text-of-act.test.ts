import { beforeAll, expect, test } from 'vitest'
import { bureauChangeWords, changedParts } from '../../../shared/audit/bureau-words.ts'
import { bureauPast } from '../../../shared/audit/bureau-past.ts'
import { actOnText, textOfAct } from '../../../shared/audit/text-of-act.ts'
import { entryOf } from '../../../shared/journal/chain.ts'
import { momentsOf } from '../../../shared/journal/course.ts'
import { bureauJournal, type JournalEntry } from '../../../shared/journal/entry.ts'
import { Office } from '../../helpers/an-office.ts'
import { linesOf, tools } from './an-audited-office.ts'

let office: Office
let entries: readonly JournalEntry[]
let bureauEntries: readonly JournalEntry[]
const read = async (journal: string) => (await linesOf(office, journal)).flatMap((line) => entryOf(line) ?? [])

beforeAll(async () => {
  office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.does('handler', id, 'submit', {})
  await office.does('sectionHead', id, 'returnForRevision', {
    remark: '第二部分没有写明时限。',
    comments: [],
    reply: null,
  })
  await office.mends(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  entries = await read(id)
  bureauEntries = await read(bureauJournal)
})

const seqs = (step: string) => entries.filter((entry) => entry.step === step).map(({ seq }) => seq)

test('an approval shows the very text, with its hash made anew', () => {
  const [signOff = 0] = seqs('signOff')
  const text = textOfAct(entries, signOff, bureauPast(bureauEntries), tools)
  expect(text).toMatchObject({ version: { number: 2 }, decision: { kind: 'signedOff' }, holds: true })
  expect(text?.checkCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
})

test('a return shows the version that came back, not a later one', () => {
  const [back = 0] = seqs('returnForRevision')
  expect(textOfAct(entries, back, bureauPast(bureauEntries), tools)).toMatchObject({
    version: { number: 1 },
    decision: { kind: 'returned', opinion: '第二部分没有写明时限。' },
    holds: true,
  })
})

test('a text that was exchanged does not hold', () => {
  const [signOff = 0] = seqs('signOff')
  const exchanged = entries.map(
    (entry) => JSON.parse(JSON.stringify(entry).replaceAll('"classMark":"B"', '"classMark":"A"')) as JournalEntry,
  )
  expect(textOfAct(exchanged, signOff, bureauPast(bureauEntries), tools)?.holds).toBe(false)
})

test('without the bureau’s journal nothing is said about the hash', () => {
  const [signOff = 0] = seqs('signOff')
  expect(textOfAct(entries, signOff, bureauPast([]), tools)?.holds).toBeNull()
})

test('lines that are about no text have none', () => {
  const [seal = 0] = seqs('seal')
  const [draft = 0] = seqs('saveDraft')
  for (const seq of [1, seal, draft]) expect(textOfAct(entries, seq, bureauPast(bureauEntries), tools)).toBeNull()
  expect(actOnText(bureauEntries[0] as JournalEntry, null)).toBeNull()
})

test('the bureau’s changes in words', () => {
  const said = [...momentsOf(bureauEntries)].map(({ entry, before }) => [
    changedParts(entry),
    bureauChangeWords(before, entry),
  ])
  expect(said[1]?.[0]).toBe('证书、人员')
  expect(said[1]?.[1]).toEqual([
    expect.stringMatching(/：开通账户$/),
    expect.stringMatching(/^签发.+的证书（[0-9A-F]{8}）$/),
  ])
  expect(said.at(-1)?.[1]).toEqual([expect.stringMatching(/^登记文号 .+〔2026〕1号$/)])
  expect(said[0]?.[1]).toContainEqual(expect.stringMatching(/^添加李婉（承办人）$/))
})
