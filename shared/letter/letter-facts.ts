import type { Bureau } from '../bureau/bureau.ts'
import type { LetterFormat, LetterSettings } from '../bureau/letter-settings.ts'
import { type LetterKind, letterKindLabels, type LetterTemplate } from '../bureau/letter-template.ts'
import { answeredDeputies, type CaseFile, type Extension, presentRound, type ReturnRequest } from '../case/case-file.ts'
import type { Reply } from '../case/reply.ts'
import type { Round } from '../case/round.ts'
import { type Deputy, deputiesOf } from '../case/suggestion.ts'
import type { Day } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { replyInForce } from './letter-words.ts'
import { templateFor } from './template-versions.ts'

export interface ComposeOptions {
  /** Overrides the bureau's setting and the template's. */
  readonly format?: LetterFormat | undefined
  /** One letter each: the deputy it is addressed to. Without it the letter names everyone of the suggestion. */
  readonly recipientId?: string | undefined
  /** Which copy this is, from 1: printed as 份号 where the bureau wants it. */
  readonly copyNumber?: number | undefined
  /** The text to draw, e.g. the one on the clerk's screen. Without it: signed off, else newest version, else draft. */
  readonly reply?: Reply | undefined
  /** Decides which version of the template is in force while the letter has no date; without it, the round's first day. */
  readonly today?: Day | undefined
  /** 延期申请: which one; without it the latest. */
  readonly extensionId?: string | undefined
  /** 延期申请: the term as it stood before (`termBeforeExtension`, `shared/workflow/deadlines.ts`). */
  readonly dueBefore?: Day | null | undefined
  /** A template under the editor's hand, drawn before it is saved. */
  readonly template?: LetterTemplate | undefined
  /** Word segmenter for the breaks of the title. */
  readonly words?: ((text: string) => readonly string[]) | undefined
}

/** Whom one letter answers: a merged case (并案) is answered under its own number and title. */
interface Addressing {
  readonly number: string
  readonly title: string
  readonly deputies: readonly Deputy[]
}

/** Everything that fields and conditions of a template read. */
export interface LetterFacts {
  readonly kind: LetterKind
  readonly file: CaseFile
  readonly bureau: Bureau
  readonly round: Round
  /** The text of the case's own letter; a 退办函 takes only its contacts. */
  readonly reply: Reply
  readonly to: Addressing
  readonly template: LetterTemplate
  /** The bureau's letter settings under those of the template. */
  readonly settings: LetterSettings
  readonly format: LetterFormat
  /** 成文日期: of sign-off, or of the request. */
  readonly date: Day | null
  readonly returnRequest: ReturnRequest | null
  readonly extension: Extension | null
  readonly dueBefore: Day | null
}

/** Letters about the case itself, without the text that a clerk drafts. */
export const asksTheAssigner = (kind: LetterKind): boolean => kind === 'returnLetter' || kind === 'extensionRequest'

/** The letter that a case is about: 会办意见 for a co-handler, 再次答复 from the second round on, else 答复. */
export function letterKindOf(file: CaseFile): LetterKind {
  if (file.assignment.role === 'coHandle') return 'coOpinion'
  return presentRound(file).number >= 2 ? 'secondReply' : 'reply'
}

/** Every letter that this case can have as it stands: its own first, then 退办函 and 延期申请 where they are asked for. */
export function letterKindsOf(file: CaseFile): readonly LetterKind[] {
  return [
    letterKindOf(file),
    ...(file.returnRequest === null ? [] : (['returnLetter'] as const)),
    ...(file.extensions.length === 0 ? [] : (['extensionRequest'] as const)),
  ]
}

/** Why this case has no letter of this kind; null when it has. */
function noSuchLetter(kind: LetterKind, file: CaseFile): string | null {
  if (letterKindsOf(file).includes(kind)) return null
  switch (kind) {
    case 'returnLetter':
      return '本件没有申请退回，不用出具退办函。'
    case 'extensionRequest':
      return '本件没有申请延期，不用出具延期申请。'
    case 'coOpinion':
      return '本件不是会办件，不用出具会办意见。'
    case 'reply':
    case 'secondReply':
      return `本件应出具${letterKindLabels[letterKindOf(file)]}，不是${letterKindLabels[kind]}。`
  }
}

function addressingOf(file: CaseFile, recipientId: string | undefined): Addressing | null {
  const own = { number: file.suggestion.number, title: file.suggestion.title }
  if (recipientId === undefined) return { ...own, deputies: deputiesOf(file.suggestion) }
  const deputy = answeredDeputies(file).find((one) => one.id === recipientId)
  if (deputy === undefined) return null
  const merged = file.mergedCases.find((other) => other.deputies.some((one) => one.id === recipientId))
  return { ...(merged ?? own), deputies: [deputy] }
}

/** The request that the letter is about, and the day it bears. */
function requestOf(kind: LetterKind, file: CaseFile, extensionId: string | undefined) {
  const extension =
    kind !== 'extensionRequest'
      ? null
      : ((extensionId === undefined ? file.extensions.at(-1) : file.extensions.find((one) => one.id === extensionId)) ??
        null)
  const returnRequest = kind === 'returnLetter' ? file.returnRequest : null
  const asked = returnRequest ?? extension
  return { extension, returnRequest, date: asked === null ? presentRound(file).dateOfIssue : asked.requestedOn }
}

/**
 * The day that decides which version of a template writes this letter: the day it bears, else today. A letter that is
 * out keeps the wording of its day, however often the template changes afterwards (decision 0021).
 */
export const templateDayOf = (kind: LetterKind, file: CaseFile, today: Day | undefined, extensionId?: string): Day =>
  requestOf(kind, file, extensionId).date ?? today ?? presentRound(file).startedOn

/** Gathers what a letter is written from, or says why this case has no such letter. */
export function gatherLetter(
  kind: LetterKind,
  file: CaseFile,
  bureau: Bureau,
  options: ComposeOptions,
): Result<LetterFacts> {
  const none = noSuchLetter(kind, file)
  if (none !== null) return refuse(none)
  const to = addressingOf(file, options.recipientId)
  if (to === null) return refuse('收件人不在本件的代表名单里，请重新选择收件人。')
  const { extension, returnRequest, date } = requestOf(kind, file, options.extensionId)
  if (kind === 'extensionRequest' && extension === null) return refuse('本件没有这一份延期申请，请重新选择。')
  const day = templateDayOf(kind, file, options.today, options.extensionId)
  const template = options.template ?? templateFor(bureau, kind, day)
  const settings: LetterSettings = { ...bureau.letter, ...template.settings }
  return ok({
    kind,
    file,
    bureau,
    round: presentRound(file),
    reply: options.reply ?? replyInForce(file),
    to,
    template,
    settings,
    format: options.format ?? settings.format,
    date,
    returnRequest,
    extension,
    dueBefore: options.dueBefore ?? null,
  })
}
