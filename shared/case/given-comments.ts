import type { PersonRef } from '../people/roles.ts'
import type { CaseFile } from './case-file.ts'
import type { Comment, Decision, Round } from './round.ts'

/** 批注 as it came with a decision: its words, and who gave it over which text. */
export interface GivenComment extends Comment {
  /** Names this one comment among all of the case. */
  readonly key: string
  readonly by: PersonRef
  readonly role: Decision['role']
  readonly day: Decision['day']
  readonly versionNumber: number
  readonly round: number
}

const givenWith = (round: Round, decision: Decision): readonly GivenComment[] =>
  decision.comments.map((comment, at) => ({
    ...comment,
    key: `${decision.id}/${at}`,
    by: decision.by,
    role: decision.role,
    day: decision.day,
    versionNumber: decision.versionNumber,
    round: round.number,
  }))

/** Every comment of the case, oldest first. */
export const commentsOf = (file: CaseFile): readonly GivenComment[] =>
  file.rounds.flatMap((round) => round.decisions.flatMap((decision) => givenWith(round, decision)))

/**
 * What the clerk is to work through: the comments given since the clerk last handed the text over, whoever gave them.
 * A version that a leader amended is no hand-over of the clerk's.
 */
export function commentsToWorkThrough(round: Round): readonly GivenComment[] {
  const handedOver = round.versions.findLast((version) => version.amends === null)?.number ?? 0
  return round.decisions
    .filter((decision) => decision.versionNumber >= handedOver)
    .flatMap((decision) => givenWith(round, decision))
}

/** What was said of one version, by its id. */
export function commentsOver(file: CaseFile, versionId: string): readonly GivenComment[] {
  const round = file.rounds.find(({ versions }) => versions.some(({ id }) => id === versionId))
  const number = round?.versions.find(({ id }) => id === versionId)?.number
  return round === undefined
    ? []
    : round.decisions.filter((one) => one.versionNumber === number).flatMap((one) => givenWith(round, one))
}
