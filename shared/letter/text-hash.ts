import type { Bureau } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../case/case-file.ts'
import { annexOf, type Block, type Reply } from '../case/reply.ts'
import type { Day } from '../day.ts'
import { templateWords } from './compose-letter.ts'
import { gatherLetter, letterKindOf } from './letter-facts.ts'
import { templateContent } from './template-versions.ts'

/** Ids hang comments on blocks; two texts that read alike are one text. */
const withoutId = (block: Block): Block => ({ ...block, id: '' })

/**
 * What a sign-off covers: title, addressees, blocks with attachments, class, disclosure, contacts, copies, the content
 * of the template in force and the settings. Not number, date or seal: they follow the sign-off and do not void it.
 * `today` decides which template is in force while the letter has no date of issue.
 */
export function signedText(file: CaseFile, bureau: Bureau, today: Day, reply: Reply): unknown {
  const facts = gatherLetter(letterKindOf(file), file, bureau, { today, reply })
  if (!facts.ok) throw new Error(facts.error.reason)
  const { template } = facts.value
  const coHandles = file.assignment.role === 'coHandle'
  return {
    template: templateContent(template),
    words: templateWords(facts.value),
    title: reply.title,
    addressees: coHandles
      ? [file.assignment.leadUnit]
      : answeredDeputies(file).map(({ name, isDelegation }) => ({ name, isDelegation })),
    subject: { number: file.suggestion.number, title: file.suggestion.title },
    blocks: reply.blocks.map(withoutId),
    annexes: reply.blocks.map((block) => annexOf(reply, block)?.blocks.map(withoutId) ?? null),
    urgency: reply.urgency,
    classMark: reply.classMark,
    disclosure: reply.disclosure,
    nonDisclosureReason: reply.nonDisclosureReason,
    handlingLeader: reply.handlingLeader,
    contact: reply.contact,
    copyTo: reply.copyTo ?? { standing: bureau.copyTo[file.suggestion.kind], coUnits: file.assignment.coUnits },
    bureau: bureau.name,
    settings: bureau.letter,
  }
}

/**
 * Hash of the text that a version freezes and a sign-off covers. `hash` takes a text and gives its digest, in hex;
 * `reply` defaults to the draft of the present round, which is what a hand-over is about to freeze.
 */
export function replyTextHash(
  file: CaseFile,
  bureau: Bureau,
  today: Day,
  hash: (text: string) => string,
  reply: Reply = presentRound(file).draft,
): string {
  return hash(canonicalJson(signedText(file, bureau, today, reply)))
}
