import type { ReactNode } from 'react'

/** A box of the page: its name, how many, a link to the whole. */
export function Box(props: {
  readonly title: string
  readonly count?: number | undefined
  readonly link?: { readonly words: string; readonly act: () => void } | undefined
  readonly children: ReactNode
}) {
  const { title, count, link } = props
  return (
    <section className="brief-box">
      <h2>
        {title}
        {count !== undefined && <span className="brief-count">{count}</span>}
        {link !== undefined && (
          <button type="button" className="review-link" onClick={link.act}>
            {link.words}
          </button>
        )}
      </h2>
      {props.children}
    </section>
  )
}
