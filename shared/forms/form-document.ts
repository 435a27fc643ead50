import type { FontRole, LetterSettings } from '../bureau/letter-settings.ts'

/** Geometry of a form is in millimetres, type in points. */
export interface FormPage {
  /** As the reader holds it: a sheet that lies on its side is wider than high. */
  readonly widthMm: number
  readonly heightMm: number
  readonly marginMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

export type FormAlign = 'left' | 'center' | 'right'

/** A stretch of a line in one face. */
export interface FormRun {
  readonly text: string
  readonly face: FontRole
}

/** One paragraph; it turns over where its place ends. */
export interface FormLine {
  readonly runs: readonly FormRun[]
  readonly sizePt: number
  readonly align: FormAlign
  /** Exact distance of its lines. */
  readonly pitchPt: number
  readonly beforePt: number
  /** Every line stands this far in, and ends this far before the edge. */
  readonly indentPt: number
  readonly indentRightPt: number
  /** The first line begins this much further left. */
  readonly hangPt: number
  /** Stays on the page of the line that follows. */
  readonly keepNext: boolean
}

/** Rules around a cell; the red ones are those of an envelope. */
export type CellRule = 'box' | 'none' | 'redBox'

export interface FormCell {
  readonly lines: readonly FormLine[]
  /** Columns it takes. */
  readonly span: number
  /** Rows it takes; the rows under it leave it out. */
  readonly down: number
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly rule: CellRule
}

export interface FormRow {
  readonly cells: readonly FormCell[]
  readonly heightMm: number
  /** A row that grows with its text, or one cut to its height (labels, envelopes). */
  readonly grows: boolean
  /** Repeated at the head of every page that the grid goes on to. */
  readonly head: boolean
}

/** Above and under the text of a cell in a row that grows. */
export const CELL_PADDING_MM = 0.8

/** Columns of fixed width; the spans of every row, and what reaches down into it, add up to their number. */
export interface FormGrid {
  readonly columnsMm: readonly number[]
  readonly rows: readonly FormRow[]
  /** Left and right of the text of a cell. */
  readonly cellMarginMm: number
}

export type FormBlock =
  | { readonly kind: 'line'; readonly line: FormLine }
  | { readonly kind: 'grid'; readonly grid: FormGrid }
  | { readonly kind: 'newPage' }

/** A form ready to be printed: every text is final. `shared/docx/write-form.ts` writes it. */
export interface FormDocument {
  /** Stands in the file's properties. */
  readonly title: string
  readonly unit: string
  readonly page: FormPage
  readonly blocks: readonly FormBlock[]
  /** 第1页 共2页 at the foot, where a form may have several pages. */
  readonly numbered: boolean
  /** Small text at the right of the page's head: 样张，不得发出; null: none. */
  readonly mark: string | null
  readonly fonts: LetterSettings['fonts']
}

export const A4 = { widthMm: 210, heightMm: 297 } as const

/** Every text of a form in reading order; a cell and a line are a string each. */
export function formTexts(form: FormDocument): readonly string[] {
  return form.blocks.flatMap((block) => {
    if (block.kind === 'newPage') return []
    if (block.kind === 'line') return [lineText(block.line)]
    return block.grid.rows.flatMap((row) => row.cells.map((cell) => cell.lines.map(lineText).join('\n')))
  })
}

export const lineText = (line: FormLine): string => line.runs.map((run) => run.text).join('')
