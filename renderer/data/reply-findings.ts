import type { Bureau } from '../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import type { Reply } from '../../shared/case/reply.ts'
import type { ReplyPart } from '../../shared/intake/reply-parts.ts'
import { hasClosing, hasOpening } from '../../shared/letter/compose-body.ts'
import { proofread } from '../../shared/proofread/proofread.ts'
import { proofTextOfBlocks } from '../../shared/proofread/proof-text.ts'
import type { Finding } from '../../shared/proofread/rule.ts'
import { answersDeputy } from '../../shared/workflow/guards.ts'

/** What the letter gets from the case and the bureau, so that the text need not have it. */
function suppliedParts(bureau: Bureau, reply: Reply): ReadonlySet<ReplyPart> {
  const phone = reply.contact.phone !== '' || reply.handlingLeader.phone !== ''
  return new Set<ReplyPart>([
    'mark',
    'documentNumber',
    'title',
    'salutation',
    'signature',
    'date',
    'copies',
    'imprint',
    // Both are chosen beside the text, where a gap is told already.
    'classMark',
    'disclosure',
    ...(reply.contact.name === '' ? [] : (['contact'] as const)),
    ...(phone ? (['phone'] as const) : []),
    ...(bureau.letter.feedbackForm ? (['attachment'] as const) : []),
  ])
}

/** What only a letter to a deputy says; a 会办意见 goes to the lead unit (domain §1.7). */
const saidToDeputies: ReadonlySet<string> = new Set([
  'opening.formula',
  'closing.missing',
  'attachment.feedbackFormMissing',
  'content.noCommunication',
])

/** 体检 of a reply as it is being written. */
export function findingsOf(file: CaseFile, bureau: Bureau, reply: Reply): readonly Finding[] {
  const { kind } = file.suggestion
  const text = proofTextOfBlocks(reply.blocks, {
    kind,
    title: reply.title,
    salutation: null,
    supplied: suppliedParts(bureau, reply),
  })
  const composed = new Set([
    ...(hasOpening(reply) ? [] : ['opening.missing']),
    ...(hasClosing(reply) || bureau.letter.closing === '' ? [] : ['closing.missing']),
  ])
  const toDeputies = answersDeputy(file)
  return proofread(text).filter(({ rule }) => !composed.has(rule) && (toDeputies || !saidToDeputies.has(rule)))
}

/** The reason why a finding is let stand; null when it is open. */
export function ignoredReason(file: CaseFile, finding: Finding): string | null {
  const ignored = presentRound(file).ignoredFindings.find(
    (one) => one.rule === finding.rule && one.quote === finding.quote,
  )
  return ignored?.reason ?? null
}
