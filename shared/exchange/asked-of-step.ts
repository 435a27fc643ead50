/**
 * What was asked of a step, read back from what it did. With it `advance` can be run again on this desk, and must come
 * to the very same case: a line that says more or other than its step does is refused.
 */
import { type CaseFile, presentRound } from '../case/case-file.ts'
import type { Reply } from '../case/reply.ts'
import type { Countersign, Decision, Round } from '../case/round.ts'
import type { InputOf } from '../workflow/advance.ts'
import type { StepName } from '../workflow/steps.ts'

export interface Asked<Input> {
  readonly input: Input
  /** The fresh id of the act, where it created something; empty where it left no trace. */
  readonly id: string
}

type Read<Input> = (before: CaseFile, after: CaseFile) => Asked<Input> | null
type Table = { readonly [Name in StepName]: Read<InputOf<Name>> }

const nothing: Read<Record<string, never>> = () => ({ input: {}, id: '' })

/** The input is kept nowhere; any that the form takes does the same. */
const unsaid = '（未记）'

/** Several things of one act are called <id>-0, <id>-1 …. */
const idOfFirst = (id: string): string => id.replace(/-0$/, '')

const last = <Item, Input>(items: readonly Item[], read: (item: Item) => Asked<Input> | null): Asked<Input> | null => {
  const item = items.at(-1)
  return item === undefined ? null : read(item)
}

/** The things that are not the same in both lists, as they are afterwards. */
const changed = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] =>
  after.filter((item, at) => JSON.stringify(item) !== JSON.stringify(before[at]))

const registration: Read<InputOf<'register'>> = (_before, { suggestion, assignment }) => ({
  input: { suggestion, assignment },
  id: '',
})

const outcomeOfReturn: Read<InputOf<'acceptReturn'>> = (_before, { returnRequest }) =>
  returnRequest === null
    ? null
    : { input: { day: returnRequest.outcomeOn ?? '', note: returnRequest.outcomeNote }, id: '' }

const endingReason: Read<InputOf<'closeWithoutReply'>> = (_before, { ending }) =>
  ending === null ? null : { input: { reason: ending.reason }, id: '' }

/** What was said with the decision that the step added. */
const decided =
  <Input>(read: (decision: Decision) => Input): Read<Input> =>
  (_before, after) =>
    last(presentRound(after).decisions, (decision) => ({ input: read(decision), id: decision.id }))

const saidAtDesk = ({ opinion, comments }: Decision) => ({ opinion, comments: [...comments] })

/** The text that a leader wrote with a decision; null when they wrote none. */
function ownText(before: CaseFile, after: CaseFile): Reply | null {
  const { versions } = presentRound(after)
  return versions.length > presentRound(before).versions.length ? (versions.at(-1)?.reply ?? null) : null
}

const countersigned =
  <Input>(read: (one: Countersign) => Input | null): Read<Input> =>
  (before, after) =>
    last(changed(presentRound(before).countersigns, presentRound(after).countersigns), (one) => {
      const input = read(one)
      return input === null ? null : { input, id: '' }
    })

const ofRound =
  <Input>(read: (round: Round, before: CaseFile) => Asked<Input> | null): Read<Input> =>
  (before, after) =>
    read(presentRound(after), before)

const table: Table = {
  register: registration,
  amendRegistration: registration,
  checkScope: nothing,
  requestReturn: (_before, { returnRequest }) => {
    if (returnRequest === null) return null
    const { reason, proposedUnit, signedBy } = returnRequest
    return { input: { reason, proposedUnit, signedBy }, id: '' }
  },
  acceptReturn: outcomeOfReturn,
  refuseReturn: outcomeOfReturn,
  mergeInto: (_before, { ending }) =>
    ending === null ? null : { input: { leadCaseId: ending.mergedInto ?? '', reason: ending.reason }, id: '' },
  takeIn: (_before, { mergedCases }) =>
    last(mergedCases, (merged) => ({ input: { ...merged, deputies: [...merged.deputies] }, id: '' })),
  splitOff: () => ({ input: { reason: unsaid }, id: '' }),
  release: (before, after) => {
    const gone = before.mergedCases.find((one) => !after.mergedCases.some((kept) => kept.caseId === one.caseId))
    return gone === undefined ? null : { input: { caseId: gone.caseId }, id: '' }
  },
  assignToSection: (_before, { handling }) =>
    handling.handler === null ? null : { input: { ...handling, handler: handling.handler }, id: '' },
  acceptTask: nothing,
  settlePlan: (_before, { plan }) => ({
    input: { note: plan.note, points: plan.points.map(({ id: _id, ...point }) => point) },
    id: idOfFirst(plan.points[0]?.id ?? ''),
  }),
  recordContact: (_before, { contacts }) => last(contacts, ({ id, ...contact }) => ({ input: contact, id })),
  closeWithoutReply: endingReason,
  requestCoOpinions: (before, after) => {
    const asked = after.coOpinions.slice(before.coOpinions.length)
    const [first] = asked
    return first === undefined
      ? null
      : {
          input: { units: asked.map(({ unit, points }) => ({ unit, points: [...points] })), due: first.due },
          id: idOfFirst(first.id),
        }
  },
  recordCoOpinion: (before, after) =>
    last(changed(before.coOpinions, after.coOpinions), ({ id, receivedOn, text, evidence }) => ({
      input: { coOpinionId: id, day: receivedOn ?? '', text, evidence },
      id: '',
    })),
  remindCoHandler: (before, after) =>
    last(changed(before.coOpinions, after.coOpinions), ({ id, reminders }) =>
      last(reminders, (day) => ({ input: { coOpinionId: id, day }, id: '' })),
    ),
  waiveCoOpinion: (before, after) =>
    last(changed(before.coOpinions, after.coOpinions), ({ id, waivedReason }) => ({
      input: { coOpinionId: id, reason: waivedReason },
      id: '',
    })),
  beginCoOpinion: nothing,
  beginDrafting: nothing,
  saveDraft: ofRound(({ draft }) => ({ input: { reply: draft }, id: '' })),
  ignoreFinding: ofRound(({ ignoredFindings }) =>
    last(ignoredFindings, ({ by: _by, ...finding }) => ({ input: finding, id: '' })),
  ),
  recordCommitments: (before, after) => {
    const added = after.commitments.slice(before.commitments.length)
    return {
      input: { items: added.map(({ text, due, owner }) => ({ text, due, owner })) },
      id: idOfFirst(added[0]?.id ?? ''),
    }
  },
  submit: ofRound(({ versions }) => last(versions, ({ id }) => ({ input: {}, id }))),
  requestCountersign: ofRound(({ countersigns }) =>
    last(countersigns, ({ id, section }) => ({ input: { section }, id })),
  ),
  countersign: countersigned(({ id, agrees, opinion }) =>
    agrees === null || opinion === null ? null : { countersignId: id, agrees, opinion },
  ),
  recordCountersign: countersigned(({ id, agrees, opinion, by, day }) =>
    agrees === null || opinion === null || day === null ? null : { countersignId: id, agrees, opinion, by, day },
  ),
  withdrawCountersign: countersigned(({ id, withdrawn }) =>
    withdrawn === null ? null : { countersignId: id, reason: withdrawn },
  ),
  approve: decided(saidAtDesk),
  amendAndApprove: (before, after) => {
    const reply = ownText(before, after)
    return reply === null ? null : decided((decision) => ({ reply, ...saidAtDesk(decision) }))(before, after)
  },
  returnForRevision: (before, after) =>
    decided(({ opinion, comments }) => ({
      remark: opinion,
      comments: [...comments],
      reply: ownText(before, after),
    }))(before, after),
  signOff: decided(saidAtDesk),
  recallSignOff: decided(({ opinion }) => ({ reason: opinion.replace(/^撤销签发：/u, '') })),
  recordPaperDecision: (_before, after) =>
    last(presentRound(after).decisions, ({ id, kind, by, day, opinion, evidence }) =>
      evidence.kind === 'paper'
        ? {
            input: {
              kind,
              by,
              day,
              opinion,
              checkCode: evidence.checkCode,
              scan: evidence.scan,
              scanName: evidence.scanName,
            },
            id,
          }
        : null,
    ),
  assignNumber: ofRound(({ documentNumber }) =>
    documentNumber === null ? null : { input: { number: documentNumber }, id: '' },
  ),
  seal: ofRound(({ seal }) => (seal === null ? null : { input: { day: seal.day, copies: seal.copies }, id: '' })),
  recordSend: ofRound(({ sends }) => last(sends, ({ id, by: _by, ...send }) => ({ input: send, id }))),
  finishSending: nothing,
  settlePublicVersion: ofRound(({ publicVersion }) => {
    if (publicVersion === null) return null
    const { textHash: _hash, day: _day, by: _by, ...choices } = publicVersion
    return { input: choices, id: '' }
  }),
  publish: ofRound(({ published }) => (published === null ? null : { input: published, id: '' })),
  recordFeedback: ofRound(({ feedback }) => last(feedback, ({ id, by: _by, ...rated }) => ({ input: rated, id }))),
  startRound: ofRound(({ reason }) => ({ input: { reason }, id: '' })),
  track: nothing,
  recordProgress: (before, after) =>
    last(changed(before.commitments, after.commitments), ({ id, state, progress }) =>
      last(progress, ({ day, note }) => ({ input: { commitmentId: id, day, note, state }, id: '' })),
    ),
  close: ofRound(({ feedbackMissing }) => ({ input: { missingReason: feedbackMissing }, id: '' })),
  requestExtension: (_before, { extensions }) =>
    last(extensions, ({ id, reason, newDue }) => ({ input: { reason, newDue }, id })),
  grantExtension: (before, after) =>
    last(changed(before.extensions, after.extensions), ({ outcomeOn, approvedBy, deputyToldOn }) => ({
      input: { day: outcomeOn ?? '', approvedBy, deputyToldOn },
      id: '',
    })),
  refuseExtension: (before, after) =>
    last(changed(before.extensions, after.extensions), ({ outcomeOn }) => ({
      input: { day: outcomeOn ?? '', note: '' },
      id: '',
    })),
  withdraw: (_before, { ending }) =>
    ending === null ? null : { input: { reason: ending.reason, allAgreed: true }, id: '' },
  sendOut: (_before, { outgoing }) => {
    if (outgoing === null) return null
    const { packageId, kind, to } = outgoing
    return { input: { packageId, kind, to }, id: '' }
  },
  callBack: () => ({ input: { reason: unsaid }, id: '' }),
  takeReceipt: ({ outgoing }) => (outgoing === null ? null : { input: { packageId: outgoing.packageId }, id: '' }),
  settleFork: (_before, { settledForks }) =>
    last(settledForks, ({ abandoned, chosen, reason }) => ({ input: { abandoned, chosen, reason }, id: '' })),
  archive: nothing,
}

/** What was asked of this step; null when what it did cannot have come from it. */
export function askedOf(step: StepName, before: CaseFile, after: CaseFile): Asked<InputOf<StepName>> | null {
  const read: Read<InputOf<StepName>> = table[step]
  return read(before, after)
}
