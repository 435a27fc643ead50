import type { Bureau } from '../../shared/bureau/bureau.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import { blockText, type Reply } from '../../shared/case/reply.ts'
import { findCommitments } from '../../shared/commitments/find-commitments.ts'
import { weightOf } from '../../shared/commitments/weight.ts'
import { type Day, yearOf } from '../../shared/day.ts'
import { replyTextHash } from '../../shared/letter/text-hash.ts'
import type { Facts } from '../../shared/workflow/step.ts'
import { sha256Hex } from './hashing.ts'
import { findingsOf, ignoredReason } from './reply-findings.ts'

/** A page draws many buttons over one case, and each asks: the text is read once. */
const gathered = new WeakMap<CaseFile, Facts>()

/** What `advance` must know beside the case: gathered here, so that the parts of the core never meet. */
export function gatherFacts(file: CaseFile, bureau: Bureau, today: Day, forked = false): Facts {
  const known = gathered.get(file)
  if (known?.bureau === bureau && known.today === today && known.forked === forked) return known
  const { draft } = presentRound(file)
  const open = findingsOf(file, bureau, draft).filter(
    (finding) => finding.severity === 'must' && ignoredReason(file, finding) === null,
  )
  const facts: Facts = {
    today,
    bureau,
    openMustFindings: open.length,
    weightyPromises: weightyPromises(draft, today),
    textHash: replyTextHash(file, bureau, today, sha256Hex),
    hashOf: (reply) => replyTextHash(file, bureau, today, sha256Hex, reply),
    attachmentHashes: draft.annexes.map((annex) => sha256Hex(canonicalJson(annex))),
    forked,
  }
  gathered.set(file, facts)
  return facts
}

/** Promises of money or projects, which 主要领导 signs. */
function weightyPromises(reply: Reply, today: Day): number {
  const found = findCommitments(reply.blocks.map(blockText), yearOf(today))
  return found.filter((promise) => weightOf(promise) !== null).length
}
