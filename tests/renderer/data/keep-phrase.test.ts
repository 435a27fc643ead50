import { expect, test } from 'vitest'
import { keepPhrase, whyNotKept } from '../../../renderer/data/keep-phrase.ts'
import type { Phrase } from '../../../shared/bureau/phrase.ts'
import { Office } from '../../helpers/an-office.ts'

const phrase = (change: Partial<Phrase> = {}): Phrase => ({
  id: 'p1',
  kind: 'other',
  text: '{{您}}好',
  source: '',
  validFrom: null,
  validUntil: null,
  ...change,
})

test('a phrase is kept, worded anew, and is there after the database is lost', async () => {
  const office = await Office.opens()
  const by = office.actor('handler')
  await office.sits(by)
  expect(await keepPhrase(office.workspace, by, phrase())).toMatchObject({ ok: true })
  expect(await keepPhrase(office.workspace, by, phrase({ id: 'p2', text: '第二' }))).toMatchObject({ ok: true })
  expect(await keepPhrase(office.workspace, by, phrase({ text: '改过' }))).toMatchObject({ ok: true })
  await office.startsAgain('database')
  expect(office.workspace.bureau.get()?.phrases.map(({ id, text }) => [id, text])).toEqual([
    ['p1', '改过'],
    ['p2', '第二'],
  ])
})

test.each([
  [{ text: '机密★1年\n内容' }, '密级标志'],
  [{ text: ' ' }, '请填写'],
  [{ text: '{{不存在}}' }, '没有“{{不存在}}”'],
  [{ validFrom: '2025-03-11', validUntil: '2025-03-10' }, '早于'],
])('%j is not kept', async (change, said) => {
  expect(whyNotKept(phrase(change))).toContain(said)
  const office = await Office.opens()
  const kept = await keepPhrase(office.workspace, office.actor('handler'), phrase(change))
  expect(kept.ok ? '' : kept.error.reason).toContain(said)
  expect(office.workspace.bureau.get()?.phrases).toEqual([])
})
