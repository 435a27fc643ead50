/** The trail in words: what each line of a case's journal says was done. */
import { type CaseFile, caseFileSchema, contactModeLabels, outgoingKindLabels } from '../case/case-file.ts'
import { publicModeLabels } from '../case/public-version.ts'
import { documentNumberText, proposedVersion, ratingLabels, type Round, sendMethodLabels } from '../case/round.ts'
import { stageLabels } from '../case/stage.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { stepNames, type StepName, steps } from './steps.ts'

const changedSchema = caseFileSchema.unwrap().partial()
type Changed = Partial<CaseFile>

const isStep = (name: string): name is StepName => (stepNames as readonly string[]).includes(name)

export interface EntryWords {
  readonly what: string
  /** What was said or given with it; empty where the label says it all. */
  readonly detail: string
  /** The stage that it led to, when the stage changed. */
  readonly stage: string | null
}

export function entryWords(entry: JournalEntry): EntryWords {
  const parsed = changedSchema.safeParse(entry.set)
  // `partial()` of a strict object is what `set` is: changed top-level fields only.
  const changed = (parsed.success ? parsed.data : {}) as Changed
  const what = labelOf(entry.step)
  const detail = isStep(entry.step) ? detailOf(entry.step, changed) : ''
  return {
    what,
    detail: detail.replace(/[。，]$/u, '') === what ? '' : detail,
    stage: changed.stage === undefined ? null : stageLabels[changed.stage],
  }
}

function labelOf(step: string): string {
  if (step === 'receive') return '收件'
  if (step === 'undo') return '撤销上一步'
  return isStep(step) ? steps[step].label : '其他办理'
}

/** The unit with the newest reminder: the line itself holds all of them. */
function remindedLast(opinions: CaseFile['coOpinions']): string {
  const days = opinions.flatMap(({ unit, reminders }) => reminders.map((day) => ({ unit, day })))
  const last = days.reduce<(typeof days)[number] | null>(
    (best, one) => (best === null || one.day >= best.day ? one : best),
    null,
  )
  return last === null ? '' : `${last.unit}，${last.day}`
}

const decisionLabels = { approved: '同意', returned: '退回', signedOff: '签发' } as const

/** What was said, over which text, and how we know of it. */
function decisionWords(step: StepName, round: Round): string {
  const decision = round.decisions.at(-1)
  if (decision === undefined) return ''
  const { by, day, evidence, kind, onBehalfOf, opinion, comments, versionNumber } = decision
  const paper = evidence.kind === 'paper' ? `${by.name}于 ${day} 在纸面上${decisionLabels[kind]}` : ''
  const amended = step === 'amendAndApprove' ? `改成第 ${versionNumber} 稿` : ''
  const proposed = step === 'returnForRevision' && proposedVersion(round) !== null ? '附改动稿' : ''
  const noted = comments.length > 0 ? `批注 ${comments.length} 处` : ''
  const place = onBehalfOf === null ? '' : `代${onBehalfOf.name}`
  const circumstances = [place, amended, proposed, noted].filter(Boolean).join('，')
  const said = [paper, opinion].filter(Boolean).join('：')
  return circumstances === '' ? said : `${said}（${circumstances}）`
}

/** The 会签 answered, or withdrawn, so far: a line holds the whole list and does not say which of them it changed. */
function countersignWords(step: StepName, round: Round | undefined): string {
  const rows = (round?.countersigns ?? []).filter((one) =>
    step === 'withdrawCountersign' ? one.withdrawn !== null : one.opinion !== null,
  )
  return rows
    .map(({ section, agrees, opinion, withdrawn }) =>
      step === 'withdrawCountersign'
        ? `${section}：${withdrawn}`
        : `${section}${agrees === false ? '不同意' : ''}：${opinion}`,
    )
    .join('；')
}

function detailOf(step: StepName, changed: Changed): string {
  const round = changed.rounds?.at(-1)
  switch (step) {
    case 'assignToSection':
      return [changed.handling?.section, changed.handling?.handler?.name].filter(Boolean).join(' ')
    case 'settlePlan':
      return changed.plan === undefined ? '' : `${changed.plan.points.length} 条要点`
    case 'recordContact': {
      const contact = changed.contacts?.at(-1)
      return contact === undefined ? '' : `${contact.day} ${contactModeLabels[contact.mode]}：${contact.views}`
    }
    case 'requestReturn':
      return changed.returnRequest?.reason ?? ''
    case 'acceptReturn':
    case 'refuseReturn':
      return changed.returnRequest?.outcomeNote ?? ''
    case 'requestCoOpinions':
      return (changed.coOpinions ?? [])
        .filter((opinion) => opinion.state === 'pending')
        .map((opinion) => opinion.unit)
        .join('、')
    case 'remindCoHandler':
      return remindedLast(changed.coOpinions ?? [])
    case 'approve':
    case 'amendAndApprove':
    case 'returnForRevision':
    case 'signOff':
    case 'recallSignOff':
    case 'recordPaperDecision':
      return round === undefined ? '' : decisionWords(step, round)
    case 'submit':
      return round === undefined ? '' : `第 ${round.versions.length} 稿`
    case 'ignoreFinding':
      return round?.ignoredFindings.at(-1)?.reason ?? ''
    case 'requestCountersign':
      return round?.countersigns.at(-1)?.section ?? ''
    case 'countersign':
    case 'recordCountersign':
    case 'withdrawCountersign':
      return countersignWords(step, round)
    case 'sendOut': {
      const out = changed.outgoing ?? null
      return out === null ? '' : `${outgoingKindLabels[out.kind]}，送${out.to.name}`
    }
    case 'settleFork': {
      const fork = changed.settledForks?.at(-1)
      return fork === undefined ? '' : `${fork.chosen === 'ours' ? '选用本机的' : '选用送来的'}：${fork.reason}`
    }
    case 'assignNumber':
      return round?.documentNumber == null ? '' : documentNumberText(round.documentNumber)
    case 'seal':
      return round?.seal == null ? '' : `${round.seal.day}，${round.seal.copies} 份`
    case 'recordSend': {
      const send = round?.sends.at(-1)
      return send === undefined ? '' : `${send.recipientName}，${sendMethodLabels[send.method]}，${send.day}`
    }
    case 'recordFeedback': {
      const rating = round?.feedback.at(-1)
      return rating === undefined ? '' : `态度${ratingLabels[rating.attitude]}，结果${ratingLabels[rating.result]}`
    }
    case 'startRound':
      return round?.reason ?? ''
    case 'recordCommitments':
      return changed.commitments === undefined ? '' : `共 ${changed.commitments.length} 项`
    case 'requestExtension': {
      const extension = changed.extensions?.at(-1)
      return extension === undefined ? '' : `申请延至 ${extension.newDue}：${extension.reason}`
    }
    case 'settlePublicVersion': {
      const version = round?.publicVersion ?? null
      return version === null ? '' : [publicModeLabels[version.mode], version.reason].filter(Boolean).join('：')
    }
    case 'publish':
      return round?.published == null ? '' : `${round.published.day} ${round.published.place}`
    case 'mergeInto':
    case 'withdraw':
    case 'close':
    case 'closeWithoutReply':
      return changed.ending?.reason ?? ''
    case 'takeIn': {
      const merged = changed.mergedCases?.at(-1)
      return merged === undefined ? '' : `第${merged.number}号`
    }
    default:
      return ''
  }
}
