import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { documentNumberText, signOffOf } from '../case/round.ts'
import { caseKindLabels } from '../case/suggestion.ts'
import type { Day } from '../day.ts'
import { printList } from '../forms/print-list.ts'
import { signOffSheet } from '../forms/sign-off-sheet.ts'
import { composeLetter } from '../letter/compose-letter.ts'
import { letterKindOf } from '../letter/letter-facts.ts'
import { numberInTitle } from '../letter/letter-words.ts'
import { titleText } from '../letter/official-document.ts'
import { ok, type Result } from '../result.ts'
import { safeName } from './file-names.ts'
import { envelopesOf, feedbackFormsOf, labelsOf, receiptOf } from './set-forms.ts'
import { formItem, type LetterTo, type SetAbout, type SetItem } from './set-item.ts'
import { copiesOf, lettersOf } from './set-letters.ts'
import type { SetPart } from './set-parts.ts'
import { recipientsOf } from './set-recipients.ts'
import { remarksOf } from './set-remarks.ts'

export interface SetOptions {
  readonly parts: readonly SetPart[]
  /** Whom this set is for, by the ids of its recipients; null: everyone who gets a letter. */
  readonly recipientIds: readonly string[] | null
  readonly today: Day
  /** Digest of a text in hex, for the 校验码. */
  readonly hash: (text: string) => string
  /** The day, here, of a moment. */
  readonly dayOf: (moment: string) => Day
  readonly words?: ((text: string) => readonly string[]) | undefined
}

export interface SetPlan {
  /** Name of the folder. */
  readonly folder: string
  /** 样张: the letter may not go out yet; every file says so in its name. */
  readonly proof: boolean
  /** Why it may not; empty for a set that may be sent. */
  readonly missing: readonly string[]
  /** What to look at before it goes out: blank addresses, copies that do not add up. */
  readonly remarks: readonly string[]
  /** In the order in which they are made and printed. */
  readonly items: readonly SetItem[]
}

const PROOF = '（样张）'
const PROOF_WORDS = '样张，不得发出'

/** 签发、编号: what a letter lacks before it may go out. */
function missingOf(file: CaseFile): readonly string[] {
  const round = presentRound(file)
  return [
    ...(signOffOf(round) === null || round.dateOfIssue === null ? ['签发'] : []),
    ...(round.documentNumber === null ? ['发文字号'] : []),
  ]
}

/**
 * 一键成套: everything that leaves the bureau with one letter, as a list of files with their contents: every deputy's own
 * letter, copies for the 抄送 units and the file, and the forms. Before sign-off and numbering the same set is made as
 * 样张. Refuses what `composeLetter` refuses.
 */
export function planSet(file: CaseFile, bureau: Bureau, options: SetOptions): Result<SetPlan> {
  const { parts, recipientIds, today, words } = options
  const kind = letterKindOf(file)
  const composed = composeLetter(kind, file, bureau, { words, today })
  if (!composed.ok) return composed
  const main = composed.value

  const missing = missingOf(file)
  const proof = missing.length > 0
  const everyone = recipientsOf(file)
  const about: SetAbout = {
    file,
    bureau,
    main,
    what: kind === 'coOpinion' ? '会办意见' : '答复函',
    everyone,
    recipients: everyone.filter((one) => recipientIds === null || recipientIds.includes(one.id)),
    copyTo: [...new Set(main.imprint?.copyTo ?? [])],
    parts,
    mark: proof ? PROOF_WORDS : null,
    letterFor(to: LetterTo) {
      const letter = composeLetter(kind, file, bureau, { ...to, words, today })
      // The letter to everyone was composed from the same template, and the recipients are the case's own.
      if (!letter.ok) throw new Error(letter.error.reason)
      return letter.value
    },
  }
  const make = (part: SetPart, maker: (about: SetAbout) => readonly SetItem[]) =>
    parts.includes(part) ? maker(about) : []

  const letters = [...make('letter', lettersOf), ...make('copies', copiesOf)]
  const printed = letters.reduce((sum, item) => sum + item.copies, 0)
  const sheet = () => [
    formItem(
      'signOffSheet',
      signOffSheet(file, bureau, main, { ...options, mark: about.mark, copies: printed }),
      '与存档件一并归档',
    ),
  ]
  const listed = [
    ...letters,
    ...make('feedbackForm', feedbackFormsOf),
    ...make('signOffSheet', sheet),
    ...make('receipt', receiptOf),
    ...make('envelopes', envelopesOf),
    ...make('labels', labelsOf),
  ].map((item) => (proof ? { ...item, path: item.path.replace(/[^/]+$/u, (name) => `${PROOF}${name}`) } : item))

  const remarks = remarksOf(about, recipientIds, printed)
  const heading = [numberText(file), titleText(main)].filter((text) => text !== '').join('\u3000')
  const list = make('printList', () => [
    formItem('printList', printList(heading, bureau, listed, remarks, { mark: about.mark }), ''),
  ]).map((item) => (proof ? { ...item, path: `${PROOF}${item.path}` } : item))
  return ok({ folder: folderName(about, proof), proof, missing, remarks, items: [...listed, ...list] })
}

function numberText(file: CaseFile): string {
  const number = presentRound(file).documentNumber
  return number === null ? '' : documentNumberText(number)
}

/** 株科办〔2025〕26号 第1185号建议答复成套材料. */
function folderName({ file, what }: SetAbout, proof: boolean): string {
  const { number, kind } = file.suggestion
  const subject = `${numberInTitle(number)}${caseKindLabels[kind]}${what.replace(/函$/u, '')}成套材料`
  return `${proof ? PROOF : ''}${safeName(`${numberText(file)} ${subject}`)}`
}
