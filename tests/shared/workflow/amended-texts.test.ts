/** 改后同意, 退回 with edits, 代行: what still counts over a text that a leader changed, and who may go on. */
import { describe, expect, it } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { proposedVersion, signOffOf, versionsInForce } from '../../../shared/case/round.ts'
import { rolesOn } from '../../../shared/people/person.ts'
import type { Actor } from '../../../shared/workflow/step.ts'
import {
  aBureau,
  aCase,
  amendedText,
  aReply,
  chief,
  clerk,
  deputyLeader,
  office,
  refusalOf,
  sectionHead,
  take,
  today,
} from '../../helpers/a-case.ts'

const goesOn = aBureau()
const startsAgain = aBureau({ afterAmending: 'startsAgain' })
const draftOf = (file: CaseFile) => presentRound(file).draft
const lastSaid = (file: CaseFile) => presentRound(file).decisions.at(-1)
const atSignOff = (bureau: Bureau) => aCase().at(bureau).inStage('signOff').build()
const another = { ...aReply(), blocks: [{ id: 'b-1', kind: 'paragraph', text: '局长改定。' }] } as const

describe('改后同意', () => {
  const amended = take(aCase().inStage('reviewing').build(), 'amendAndApprove')

  it('freezes the leader’s text as a version of its own and agrees with that', () => {
    const { versions } = presentRound(amended)
    expect(versions.at(-1)).toMatchObject({ number: 2, amends: 1, by: { id: sectionHead.id } })
    expect(versions.at(-1)?.reply).toEqual(draftOf(amended))
    expect(lastSaid(amended)).toMatchObject({ kind: 'approved', role: 'sectionHead', versionNumber: 2 })
    expect(lastSaid(amended)?.textHash).toBe(versions.at(-1)?.textHash)
    expect(versionsInForce(presentRound(amended)).map(({ number }) => number)).toEqual([2, 1])
  })

  it('goes on to the next place, and earlier approvals count for the text that was amended', () => {
    let file = take(aCase().inStage('reviewing').build(), 'approve')
    file = take(file, 'amendAndApprove')
    file = take(take(file, 'approve'), 'signOff')
    expect(file.stage).toBe('numbering')
    expect(presentRound(file).decisions.map(({ versionNumber }) => versionNumber)).toEqual([1, 2, 2, 2])
  })

  it('goes round the whole chain where the bureau says so, without asking the amender again', () => {
    const how = { bureau: startsAgain }
    let file = take(aCase().at(startsAgain).inStage('reviewing').build(), 'approve', {}, how)
    file = take(file, 'amendAndApprove', {}, how)
    expect(file).toMatchObject({ stage: 'reviewing' })
    expect(presentRound(file).reviewPosition).toBe(0)
    file = take(file, 'approve', {}, how)
    expect(presentRound(file).reviewPosition).toBe(2)
    expect(take(take(file, 'approve', {}, how), 'signOff', {}, how).stage).toBe('numbering')
  })

  it('is 改后签发 in the signer’s place', () => {
    const signed = take(atSignOff(goesOn), 'amendAndApprove')
    expect(signed.stage).toBe('numbering')
    expect(signOffOf(presentRound(signed))).toMatchObject({ role: 'chiefLeader', versionNumber: 2 })
    expect(presentRound(signed).dateOfIssue).toBe(today)
    expect(refusalOf(signed, 'assignNumber')).toBeNull()
  })

  it('of the signer goes back through the chain where the bureau says so, and is signed after that', () => {
    const how = { bureau: startsAgain }
    let file = take(atSignOff(startsAgain), 'amendAndApprove', {}, how)
    expect(file.stage).toBe('reviewing')
    expect(presentRound(file).dateOfIssue).toBeNull()
    while (file.stage === 'reviewing') file = take(file, 'approve', {}, how)
    expect(take(file, 'signOff', {}, how).stage).toBe('numbering')
  })

  it('never lets the approvals count for a text changed in any other way', () => {
    const file = take(take(aCase().inStage('reviewing').build(), 'approve'), 'amendAndApprove')
    const elsewhere = { ...file, stage: 'signOff' as const, suggestion: { ...file.suggestion, title: '另一件' } }
    expect(refusalOf(elsewhere, 'signOff', {}, { by: chief })).toMatch(/审核意见不是针对这一稿|有改动/u)
  })

  it('asks for a change, and for a text that can be sent', () => {
    const file = aCase().inStage('reviewing').build()
    const refusal = (reply: CaseFile['rounds'][number]['draft'], facts = {}) =>
      refusalOf(file, 'amendAndApprove', { reply }, { facts })
    expect(refusal(draftOf(file))).toBe('正文没有改动，请直接“同意”或“签发”。')
    expect(refusal({ ...another, classMark: null })).toBe('还没有选办理类别，请在右侧“办理类别”中选定。')
    expect(refusal(another, { mustFindingsIn: () => 1 })).toMatch(/^改后的正文体检有 1 处“必改”/u)
  })

  it('that promises money at sign-off is for 主要领导', () => {
    const bureau = aBureau({ signer: 'deputyLeader', approvalChain: ['sectionHead', 'officeReviewer'] })
    const circumstances = { bureau, facts: { weightyPromisesIn: () => 1 } }
    const tries = (by: Actor) => refusalOf(atSignOff(bureau), 'amendAndApprove', {}, { ...circumstances, by })
    expect(tries(deputyLeader)).toBe('答复中有资金或项目方面的承诺，须由主要领导签发。')
    expect(tries(chief)).toBeNull()
  })

  it('does not let the amender decide once more before somebody else has seen the text', () => {
    // A bureau with one leader, who is 科室负责人 and 主要领导 at once.
    const both: Actor = { ...sectionHead, roles: ['sectionHead', 'chiefLeader'] }
    const people = aBureau().people.filter(({ id }) => id === clerk.id || id === sectionHead.id)
    const bureau = aBureau({
      people: people.map((one) => (one.id === both.id ? { ...one, roles: both.roles } : one)),
      approvalChain: ['sectionHead'],
    })
    const how = { bureau, by: both }
    const file = take(aCase().at(bureau).inStage('reviewing').build(), 'amendAndApprove', {}, how)
    expect(refusalOf(file, 'signOff', {}, how)).toMatch(/^这一稿是您改后同意的/u)
    expect(take(file, 'returnForRevision', {}, how).stage).toBe('drafting')
  })
})

describe('退回 with edits', () => {
  const reviewing = aCase().inStage('reviewing').build()
  const back = take(reviewing, 'returnForRevision', { reply: amendedText(draftOf(reviewing)) })

  it('lays the leader’s text before the clerk, named, and the earlier one stays to go back to', () => {
    expect(back.stage).toBe('drafting')
    expect(draftOf(back)).toEqual(amendedText(draftOf(reviewing)))
    expect(proposedVersion(presentRound(back))).toMatchObject({ number: 2, amends: 1, by: { id: sectionHead.id } })
    expect(presentRound(back).versions[0]?.reply).toEqual(draftOf(reviewing))
    expect(lastSaid(back)).toMatchObject({ kind: 'returned', versionNumber: 1 })
  })

  it('keeps no version when nothing was changed', () => {
    const same = take(reviewing, 'returnForRevision', { reply: draftOf(reviewing) })
    expect(presentRound(same).versions).toHaveLength(1)
    expect(proposedVersion(presentRound(same))).toBeNull()
  })

  it('does not make the leader a drafter: whoever submits answers for the text', () => {
    expect(presentRound(back).drafters.map(({ id }) => id)).toEqual([clerk.id])
    const again = take(back, 'submit', {}, { by: clerk })
    expect(presentRound(again).versions.at(-1)).toMatchObject({ number: 3, amends: null, by: { id: clerk.id } })
    expect(refusalOf(again, 'approve', {}, { by: sectionHead })).toBeNull()
  })

  it('makes them one when they submit it themselves', () => {
    const own = take(back, 'submit', {}, { by: sectionHead })
    expect(refusalOf(own, 'approve', {}, { by: sectionHead })).toBe('您起草或修改过这份稿件，不能由您本人审核或签发。')
  })

  it('needs every approval anew', () => {
    let file = take(aCase().inStage('reviewing').build(), 'approve')
    file = take(file, 'returnForRevision', { reply: amendedText(draftOf(file)) }, { by: office })
    const skipped = { ...take(file, 'submit', {}, { by: clerk }), stage: 'signOff' as const }
    expect(refusalOf(skipped, 'signOff')).toBe('前面的审核意见不是针对这一稿的，须退回重新送审。')
  })
})

/** A bureau where one person holds another's role for these days. */
function deputising(id: string, role: 'deputyLeader' | 'chiefLeader', of: Actor, change: Partial<Bureau> = {}) {
  const bureau = aBureau(change)
  const entry = { role, of: { id: of.id, name: of.name }, from: '2025-03-01', until: '2025-03-31' }
  const people = bureau.people.map((one) => (one.id === id ? { ...one, deputising: [entry] } : one))
  const person = people.find((one) => one.id === id)
  if (person === undefined) throw new Error(`nobody is ${id}`)
  const by: Actor = { id, name: person.name, roles: rolesOn(person, today) }
  return { by, bureau: { ...bureau, people } }
}

describe('代行', () => {
  it('says in whose place', () => {
    const how = deputising(deputyLeader.id, 'chiefLeader', chief, { approvalChain: ['sectionHead'] })
    const signed = take(aCase().at(how.bureau).inStage('signOff').build(), 'signOff', {}, how)
    expect(lastSaid(signed)).toMatchObject({ role: 'chiefLeader', onBehalfOf: { id: chief.id, name: '张局长' } })
  })

  it('stays aside where one’s own role will do', () => {
    const how = deputising(deputyLeader.id, 'chiefLeader', chief, {
      approvalChain: ['sectionHead'],
      signer: 'deputyLeader',
    })
    const ordinary = take(aCase().at(how.bureau).inStage('signOff').build(), 'signOff', {}, how)
    expect(lastSaid(ordinary)).toMatchObject({ role: 'deputyLeader', onBehalfOf: null })
    const key = aCase()
      .at(how.bureau)
      .with({ suggestion: { isKey: true } })
      .inStage('signOff')
      .build()
    expect(lastSaid(take(key, 'signOff', {}, how))).toMatchObject({
      role: 'chiefLeader',
      onBehalfOf: { id: chief.id },
    })
  })

  it('ends with its days', () => {
    const { bureau } = deputising(deputyLeader.id, 'chiefLeader', chief, { approvalChain: ['sectionHead'] })
    const on = '2025-04-02'
    const person = bureau.people.find(({ id }) => id === deputyLeader.id)
    const by: Actor = { ...deputyLeader, roles: person === undefined ? [] : rolesOn(person, on) }
    const file = aCase().at(bureau).inStage('signOff').build()
    expect(refusalOf(file, 'signOff', {}, { by, bureau, on })).toBe('“签发”由主要领导办理。')
  })
})

describe('two places of one chain', () => {
  it('are not taken by one person while somebody else could', () => {
    const both: Actor = { ...sectionHead, roles: ['sectionHead', 'deputyLeader'] }
    const file = take(
      take(aCase().inStage('reviewing').build(), 'approve', {}, { by: both }),
      'approve',
      {},
      { by: office },
    )
    expect(refusalOf(file, 'approve', {}, { by: both })).toBe(
      '您已以科室负责人身份审核过这一稿，分管领导这一关请由王分管办理。',
    )
  })

  it('may be, where the bureau has nobody else', () => {
    const both: Actor = { ...sectionHead, roles: ['sectionHead', 'chiefLeader'] }
    const people = aBureau().people.filter(({ id }) => id === clerk.id || id === sectionHead.id)
    const bureau = aBureau({ people, approvalChain: ['sectionHead'] })
    const how = { bureau, by: both }
    const file = take(aCase().at(bureau).inStage('reviewing').build(), 'approve', {}, how)
    expect(take(file, 'signOff', {}, how).stage).toBe('numbering')
  })

  it('may be, in the place of one who is away', () => {
    const how = deputising(chief.id, 'deputyLeader', deputyLeader)
    let file = aCase().at(how.bureau).inStage('reviewing').build()
    file = take(take(file, 'approve', {}, { bureau: how.bureau }), 'approve', {}, { bureau: how.bureau, by: office })
    file = take(file, 'approve', {}, how)
    expect(lastSaid(file)).toMatchObject({ role: 'deputyLeader', onBehalfOf: { id: deputyLeader.id } })
    expect(lastSaid(take(file, 'signOff', {}, how))).toMatchObject({ role: 'chiefLeader', onBehalfOf: null })
  })
})

describe('the smallest chain', () => {
  const bureau = aBureau({ approvalChain: [], signer: 'sectionHead' })

  it('is clerk → supervisor', () => {
    const file = aCase().at(bureau).inStage('signOff').build()
    const signed = take(file, 'signOff', {}, { bureau, by: sectionHead })
    expect(lastSaid(signed)).toMatchObject({ kind: 'signedOff', role: 'sectionHead' })
  })

  it('still leaves what must go to 主要领导 to them', () => {
    const key = aCase()
      .at(bureau)
      .with({ suggestion: { isKey: true } })
      .inStage('signOff')
      .build()
    expect(refusalOf(key, 'signOff', {}, { bureau, by: sectionHead })).toBe('这是重点督办建议，须由主要领导签发。')
    expect(refusalOf(key, 'signOff', {}, { bureau, by: chief })).toBeNull()
  })

  it('never lets the supervisor sign what they wrote', () => {
    const drafting = aCase().at(bureau).inStage('drafting').build()
    const own = take(take(drafting, 'saveDraft', {}, { bureau, by: sectionHead }), 'submit', {}, { bureau, by: clerk })
    expect(refusalOf(own, 'signOff', {}, { bureau, by: sectionHead })).toMatch(/^您起草或修改过/u)
  })
})
