import type { FontRole } from '../bureau/letter-settings.ts'
import type { CellRule, FormAlign, FormBlock, FormCell, FormGrid, FormLine, FormRow, FormRun } from './form-document.ts'

/** Sizes by their Chinese names, in points (GB/T 9704-2012 §5.2.2; what forms use of it is practice). */
export const formSize = { title: 22, body: 14, small: 12, note: 10.5 } as const

interface LineLook {
  readonly face?: FontRole
  readonly sizePt?: number
  readonly align?: FormAlign
  readonly pitchPt?: number
  readonly beforePt?: number
  readonly indentPt?: number
  readonly indentRightPt?: number
  readonly hangPt?: number
  readonly keepNext?: boolean
}

/** Boxes are set in 宋体 for every script: LibreOffice takes the Latin face for a sign that begins a run. */
const withBoxes = (text: string, face: FontRole): readonly FormRun[] =>
  text
    .split(/([□■]+)/u)
    .filter((part, index) => part !== '' || index === 0)
    .map((part) => ({ text: part, face: /^[□■]/u.test(part) ? 'song' : face }))

/** A line; a text alone is one run in 仿宋. Lines stand 1.3 of their size apart unless said otherwise. */
export function line(text: string | readonly FormRun[], look: LineLook = {}): FormLine {
  const sizePt = look.sizePt ?? formSize.small
  return {
    runs: typeof text === 'string' ? withBoxes(text, look.face ?? 'body') : text,
    sizePt,
    align: look.align ?? 'left',
    pitchPt: look.pitchPt ?? Math.round(sizePt * 1.3 * 2) / 2,
    beforePt: look.beforePt ?? 0,
    indentPt: look.indentPt ?? 0,
    indentRightPt: look.indentRightPt ?? 0,
    hangPt: look.hangPt ?? 0,
    keepNext: look.keepNext ?? false,
  }
}

export const lineBlock = (text: string | readonly FormRun[], look: LineLook = {}): FormBlock => ({
  kind: 'line',
  line: line(text, look),
})

/** The name of a form over its grid. */
export const titleBlock = (text: string, sizePt: number = formSize.title): FormBlock =>
  lineBlock(text, { face: 'mark', sizePt, align: 'center', keepNext: true })

interface CellLook {
  readonly span?: number
  readonly down?: number
  readonly vertical?: FormCell['vertical']
  readonly rule?: CellRule
}

export const cell = (lines: readonly FormLine[], look: CellLook = {}): FormCell => ({
  lines,
  span: look.span ?? 1,
  down: look.down ?? 1,
  vertical: look.vertical ?? 'center',
  rule: look.rule ?? 'box',
})

/** The name of a field: 黑体, in the middle of its cell; line ends begin a new line. */
export const nameCell = (text: string, look: CellLook = {}): FormCell =>
  cell(
    text.split('\n').map((part) => line(part, { face: 'hei', align: 'center' })),
    look,
  )

/** What stands in a field; line ends begin a new line. */
export const textCell = (text: string, look: CellLook & Pick<LineLook, 'align'> = {}): FormCell =>
  cell(
    text.split('\n').map((part) => line(part, { align: look.align ?? 'left' })),
    look,
  )

export const row = (heightMm: number, cells: readonly FormCell[], look: Partial<FormRow> = {}): FormRow => ({
  cells,
  heightMm,
  grows: look.grows ?? true,
  head: look.head ?? false,
})

export const gridBlock = (columnsMm: readonly number[], rows: readonly FormRow[], cellMarginMm = 2): FormBlock => ({
  kind: 'grid',
  grid: { columnsMm, rows, cellMarginMm } satisfies FormGrid,
})

/** □满意, □基本满意: boxes to be ticked by hand. */
export const boxes = (options: readonly string[]): string => options.map((option) => `□${option}`).join('\u3000')

/** Full-width blanks. */
export const blanks = (count: number): string => '\u3000'.repeat(count)

/** Year, month and day, to be filled in by hand. */
export const blankDay = `${blanks(3)}年${blanks(2)}月${blanks(2)}日`

/** A cell that is only a place on the sheet, without rules. */
export const bareCell = (lines: readonly FormLine[], look: CellLook = {}): FormCell =>
  cell(lines, { rule: 'none', ...look })

/** A row cut to its height: labels and envelopes must not move by what stands on them. */
export const exactRow = (heightMm: number, cells: readonly FormCell[]): FormRow =>
  row(heightMm, cells, { grows: false })
