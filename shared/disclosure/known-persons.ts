import type { Bureau } from '../bureau/bureau.ts'
import { answeredDeputies, type CaseFile } from '../case/case-file.ts'
import type { Reply } from '../case/reply.ts'

/** Whom the case and the bureau know by name, number and address: found in the text wherever they stand. */
export interface KnownPersons {
  /** Deputies who stay named. */
  readonly shownDeputies: readonly string[]
  /** Deputies whose names do not go on the website. */
  readonly hiddenDeputies: readonly string[]
  readonly staff: readonly string[]
  readonly phones: readonly string[]
  /** Homes, as registered. */
  readonly addresses: readonly string[]
  /** The bureau's own address and name: public, wherever they stand. */
  readonly publicAddresses: readonly string[]
}

/**
 * Published replies name the deputy; not one who asked for confidentiality (福建, domain §1.8) or who does not agree to
 * publication at all. 仅同意公开标题 is about the text of the suggestion and leaves the name.
 */
export const hidesDeputies = ({ suggestion }: CaseFile): boolean =>
  suggestion.confidentialityRequested || suggestion.consent === 'none'

/** 李白军、李婉: as a clerk writes down who took part. */
const listed = (names: string): readonly string[] => names.split(/[、，,；;\s\u3000]+/u)

const named = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(
    names
      .map((name) => (name ?? '').replace(/[\s\u3000]/gu, ''))
      .filter((name) => /^[\p{Script=Han}·•]{2,12}$/u.test(name)),
  ),
]

export function knownPersons(file: CaseFile, bureau: Bureau, reply: Reply): KnownPersons {
  const people = answeredDeputies(file).filter((deputy) => !deputy.isDelegation)
  const deputies = named(people.map((deputy) => deputy.name))
  const hidden = hidesDeputies(file)
  const { handling, contacts } = file
  const staff = named([
    ...bureau.people.map((person) => person.name),
    reply.handlingLeader.name,
    reply.contact.name,
    handling.handler?.name,
    handling.sectionHead,
    handling.deputyLeader,
    ...contacts.flatMap((contact) => listed(contact.ourPeople)),
  ])
  return {
    shownDeputies: hidden ? [] : deputies,
    hiddenDeputies: hidden ? deputies : [],
    staff: staff.filter((name) => !deputies.includes(name) && name.length <= 6),
    phones: [
      ...people.map((deputy) => deputy.phone),
      ...bureau.people.map((person) => person.phone),
      reply.handlingLeader.phone,
      reply.contact.phone,
    ],
    addresses: people.map((deputy) => deputy.address.trim()),
    publicAddresses: [bureau.returnAddress.address.trim()],
  }
}
