/** What a decision in the chain does to the case, however it was given: at the desk, or on paper and written down. */
import type { Bureau } from '../../bureau/bureau.ts'
import { type CaseFile, presentRound, withRound } from '../../case/case-file.ts'
import type { Reply } from '../../case/reply.ts'
import { type Comment, type Decision, latestVersion, type Round, signOffOf } from '../../case/round.ts'
import type { Stage } from '../../case/stage.ts'
import type { Day } from '../../day.ts'
import { type Act, type Actor, type Facts, ref } from '../step.ts'
import { placeOf, rolesForTurn, signersFrom } from '../turn.ts'
import { askAnew } from './asking.ts'

/** Who decides, on which day, and how we know of it. */
export interface Decider {
  readonly by: Actor
  readonly day: Day
  readonly evidence: Decision['evidence']
}

export const atTheDesk = ({ by, day }: Act): Decider => ({ by, day, evidence: { kind: 'signed' } })

interface Said {
  readonly kind: Decision['kind']
  readonly opinion: string
  readonly comments: readonly Comment[]
}

/** A decision over the version that was handed over last, in the place that the decider takes. */
export function decisionBy(decider: Decider, said: Said, file: CaseFile, act: Act, facts: Facts): Decision {
  const version = latestVersion(presentRound(file))
  if (version === null) throw new Error(`case ${file.id} has no version to decide on`)
  const weighty = facts.weightyPromisesIn(version.reply)
  const place = placeOf(decider.by, rolesForTurn(file, facts, weighty), facts.bureau, decider.day)
  return {
    ...said,
    role: place?.role ?? signersFrom(facts.bureau.signer)[0] ?? 'chiefLeader',
    onBehalfOf: place?.onBehalfOf ?? null,
    id: act.id,
    by: { id: decider.by.id, name: decider.by.name },
    day: decider.day,
    at: act.at,
    versionNumber: version.number,
    textHash: version.textHash,
    classMark: version.reply.classMark,
    attachmentHashes: facts.attachmentHashesOf(version.reply),
    evidence: decider.evidence,
  }
}

/** The next place from `from` on; whoever amended the text need not say the same again when it has gone round anew. */
function nextPlace(round: Round, { approvalChain, afterAmending }: Bureau, from: number): number {
  const version = latestVersion(round)
  if (version?.amends == null || afterAmending === 'goesOn') return from
  const heard = round.decisions.filter((one) => one.versionNumber === version.number).map(({ role }) => role)
  const rest = approvalChain.slice(from).findIndex((role) => !heard.includes(role))
  return rest === -1 ? approvalChain.length : from + rest
}

export function approve(file: CaseFile, decision: Decision, { bureau }: Facts): CaseFile {
  const round = presentRound(file)
  const decided = { ...round, decisions: [...round.decisions, decision] }
  return withRound(file, { ...decided, reviewPosition: nextPlace(decided, bureau, round.reviewPosition + 1) })
}

export const signOff = (file: CaseFile, decision: Decision): CaseFile =>
  withRound(file, { decisions: [...presentRound(file).decisions, decision], dateOfIssue: decision.day })

/** The text goes back to the clerks, with the leader's own text before them where there is one. */
export function sendBack(file: CaseFile, decision: Decision, act: Act, facts: Facts, reply: Reply | null): CaseFile {
  const returned = withRound(file, { decisions: [...presentRound(file).decisions, decision], reviewPosition: 0 })
  // The leader is not put among the drafters: what they propose is answered for by the clerk who submits it.
  return reply === null || facts.hashOf(reply) === decision.textHash ? returned : amended(returned, reply, act, facts)
}

/** The draft becomes the leader's text, kept as a version that says who wrote it and what it amends. */
export function amended(file: CaseFile, reply: Reply, act: Act, facts: Facts): CaseFile {
  const { versions } = presentRound(file)
  const amends = versions.at(-1)?.number ?? null
  const number = versions.length + 1
  const version = { id: act.id, number, frozenAt: act.at, by: ref(act), reply, textHash: facts.hashOf(reply), amends }
  return withRound(file, { draft: reply, versions: [...versions, version] })
}

/** 改后同意、改后签发: the text goes on with the decision, or round the whole chain once more. */
export function amendAndDecide(
  file: CaseFile,
  input: { readonly reply: Reply } & Omit<Said, 'kind'>,
  act: Act,
  facts: Facts,
): CaseFile {
  const { bureau } = facts
  const changed = amended(file, input.reply, act, facts)
  const again = bureau.afterAmending === 'startsAgain' && bureau.approvalChain.length > 0
  const kind = file.stage === 'signOff' && !again ? 'signedOff' : 'approved'
  const said = { kind, opinion: input.opinion, comments: input.comments } as const
  const decision = decisionBy(atTheDesk(act), said, changed, act, facts)
  if (kind === 'signedOff') return signOff(changed, decision)
  if (!again) return approve(changed, decision, facts)
  const round = presentRound(changed)
  const decided = { ...round, decisions: [...round.decisions, decision] }
  const sections = decided.countersigns.map(({ section }) => section)
  return askAnew(withRound(changed, { ...decided, reviewPosition: nextPlace(decided, bureau, 0) }), sections, act)
}

/** Where the last decision leads. */
export function stageAfter(file: CaseFile, { approvalChain }: Bureau): Stage {
  const round = presentRound(file)
  if (signOffOf(round) !== null) return 'numbering'
  if (round.decisions.at(-1)?.kind === 'returned') return 'drafting'
  return round.reviewPosition < approvalChain.length ? 'reviewing' : 'signOff'
}
