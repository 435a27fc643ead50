import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'

/**
 * Whom the letter should name, from who handles the case; null when nothing is left to fill in. Proposed, not filled in:
 * whoever changes a draft becomes one of its writers and may not approve it afterwards.
 */
export function proposedContacts(
  file: CaseFile,
  bureau: Bureau,
  reply: Reply,
): { readonly part: Partial<Reply>; readonly names: string } | null {
  const { handling } = file
  const leader = bureau.people.find((person) => person.name === handling.deputyLeader)
  const handler = bureau.people.find((person) => person.id === handling.handler?.id)
  const part: { handlingLeader?: Reply['handlingLeader']; contact?: Reply['contact'] } = {}
  if (reply.handlingLeader.name === '' && handling.deputyLeader !== '')
    part.handlingLeader = { name: handling.deputyLeader, phone: leader?.phone ?? '' }
  if (reply.contact.name === '' && handling.handler !== null)
    part.contact = { name: handling.handler.name, phone: handler?.phone ?? '' }
  const names = [part.handlingLeader?.name, part.contact?.name].filter((name) => name !== undefined)
  return names.length === 0 ? null : { part, names: names.join('、') }
}
