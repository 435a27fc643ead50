import './done-list.css'

export interface DoneItem {
  readonly says: string
  readonly quote: string
  /** Shows the place; null when it concerns no one place. */
  readonly onShow: (() => void) | null
}

/** What was done to a text, a line each: what, and the words it was done to. */
export function DoneList({ items }: { readonly items: readonly DoneItem[] }) {
  return (
    <ul className="done-list">
      {items.map(({ says, quote, onShow }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with the text
        <li key={at}>
          <button type="button" disabled={onShow === null} onClick={() => onShow?.()} title={quote}>
            <span>{says}</span>
            <span className="done-quote">{quote}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
