import { type Done, doneToText } from '../../../shared/intake/done-to-text.ts'
import type { Repair } from '../../../shared/intake/paste-repair.ts'
import { countCharacters } from '../../editor/count-characters.ts'
import { DoneList } from '../../ui/done-list.tsx'
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
  const { joins, dropped, repairs, paragraphs } = reading
  const items: readonly Done[] = doneToText({ joins, dropped, repairs: [...opened, ...repairs] })
  const characters = countCharacters(paragraphs.map(({ text }) => ({ id: '', kind: 'paragraph', text })))
  return (
    <section className="intake-done" aria-label="整理记录">
      <h2>
        读入 {paragraphs.length} 段，{characters.toLocaleString('zh-CN')} 字
        {items.length === 0 ? '，没有改动' : `，整理了 ${items.length} 处 `}
        {items.some(({ line }) => line !== null) && <span className="quiet">点一下看位置</span>}
      </h2>
      <DoneList
        items={items.map(({ line, says, quote }) => ({
          says,
          quote,
          onShow: line === null ? null : () => onShow(line),
        }))}
      />
    </section>
  )
}
