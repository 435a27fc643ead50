import { type Repair, repairLabels } from '../../../shared/intake/paste-repair.ts'
import type { Reading } from './read-source.ts'

/** Everything that was done to the text on the way in, a line each; a click shows the place. */
export function DoneToText({
  reading,
  opened,
  onShow,
}: {
  readonly reading: Reading
  /** What the reader of the file did, before the text came here. */
  readonly opened: readonly Repair[]
  readonly onShow: (line: number) => void
}) {
  const { joins, dropped, repairs } = reading
  const items = [
    ...joins.map((join) => ({
      line: join.line,
      says: `第 ${join.line} 行与第 ${join.nextLine} 行已接成一句`,
      quote: `…${join.before}｜${join.after}…`,
    })),
    ...dropped.map((line) => ({ line: line.number, says: `第 ${line.number} 行是页码，没有收入`, quote: line.text })),
    ...[...opened, ...repairs].map((repair) => ({
      line: repair.line,
      says: `第 ${repair.line} 行：${repairLabels[repair.kind]}`,
      quote: repair.quote,
    })),
  ].toSorted((a, b) => a.line - b.line)
  if (items.length === 0) return null
  return (
    <section className="intake-done" aria-label="整理记录">
      <h2>
        整理了 {items.length} 处 <span className="quiet">点一下看位置</span>
      </h2>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with the text
          <li key={at}>
            <button type="button" onClick={() => onShow(item.line)}>
              <span>{item.says}</span>
              <span className="intake-quote">{item.quote}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
