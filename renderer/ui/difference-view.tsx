import { useState } from 'react'
import './difference-view.css'

/** A run of text: kept, put in or taken out. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One paragraph of a comparison. */
export interface DifferenceLine {
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  readonly pieces: readonly TextPiece[]
  /** Drawn in the face of a heading. */
  readonly strong: boolean
  /** What a reader has to know beside the text: 正文改为一级标题. */
  readonly note: string | null
}

export interface DifferenceViewProps {
  readonly lines: readonly DifferenceLine[]
  /** Shown when nothing changed. */
  readonly emptyText?: string
  /** The change that is gone through just now, counted from 0 over the lines that changed. */
  readonly current?: number | null
}

/** Lines that changed: what going from change to change goes through. */
export const changedLines = (lines: readonly DifferenceLine[]): readonly DifferenceLine[] =>
  lines.filter(({ kind }) => kind !== 'same')

/** Unchanged lines next to a change stay in sight, so that the change can be read. */
const CONTEXT = 1

const marks = { same: '', added: '增', removed: '删', changed: '改', moved: '移' } as const

interface Run {
  /** Place of its first line; what an unfolded run is remembered by. */
  readonly at: number
  readonly lines: readonly DifferenceLine[]
  readonly folded: boolean
}

/** Groups what did not change into runs to fold; a single line is shorter shown than folded. */
function runsOf(lines: readonly DifferenceLine[]): readonly Run[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same')
  const runs: { at: number; lines: DifferenceLine[]; near: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && last.near === near(at)) last.lines.push(line)
    else runs.push({ at, lines: [line], near: near(at) })
  }
  return runs.map((run) => ({ at: run.at, lines: run.lines, folded: !run.near && run.lines.length > 1 }))
}

function Piece({ kind, text }: TextPiece) {
  switch (kind) {
    case 'added':
      return (
        <ins className="difference-added">
          <span className="difference-tag">增</span>
          {text}
        </ins>
      )
    case 'removed':
      return (
        <del className="difference-removed">
          <span className="difference-tag">删</span>
          {text}
        </del>
      )
    default:
      return text
  }
}

function Line({ line, current }: { readonly line: DifferenceLine; readonly current: boolean }) {
  const { kind, pieces, strong, note } = line
  // A whole line put in or taken out is told by its mark; only pieces inside a line need their own.
  const inner = kind === 'changed' || kind === 'moved'
  return (
    <div className="difference-line" data-kind={kind} data-inner={inner} data-current={current}>
      <span className="difference-mark">{marks[kind]}</span>
      <div className={strong ? 'difference-text difference-strong' : 'difference-text'}>
        {note !== null && <span className="difference-note">{note}</span>}
        {/* Pieces never change places among themselves: the place is their name. */}
        {pieces.map((piece, at) => (
          <Piece key={`${at}${piece.kind}`} kind={piece.kind} text={piece.text} />
        ))}
      </div>
    </div>
  )
}

/** What changed between two texts: 增 underlined blue, 删 struck grey, unchanged runs folded until asked for. */
export function DifferenceView({ lines, emptyText = '两稿相同，没有改动。', current = null }: DifferenceViewProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const changed = changedLines(lines)
  if (changed.length === 0) return <p className="difference-empty">{emptyText}</p>
  return (
    <div className="difference-view">
      {runsOf(lines).map((run) =>
        run.folded && !unfolded.has(run.at) ? (
          <button
            key={run.at}
            type="button"
            className="difference-fold"
            onClick={() => setUnfolded((open) => new Set([...open, run.at]))}
          >
            {`…… 未改动 ${run.lines.length} 段`}
          </button>
        ) : (
          run.lines.map((line, step) => (
            <Line key={run.at + step} line={line} current={current !== null && line === changed[current]} />
          ))
        ),
      )}
    </div>
  )
}
