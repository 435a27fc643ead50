import type { Bureau } from '../bureau/bureau.ts'
import { canonicalJson } from '../canonical-json.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../case/case-file.ts'
import { annexOf, type Block, type Reply } from '../case/reply.ts'
import { coOpinionTitle } from './compose-co-opinion.ts'
import { replyTitle } from './compose-reply.ts'

/** Raised whenever a change of these modules would print other words from the same case. */
export const TEMPLATE_VERSION = 1

/** Ids hang comments on blocks; two texts that read alike are one text. */
const withoutId = (block: Block): Block => ({ ...block, id: '' })

/**
 * What a sign-off covers: title, addressees, blocks with attachments, class, disclosure, contacts, copies, template
 * version and settings. Not number, date or seal: they follow the sign-off and do not void it.
 */
export function signedText(file: CaseFile, bureau: Bureau, reply: Reply): unknown {
  const coHandles = file.assignment.role === 'coHandle'
  return {
    template: TEMPLATE_VERSION,
    title: reply.title ?? (coHandles ? coOpinionTitle(file) : replyTitle(file)),
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
  hash: (text: string) => string,
  reply: Reply = presentRound(file).draft,
): string {
  return hash(canonicalJson(signedText(file, bureau, reply)))
}
