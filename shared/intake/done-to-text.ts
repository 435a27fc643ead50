import type { Join } from './joins.ts'
import type { Line } from './lines.ts'
import { type Repair, repairLabels, repairsOfWholeText } from './paste-repair.ts'

/** One thing done to a text on its way in, in words. `line` is null for what concerns the whole text. */
export interface Done {
  readonly line: number | null
  readonly says: string
  readonly quote: string
}

/** Everything that was done to a text, from top to bottom; what concerns the whole of it comes first. */
export function doneToText(what: {
  readonly joins: readonly Join[]
  readonly dropped: readonly Line[]
  readonly repairs: readonly Repair[]
}): readonly Done[] {
  const joins = what.joins.map(
    (join): Done => ({
      line: join.line,
      says: `第 ${join.line} 行与第 ${join.nextLine} 行已接成一句`,
      quote: `…${join.before}｜${join.after}…`,
    }),
  )
  const dropped = what.dropped.map(
    (line): Done => ({ line: line.number, says: `第 ${line.number} 行是页码，没有收入`, quote: line.text }),
  )
  const repairs = what.repairs.map(
    (repair): Done =>
      repairsOfWholeText.includes(repair.kind)
        ? { line: null, says: repairLabels[repair.kind], quote: repair.quote }
        : { line: repair.line, says: `第 ${repair.line} 行：${repairLabels[repair.kind]}`, quote: repair.quote },
  )
  return [...joins, ...dropped, ...repairs].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}
