/** The approval chain as a picture: its boxes with those who hold them, the lane of 会签, and what would not work. */
import type { Bureau } from '../bureau/bureau.ts'
import type { Day } from '../day.ts'
import { type Person, rolesOn } from '../people/person.ts'
import { type Role, roleLabels } from '../people/roles.ts'
import { signersFrom } from './turn.ts'

/** What the bureau settles about its chain. */
export type ChainSetting = Pick<Bureau, 'approvalChain' | 'signer' | 'afterAmending' | 'standingCountersigns'>

export interface ChainBox {
  readonly kind: 'drafting' | 'reviewing' | 'signing'
  readonly role: Role
  /** Place among the reviewers; null for the one who drafts and the one who signs. */
  readonly at: number | null
  readonly holders: readonly string[]
  readonly problems: readonly string[]
}

export interface CountersignBox {
  readonly section: string
  readonly heads: readonly string[]
  readonly problems: readonly string[]
}

export interface ChainPicture {
  /** From the one who drafts to the one who signs. */
  readonly boxes: readonly ChainBox[]
  readonly countersigns: readonly CountersignBox[]
  /** Where 重点督办 and promises of money or projects go, when the signer is not 主要领导 anyway; null: nowhere else. */
  readonly chief: ChainBox | null
  /** What is wrong with the chain as a whole. */
  readonly problems: readonly string[]
}

/** Roles that review; 承办人 drafts, 档案员, 系统管理员 and 安全审计员 have no part in a text. */
export const reviewerRoles: readonly Role[] = [
  'sectionHead',
  'officeReviewer',
  'registrar',
  'deputyLeader',
  'chiefLeader',
]

export interface ChainPreset {
  readonly label: string
  readonly approvalChain: readonly Role[]
  readonly signer: Bureau['signer']
}

/** From the smallest chain to the longest. */
export const chainPresets: readonly ChainPreset[] = [
  { label: '最短：科室负责人签发', approvalChain: [], signer: 'sectionHead' },
  { label: '两级：科室审核，主要领导签发', approvalChain: ['sectionHead'], signer: 'chiefLeader' },
  { label: '三级：科室、核稿，分管领导签发', approvalChain: ['sectionHead', 'officeReviewer'], signer: 'deputyLeader' },
  {
    label: '最长：科室、核稿、分管，主要领导签发',
    approvalChain: ['sectionHead', 'officeReviewer', 'deputyLeader'],
    signer: 'chiefLeader',
  },
]

export const isPreset = (preset: ChainPreset, { approvalChain, signer }: ChainSetting): boolean =>
  preset.signer === signer && preset.approvalChain.join() === approvalChain.join()

/** The chain with a role put before another, or at its end; one that was in it moves. */
export function placedBefore(chain: readonly Role[], role: Role, before: Role | null): readonly Role[] {
  if (role === before) return chain
  const rest = chain.filter((one) => one !== role)
  const at = before === null ? -1 : rest.indexOf(before)
  return rest.toSpliced(at === -1 ? rest.length : at, 0, role)
}

/** The chain with a role one place earlier (-1) or later (1); at the end of its way it stays. */
export function shifted(chain: readonly Role[], role: Role, by: 1 | -1): readonly Role[] {
  const from = chain.indexOf(role)
  const to = from + by
  return from === -1 || to < 0 || to >= chain.length ? chain : chain.toSpliced(from, 1).toSpliced(to, 0, role)
}

/** The chain without a role; of one that is in it twice, without the later place. */
export const without = (chain: readonly Role[], role: Role): readonly Role[] =>
  chain.includes(role) ? chain.toSpliced(chain.lastIndexOf(role), 1) : chain

/** The sample's people act on the sample only: they count while nobody else is there. */
function peopleAtWork({ people }: Bureau): readonly Person[] {
  const working = people.filter(({ account }) => account?.state !== 'suspended')
  const own = working.filter(({ sample }) => !sample)
  return own.some(({ roles }) => roles.includes('handler')) ? own : working
}

const nobody = (role: Role): string => `还没有人任${roleLabels[role]}，请到“人员”中指定。`

/** Draws the chain; `today` decides who deputises. */
export function drawChain(bureau: Bureau, today: Day): ChainPicture {
  const people = peopleAtWork(bureau)
  const holding = (role: Role) => people.filter((person) => rolesOn(person, today).includes(role))
  const drafters = holding('handler')

  const box = (kind: ChainBox['kind'], role: Role, at: number | null, more: readonly string[] = []): ChainBox => {
    const held = holding(role)
    return {
      kind,
      role,
      at,
      holders: held.map(({ name }) => name),
      problems: [...(held.length === 0 ? [nobody(role)] : []), ...more],
    }
  }

  /** Whose drafts this place could not decide on: they alone would take it. */
  function ownTexts(decides: readonly Person[]): readonly string[] {
    const [only, ...others] = decides
    if (only === undefined || others.length > 0 || !drafters.some(({ id }) => id === only.id)) return []
    return [`这一关只有${only.name}一人，${only.name}起草的稿件没有别人能办，请再指定一人。`]
  }

  function whyNotReviewing(role: Role, at: number): readonly string[] {
    if (!reviewerRoles.includes(role)) return [`${roleLabels[role]}不审核稿件，请去掉这一关。`]
    const twice = bureau.approvalChain.indexOf(role) < at ? [`${roleLabels[role]}前面已经审核过，请去掉一关。`] : []
    return [...twice, ...ownTexts(holding(role))]
  }

  const signers = signersFrom(bureau.signer)
  const whoSign = people.filter((person) => rolesOn(person, today).some((role) => signers.includes(role)))
  const above = bureau.approvalChain.filter((role) => signers.includes(role) && role !== bureau.signer)
  const signing = box('signing', bureau.signer, null, [
    ...(bureau.approvalChain.includes(bureau.signer)
      ? [`${roleLabels[bureau.signer]}已在前面审核，又来签发；请去掉前面的一关，或者换一级签发。`]
      : []),
    ...above.map((role) => `${roleLabels[role]}在前面审核，${roleLabels[bureau.signer]}却来签发，请核对先后。`),
    ...ownTexts(whoSign),
  ])
  const boxes = [
    box('drafting', 'handler', null),
    ...bureau.approvalChain.map((role, at) => box('reviewing', role, at, whyNotReviewing(role, at))),
    signing,
  ]
  const toChief = bureau.ruleProfile.keyItemsToChief && bureau.signer !== 'chiefLeader'
  return {
    boxes,
    countersigns: bureau.standingCountersigns.map((section) => countersignBox(section, people, today)),
    chief: toChief ? box('signing', 'chiefLeader', null) : null,
    problems: sameEverywhere(boxes),
  }
}

function countersignBox(section: string, people: readonly Person[], today: Day): CountersignBox {
  const heads = people
    .filter((person) => person.section === section && rolesOn(person, today).includes('sectionHead'))
    .map(({ name }) => name)
  return {
    section,
    heads,
    problems: heads.length === 0 ? [`${section}还没有科室负责人，只能登记纸面会签；请到“人员”中指定。`] : [],
  }
}

/** One and the same person in every place behind the draft: nobody looks twice. */
function sameEverywhere(boxes: readonly ChainBox[]): readonly string[] {
  const places = boxes.filter(({ kind }) => kind !== 'drafting')
  const [only] = places[0]?.holders ?? []
  if (places.length < 2 || only === undefined) return []
  return places.every(({ holders }) => holders.length === 1 && holders[0] === only)
    ? [`审核和签发都只有${only}一人，多一关并没有多一个人看；请增加人员，或者改用“最短”。`]
    : []
}
