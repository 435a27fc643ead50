/** The trail in words: what each line of a case's journal says was done. */
import { type CaseFile, caseFileSchema, contactModeLabels, outgoingKindLabels } from '../case/case-file.ts'
import { publicModeLabels } from '../case/public-version.ts'
import { documentNumberText, ratingLabels, sendMethodLabels } from '../case/round.ts'
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
    case 'returnForRevision':
    case 'signOff':
    case 'recallSignOff':
      return round?.decisions.at(-1)?.opinion ?? ''
    case 'submit':
      return round === undefined ? '' : `第 ${round.versions.length} 稿`
    case 'ignoreFinding':
      return round?.ignoredFindings.at(-1)?.reason ?? ''
    case 'requestCountersign':
      return round?.countersigns.at(-1)?.section ?? ''
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
    case 'sendOut': {
      const sent = changed.outgoing ?? null
      return sent === null ? '' : `${outgoingKindLabels[sent.kind]}，送${sent.to.name}`
    }
    case 'settleFork':
      return changed.settledForks?.at(-1)?.reason ?? ''
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
