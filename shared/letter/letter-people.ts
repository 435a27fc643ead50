import type { Person } from '../people/person.ts'
import { asksTheAssigner, type LetterFacts } from './letter-facts.ts'

/** Who is named on the letter: 承办负责人, 联系人, and the telephone to call. Empty where nobody is known. */
export interface LetterContacts {
  readonly leader: string
  readonly name: string
  readonly phone: string
}

/**
 * The contacts that the clerk entered; a request to the assigner may go out before anything is drafted, and then names
 * the handler, else 办公室文书.
 */
export function contactsOf(facts: LetterFacts): LetterContacts {
  const { handlingLeader, contact } = facts.reply
  const entered: LetterContacts = {
    leader: handlingLeader.name,
    name: contact.name,
    phone: contact.phone === '' ? handlingLeader.phone : contact.phone,
  }
  if (!asksTheAssigner(facts.kind) || entered.name !== '') return entered
  const { people } = facts.bureau
  const { handler, deputyLeader } = facts.file.handling
  const person: Person | undefined =
    people.find((one) => one.id === handler?.id) ?? people.find((one) => one.roles.includes('registrar'))
  return {
    leader: entered.leader === '' ? deputyLeader : entered.leader,
    name: handler?.name ?? person?.name ?? '',
    phone: person?.phone ?? '',
  }
}

const holder = (people: readonly Person[], role: Person['roles'][number]): string =>
  people.find((person) => person.roles.includes(role))?.name ?? ''

/** 签发人: who signed it off, else who will. A request to the assigner is 分管领导's (domain §3.1 3a). */
export function signerOf({ kind, file, bureau, round, returnRequest }: LetterFacts): string {
  if (kind === 'returnLetter') return returnRequest?.signedBy ?? ''
  if (kind === 'extensionRequest') return file.handling.deputyLeader || holder(bureau.people, 'deputyLeader')
  const signedOff = round.decisions.findLast((decision) => decision.kind === 'signedOff')
  return signedOff?.by.name ?? holder(bureau.people, bureau.signer)
}
