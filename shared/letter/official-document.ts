import type { HeadingLevel } from '../case/reply.ts'
import type { FontRole, LetterFormat, LetterSettings } from '../bureau/letter-settings.ts'

/** A stretch of text in one face. The standard fixes size, so a run has no other look. */
export interface Run {
  readonly text: string
  readonly face: FontRole
}

/** One paragraph of the body. `blockId` is null for text that was composed (opening, closing). */
export type BodyItem =
  | { readonly kind: 'paragraph'; readonly blockId: string | null; readonly runs: readonly Run[] }
  | {
      readonly kind: 'heading'
      readonly blockId: string | null
      readonly level: HeadingLevel
      readonly runs: readonly Run[]
    }
  | {
      readonly kind: 'table'
      readonly blockId: string | null
      /** The first row is the head; all rows have the same length. */
      readonly rows: readonly (readonly string[])[]
    }

/** 版记 (GB/T 9704-2012 §7.4). `issued` is null in the letter format, which prints neither unit nor date (§10.1). */
export interface Imprint {
  readonly copyTo: readonly string[]
  readonly issued: { readonly unit: string; readonly date: string } | null
}

/** One attachment printed with the letter (§7.3.8). */
export interface AnnexPages {
  /** 附件 or 附件1: 附件 is numbered where there are several. */
  readonly label: string
  readonly titleLines: readonly string[]
  readonly body: readonly BodyItem[]
}

/**
 * A letter ready to be drawn: every text is final and in reading order, nothing is looked up any more. Two renderers
 * draw it, `shared/docx` into the file and `renderer/paper` onto the screen.
 */
export interface OfficialDocument {
  readonly format: LetterFormat
  /** 份号, six digits (§7.2.1); null when not printed. */
  readonly copyNumber: string | null
  /** 紧急程度: 特急, 加急 (§7.2.3); null when not printed. There is no 密级: the app holds nothing classified. */
  readonly urgency: string | null
  /** 发文机关标志. */
  readonly mark: string
  /** 发文字号; blanks stand where number or year are still missing. */
  readonly number: string
  /** 签发人; null when the line is not printed. */
  readonly signer: string | null
  /** 办理类别 at the top right; null when not printed. */
  readonly classMark: string | null
  /** 公开属性 at the top right; null when not printed. */
  readonly disclosure: string | null
  readonly classMarkPlace: LetterSettings['classMarkPlace']
  /** 标题, broken into lines. */
  readonly titleLines: readonly string[]
  /** 主送, with its colon. */
  readonly salutation: string
  readonly body: readonly BodyItem[]
  /** 附件说明: names without number. */
  readonly attachments: readonly string[]
  readonly signature: { readonly unit: string; readonly date: string; readonly sealed: boolean }
  /** 附注, each with its brackets. */
  readonly notes: readonly string[]
  /** Contacts as lines of their own under the date. */
  readonly contactLines: readonly string[]
  readonly imprint: Imprint | null
  /** 版记 on an even page, after a blank page where needed (§7.4.1). */
  readonly imprintOnEvenPage: boolean
  /** 附件, each on pages of its own before the 版记 (§7.3.8). */
  readonly annexes: readonly AnnexPages[]
  readonly fonts: LetterSettings['fonts']
  /** Size of the mark in points; null: as large as fits. */
  readonly markSizePt: number | null
  readonly redLinePt: number
  /** What still has to be filled in, in the user's words; empty for a letter that may go out. */
  readonly missing: readonly string[]
}

/** The whole title in one line, as lists and file names show it. */
export const titleText = (document: OfficialDocument): string => document.titleLines.join('')

export const bodyItemText = (item: BodyItem): string =>
  item.kind === 'table' ? item.rows.map((row) => row.join('\t')).join('\n') : item.runs.map((run) => run.text).join('')
