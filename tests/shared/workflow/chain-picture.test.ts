/** The chain as a picture: boxes in their order, and problems where they are. */
import { describe, expect, it } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Role } from '../../../shared/people/roles.ts'
import {
  chainPresets,
  drawChain,
  isPreset,
  placedBefore,
  shifted,
  without,
} from '../../../shared/workflow/chain-picture.ts'
import { aBureau, today } from '../../helpers/a-case.ts'

const draw = (change: Partial<Bureau> = {}) => drawChain(aBureau(change), today)
const problemsOf = (change: Partial<Bureau>) => {
  const { boxes, countersigns, chief, problems } = draw(change)
  return [...boxes, ...countersigns, ...(chief === null ? [] : [chief])].flatMap((box) => box.problems).concat(problems)
}
const holding = (roles: Readonly<Record<string, readonly Role[]>>): Partial<Bureau> => ({
  people: aBureau()
    .people.filter(({ name }) => name in roles)
    .map((person) => ({ ...person, roles: roles[person.name] ?? person.roles })),
})

describe('the picture of a chain', () => {
  it('leads from the one who drafts to the one who signs', () => {
    const { boxes, chief, problems } = draw()
    expect(boxes.map(({ kind, role, holders }) => `${kind} ${role} ${holders.join('、')}`)).toEqual([
      'drafting handler 李婉',
      'reviewing sectionHead 李白军、孙财',
      'reviewing officeReviewer 陈校',
      'reviewing deputyLeader 王分管',
      'signing chiefLeader 张局长',
    ])
    expect([chief, problems]).toEqual([null, []])
    expect(boxes.flatMap((box) => box.problems)).toEqual([])
  })

  it('shows where key items and promises go when somebody else signs', () => {
    const change = { signer: 'deputyLeader', approvalChain: ['sectionHead'] } as const
    expect(draw(change).chief).toMatchObject({ role: 'chiefLeader', holders: ['张局长'] })
    const { ruleProfile } = aBureau()
    expect(draw({ ...change, ruleProfile: { ...ruleProfile, keyItemsToChief: false } }).chief).toBeNull()
  })

  it('draws the sections that countersign every reply', () => {
    expect(draw({ standingCountersigns: ['财务科', '法规科'] }).countersigns).toEqual([
      { section: '财务科', heads: ['孙财'], problems: [] },
      {
        section: '法规科',
        heads: [],
        problems: ['法规科还没有科室负责人，只能登记纸面会签；请到“人员”中指定。'],
      },
    ])
  })

  it('counts who deputises today, and nobody who is suspended', () => {
    const people = aBureau().people.filter(({ name }) => name !== '张局长')
    const of = { id: 'p-chief', name: '张局长' }
    const deputising = [{ role: 'chiefLeader' as const, of, from: today, until: today }]
    const away = people.map((one) => (one.name === '王分管' ? { ...one, deputising } : one))
    expect(draw({ people: away }).boxes.at(-1)?.holders).toEqual(['王分管'])
    expect(drawChain(aBureau({ people: away }), '2025-03-06').boxes.at(-1)?.holders).toEqual([])
  })

  it.each<[string, Partial<Bureau>, string]>([
    ['nobody', holding({ 李婉: ['handler'], 李白军: ['sectionHead'] }), '还没有人任主要领导，请到“人员”中指定。'],
    [
      'the drafter alone',
      holding({
        李婉: ['handler', 'sectionHead'],
        陈校: ['officeReviewer'],
        王分管: ['deputyLeader'],
        张局长: ['chiefLeader'],
      }),
      '这一关只有李婉一人，李婉起草的稿件没有别人能办，请再指定一人。',
    ],
    [
      'one person everywhere',
      { ...holding({ 李婉: ['handler'], 张局长: ['sectionHead', 'chiefLeader'] }), approvalChain: ['sectionHead'] },
      '审核和签发都只有张局长一人，多一关并没有多一个人看；请增加人员，或者改用“最短”。',
    ],
    ['no reviewer', { approvalChain: ['securityAuditor'] }, '安全审计员不审核稿件，请去掉这一关。'],
    ['twice', { approvalChain: ['sectionHead', 'sectionHead'] }, '科室负责人前面已经审核过，请去掉一关。'],
    [
      'reviews and signs',
      { approvalChain: ['deputyLeader'], signer: 'deputyLeader' },
      '分管领导已在前面审核，又来签发；请去掉前面的一关，或者换一级签发。',
    ],
    [
      'upside down',
      { approvalChain: ['chiefLeader'], signer: 'deputyLeader' },
      '主要领导在前面审核，分管领导却来签发，请核对先后。',
    ],
  ])('says that there is %s', (_what, change, problem) => {
    expect(problemsOf(change)).toContain(problem)
  })
})

describe('presets', () => {
  it.each(chainPresets)('$label stands without a problem in a full bureau', (preset) => {
    const { approvalChain, signer } = preset
    expect(problemsOf({ approvalChain, signer })).toEqual([])
    expect(chainPresets.filter((one) => isPreset(one, aBureau({ approvalChain, signer })))).toEqual([preset])
  })
})

describe('changing the chain', () => {
  const chain = ['sectionHead', 'officeReviewer', 'deputyLeader'] as const
  it.each([
    ['sectionHead', null, ['officeReviewer', 'deputyLeader', 'sectionHead']],
    ['deputyLeader', 'sectionHead', ['deputyLeader', 'sectionHead', 'officeReviewer']],
    ['registrar', 'deputyLeader', ['sectionHead', 'officeReviewer', 'registrar', 'deputyLeader']],
    ['officeReviewer', 'officeReviewer', chain],
  ] as const)('puts %s before %s', (role, before, after) => {
    expect(placedBefore(chain, role, before)).toEqual(after)
  })

  it('shifts a role by one place, not beyond the ends', () => {
    expect(shifted(chain, 'officeReviewer', -1)).toEqual(['officeReviewer', 'sectionHead', 'deputyLeader'])
    expect(shifted(chain, 'officeReviewer', 1)).toEqual(['sectionHead', 'deputyLeader', 'officeReviewer'])
    expect([shifted(chain, 'sectionHead', -1), shifted(chain, 'registrar', 1)]).toEqual([chain, chain])
  })

  it('takes a role out, of two places the later one', () => {
    expect(without(chain, 'officeReviewer')).toEqual(['sectionHead', 'deputyLeader'])
    expect(without(['sectionHead', 'officeReviewer', 'sectionHead'], 'sectionHead')).toEqual(chain.slice(0, 2))
    expect(without(chain, 'registrar')).toEqual(chain)
  })
})
