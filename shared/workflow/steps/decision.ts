import { type CaseFile, presentRound } from '../../case/case-file.ts'
import { type Decision, latestVersion } from '../../case/round.ts'
import type { Role } from '../../people/roles.ts'
import { type Act, type Facts, ref } from '../step.ts'

/** The role in which a leader decides: the place in the chain, or the highest they hold among the signers. */
export const roleOfSigner = (act: Act, { bureau }: Facts): Role =>
  act.by.roles.includes('chiefLeader') ? 'chiefLeader' : bureau.signer

/** A decision over the version that was handed over last, in the name of the one who acts. */
export const decision = (
  file: CaseFile,
  act: Act,
  facts: Facts,
  said: Pick<Decision, 'kind' | 'role' | 'opinion'>,
): Decision => {
  const round = presentRound(file)
  const version = latestVersion(round)
  return {
    ...said,
    id: act.id,
    by: ref(act),
    day: act.day,
    at: act.at,
    versionNumber: version?.number ?? 1,
    textHash: version?.textHash ?? facts.textHash,
    classMark: round.draft.classMark,
    attachmentHashes: facts.attachmentHashes,
    comments: [],
    onBehalfOf: null,
    evidence: { kind: 'signed' },
  }
}
