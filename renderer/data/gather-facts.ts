import type { Bureau } from '../../shared/bureau/bureau.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import { blockText, type Reply } from '../../shared/case/reply.ts'
import { findCommitments } from '../../shared/commitments/find-commitments.ts'
import { weightOf } from '../../shared/commitments/weight.ts'
import { type Day, yearOf } from '../../shared/day.ts'
import { codesOfText, plainCode } from '../../shared/forms/check-code.ts'
import { replyTextHash } from '../../shared/letter/text-hash.ts'
import type { Facts } from '../../shared/workflow/step.ts'
import { sha256Hex } from './hashing.ts'
import { localDay } from './local-day.ts'
import { findingsOf, ignoredReason } from './reply-findings.ts'

/** A page draws many buttons over one case, and each asks: the text is read once. */
const gathered = new WeakMap<CaseFile, Facts>()

/** What `advance` must know beside the case: gathered here, so that the parts of the core never meet. */
export function gatherFacts(file: CaseFile, bureau: Bureau, today: Day, forked = false): Facts {
  const known = gathered.get(file)
  if (known?.bureau === bureau && known.today === today && known.forked === forked) return known
  const round = presentRound(file)
  const mustFindingsIn = (reply: Reply): number => openMustFindings(file, bureau, reply)
  const weightyPromisesIn = (reply: Reply): number => weightyPromises(reply, today)
  const facts: Facts = {
    today,
    bureau,
    openMustFindings: mustFindingsIn(round.draft),
    weightyPromises: weightyPromisesIn(round.draft),
    textHash: replyTextHash(file, bureau, today, sha256Hex),
    hashOf: (reply) => replyTextHash(file, bureau, today, sha256Hex, reply),
    mustFindingsIn,
    weightyPromisesIn,
    attachmentHashesOf: (reply) => reply.annexes.map((annex) => sha256Hex(canonicalJson(annex))),
    isCheckCode: (code) => codesOfText(round, sha256Hex).some((one) => plainCode(one) === plainCode(code)),
    dayOf: (moment) => localDay(new Date(moment)),
    forked,
  }
  gathered.set(file, facts)
  return facts
}

const openMustFindings = (file: CaseFile, bureau: Bureau, reply: Reply): number =>
  findingsOf(file, bureau, reply).filter(
    (finding) => finding.severity === 'must' && ignoredReason(file, finding) === null,
  ).length

/** Promises of money or projects, which 主要领导 signs. */
function weightyPromises(reply: Reply, today: Day): number {
  const found = findCommitments(reply.blocks.map(blockText), yearOf(today))
  return found.filter((promise) => weightOf(promise) !== null).length
}
