/** Two versions from one line: what each desk plans, and what the office's choice does. */
import { describe, expect, it } from 'vitest'
import { openForks } from '../../../shared/exchange/forks.ts'
import { planImport } from '../../../shared/exchange/plan-import.ts'
import { clerk, registrar, sectionHead, usual } from '../../helpers/a-case.ts'
import { holderOf, inReview } from '../../helpers/a-sent-case.ts'
import { aKeyOffice } from '../../helpers/key-office.ts'
import {
  aMachine,
  asPlanned,
  factsOn,
  fileOn,
  imports,
  isForked,
  type Machine,
  sends,
  settles,
  took,
} from '../../helpers/machines.ts'

const office = aKeyOffice()
const key = (person: { readonly id: string }) => holderOf(office, person)

/** The package is out; the clerk calls the case back and works on, and the leader decides all the same. */
async function twoVersions(): Promise<{
  readonly clerks: Machine
  readonly leaders: Machine
  readonly back: Uint8Array
}> {
  const sent = await sends(inReview(office), key(clerk), 'review', sectionHead)
  if (!sent.ok) throw new Error(sent.error.reason)
  const arrived = await imports(aMachine('b', office), key(sectionHead), sent.value.bytes)
  if (!arrived.ok) throw new Error(arrived.error.reason)
  const decided = took(arrived.value.machine, key(sectionHead), 'approve', { opinion: '同意。', comments: [] })
  const back = await sends(decided, key(sectionHead), 'decision', clerk)
  if (!back.ok) throw new Error(back.error.reason)
  const called = took(sent.value.machine, key(clerk), 'callBack', {})
  const clerks = took(called, key(clerk), 'recordContact', usual.recordContact(fileOn(called), factsOn(called)))
  return { clerks, leaders: back.value.machine, back: back.value.bytes }
}

const forkedAt = async () => {
  const { clerks, leaders, back } = await twoVersions()
  const answer = await imports(clerks, key(clerk), back)
  if (!answer.ok) throw new Error(answer.error.reason)
  return { clerks: answer.value.machine, leaders, back, words: answer.value.examined.words }
}

/** What this desk does when it sees what another one holds. */
const sees = (machine: Machine, other: Machine): Machine => {
  const { ours, aside } = other
  if (ours === null) throw new Error('nothing to see')
  const plan = planImport({ ...machine, removed: false }, { chain: ours, aside })
  return asPlanned(machine, plan, { chain: ours, aside })
}
const planOf = (machine: Machine, other: Machine, aside = other.aside) =>
  planImport({ ...machine, removed: false }, { chain: other.ours ?? { lines: [], entries: [], hashes: [] }, aside })

describe('two versions', () => {
  it('are both kept, and the case waits for the office', async () => {
    const { clerks, words, back } = await forkedAt()
    expect(isForked(clerks)).toBe(true)
    expect(words.headline).toContain('两个都保留，由办公室选定一个')
    expect(words.lines.map(({ what }) => what)).toEqual(['签收', '同意', '送出'])
    expect(words.ourLines.map(({ what }) => what)).toEqual(['收回', '记录沟通'])
    const again = await imports(clerks, key(clerk), back)
    expect(again).toMatchObject({ ok: true, value: { examined: { plan: { plan: 'nothing', because: 'beside' } } } })
  })

  it.each(['ours', 'theirs'] as const)('the office chooses %s, and the other desk follows', async (chosen) => {
    const { clerks, leaders } = await forkedAt()
    const [theirs] = clerks.beside
    if (theirs === undefined) throw new Error('nothing beside')
    expect(settles(clerks, key(clerk), theirs, chosen).ok).toBe(false)
    const settled = settles(clerks, key(registrar), theirs, chosen)
    if (!settled.ok) throw new Error(settled.error.reason)
    expect(isForked(settled.value)).toBe(false)
    const followed = sees(leaders, settled.value)
    expect(followed.ours?.hashes).toEqual(settled.value.ours?.hashes)
    // The version not chosen lies aside on both desks, and comes back as nothing.
    const given = chosen === 'ours' ? leaders : clerks
    expect(followed.aside.some((chain) => chain.hashes.at(-1) === given.ours?.hashes.at(-1))).toBe(true)
    expect(planOf(settled.value, given)).toMatchObject({ plan: 'nothing', because: 'aside' })
    // A desk that lost what was set aside still knows the choice.
    expect(planOf({ ...settled.value, aside: [] }, given)).toMatchObject({
      plan: 'abandoned',
      reason: expect.stringContaining('选定另一个版本'),
    })
  })

  it('whoever holds only the beginning of the version that was given up follows as well', async () => {
    const { clerks, leaders } = await forkedAt()
    const [theirs] = clerks.beside
    if (theirs === undefined || leaders.ours === null) throw new Error('nothing beside')
    const settled = settles(clerks, key(registrar), theirs, 'ours')
    if (!settled.ok) throw new Error(settled.error.reason)
    const { lines, entries, hashes } = leaders.ours
    const early = {
      ...leaders,
      ours: { lines: lines.slice(0, -1), entries: entries.slice(0, -1), hashes: hashes.slice(0, -1) },
    }
    expect(planOf(early, settled.value)).toMatchObject({ plan: 'switches' })
    // Without the set-aside lines the desk cannot know: it asks the office.
    expect(planOf(early, settled.value, [])).toMatchObject({ plan: 'fork' })
  })

  it('whoever worked on after the choice is asked again', async () => {
    const { clerks, leaders } = await forkedAt()
    const [theirs] = clerks.beside
    if (theirs === undefined) throw new Error('nothing beside')
    const settled = settles(clerks, key(registrar), theirs, 'ours')
    if (!settled.ok) throw new Error(settled.error.reason)
    const onward = took(leaders, key(sectionHead), 'callBack', {})
    expect(planOf(onward, settled.value)).toMatchObject({ plan: 'fork' })
    expect(planOf(settled.value, onward)).toMatchObject({ plan: 'fork' })
    expect(isForked(sees(settled.value, onward))).toBe(true)
  })

  it('two offices that choose differently see it', async () => {
    const { clerks, leaders } = await forkedAt()
    const both = sees(leaders, clerks)
    const [ofClerks] = clerks.beside
    const [ofLeaders] = both.beside
    if (ofClerks === undefined || ofLeaders === undefined) throw new Error('nothing beside')
    const [one, other] = [
      settles(clerks, key(registrar), ofClerks, 'ours'),
      settles(both, key(registrar), ofLeaders, 'ours'),
    ]
    if (!one.ok || !other.ok) throw new Error('not settled')
    expect(isForked(sees(one.value, other.value))).toBe(true)
    expect(isForked(sees(other.value, one.value))).toBe(true)
  })
})

it('a version beside that another one continues is shown once', async () => {
  const { clerks, leaders } = await forkedAt()
  const onward = took(leaders, key(sectionHead), 'callBack', {})
  const [shorter] = clerks.beside
  if (clerks.ours === null || shorter === undefined || onward.ours === null) throw new Error('nothing beside')
  expect(openForks(clerks.ours, [shorter, onward.ours])).toEqual([onward.ours])
  expect(openForks(clerks.ours, [onward.ours, shorter, onward.ours])).toEqual([onward.ours])
})

it('another case under the same id is refused', async () => {
  const { clerks } = await forkedAt()
  const stranger = inReview(aKeyOffice())
  expect(planOf(clerks, { ...stranger, aside: [] })).toMatchObject({
    plan: 'refused',
    reason: expect.stringContaining('不是同一件'),
  })
})
