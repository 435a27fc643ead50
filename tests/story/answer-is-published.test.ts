/** The answer goes on the website: looked at first, settled over the text that went out, and only then published. */
import { expect, test } from 'vitest'
import { gatherFacts } from '../../renderer/data/gather-facts.ts'
import { keepDraft, keptDraft, publicDraftId } from '../../renderer/data/kept-drafts.ts'
import { removeCase } from '../../renderer/data/remove-case.ts'
import { presentRound } from '../../shared/case/case-file.ts'
import { knownPersons } from '../../shared/disclosure/known-persons.ts'
import { makePublic } from '../../shared/disclosure/make-public.ts'
import { provePublic } from '../../shared/disclosure/prove.ts'
import { publicText } from '../../shared/disclosure/public-text.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { replyInForce } from '../../shared/letter/letter-words.ts'
import { Office } from '../helpers/an-office.ts'

const nothing = { kept: [], added: [], masked: [] }
const inFull = { mode: 'full', reason: '', summary: '', ...nothing } as const

test('an answer is settled for the website, taken back, settled again and published', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.mends(id)
  await office.hasSignedOff(id)
  await office.issues(id)

  const file = await office.sees(id)
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const letter = composeReply(file, bureau)
  if (!letter.ok) throw new Error(letter.error.reason)
  const made = makePublic(letter.value, knownPersons(file, bureau, replyInForce(file)))
  expect(provePublic(letter.value, made)).toMatchObject({ holds: true })
  const text = publicText(made.document)
  expect(text).toContain('李慧代表：')
  expect(text).not.toMatch(/李婉|李白军|0731|征询意见表/u)

  await office.does('registrar', id, 'settlePublicVersion', inFull)
  expect((await office.undoes('registrar', id)).ok).toBe(true)
  expect(presentRound(await office.sees(id)).publicVersion).toBeNull()

  const deputy = file.suggestion.leadDeputy
  await office.sends(id, deputy?.id ?? '', deputy?.name ?? '')
  const publication = { day: office.today, place: '市科技局网站' }
  const early = await office.tries('registrar', id, 'publish', publication)
  expect(early).toMatchObject({ ok: false, error: { reason: '还没有定公开版，请先到“公开版”中核对后定下。' } })

  const settled = await office.does('handler', id, 'settlePublicVersion', inFull)
  expect(presentRound(settled).publicVersion?.textHash).toBe(gatherFacts(settled, bureau, office.today).textHash)
  const published = await office.does('registrar', id, 'publish', publication)
  expect(presentRound(published).published).toEqual(publication)
})

test('what was being decided leaves with the case', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await keepDraft(office.workspace, publicDraftId(id), '摘要')
  expect(await keptDraft(office.workspace, publicDraftId(id))).toBe('摘要')
  await removeCase(office.workspace, id, '误录涉密内容', office.actor('registrar'))
  expect(await keptDraft(office.workspace, publicDraftId(id))).toBeNull()
})
