import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { FormDocument } from '../forms/form-document.ts'
import { formPages } from '../forms/form-pages.ts'
import type { PrintJob } from '../forms/print-list.ts'
import { layoutDocument } from '../layout/page-layout.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { type SetPart, setPartLabels } from './set-parts.ts'
import type { Recipient } from './set-recipients.ts'

export type SetContent =
  | { readonly kind: 'letter'; readonly letter: OfficialDocument }
  | { readonly kind: 'form'; readonly form: FormDocument }

/** One file of a set, ready to be written; `path` leads into one folder at most. */
export interface SetItem extends PrintJob {
  readonly part: SetPart
  readonly content: SetContent
}

/** What every part of a set is made from. */
export interface SetAbout {
  readonly file: CaseFile
  readonly bureau: Bureau
  /** The letter to everyone of the suggestion. */
  readonly main: OfficialDocument
  /** 答复函 or 会办意见. */
  readonly what: string
  /** Who gets a letter, whoever of them this set is for. */
  readonly everyone: readonly Recipient[]
  readonly recipients: readonly Recipient[]
  readonly copyTo: readonly string[]
  readonly parts: readonly SetPart[]
  /** 样张，不得发出; null for a set that may be sent. */
  readonly mark: string | null
  readonly letterFor: (to: LetterTo) => OfficialDocument
}

export interface LetterTo {
  readonly recipientId: string | undefined
  readonly copyNumber: number
}

/** A letter, printed on both sides. */
export const letterItem = (
  part: SetPart,
  name: string,
  copies: number,
  note: string,
  letter: OfficialDocument,
): SetItem => ({
  part,
  path: `${setPartLabels.letter}/${name}.docx`,
  copies,
  paper: 'A4',
  sides: 'both',
  pages: layoutDocument(letter).length,
  note,
  content: { kind: 'letter', letter },
})

/** A form, printed once on one side; `name` is that of its part where there is one file of it. */
export const formItem = (part: SetPart, form: FormDocument, note: string, look: FormItemLook = {}): SetItem => ({
  part,
  path: `${look.name === undefined ? '' : `${setPartLabels[part]}/`}${look.name ?? setPartLabels[part]}.docx`,
  copies: 1,
  paper: look.paper ?? 'A4',
  sides: 'one',
  pages: formPages(form),
  note,
  content: { kind: 'form', form },
})

interface FormItemLook {
  readonly name?: string
  readonly paper?: string
}
