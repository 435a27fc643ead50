import type { ReactNode } from 'react'

export interface SidePaneProps {
  readonly side: 'left' | 'right'
  readonly title: string
  /** Stands beside the title, also while the pane is folded. */
  readonly count?: ReactNode
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** A pane beside the paper; folded it stays as a strip with its name, so that it can be found again. */
export function SidePane({ side, title, count, open, onToggle, children }: SidePaneProps) {
  if (!open) {
    return (
      <aside className={`pane-strip pane-strip-${side}`}>
        <button type="button" onClick={onToggle} title={`展开“${title}”`} aria-expanded={false}>
          <span className="pane-strip-title">{title}</span>
          {count !== undefined && <span className="pane-count">{count}</span>}
        </button>
      </aside>
    )
  }
  return (
    <aside className={`pane pane-${side}`} aria-label={title}>
      <header className="pane-head">
        <h2>{title}</h2>
        {count !== undefined && <span className="pane-count">{count}</span>}
        <button type="button" className="pane-fold" onClick={onToggle} aria-expanded={true} title={`收起“${title}”`}>
          {side === 'left' ? '«' : '»'}
        </button>
      </header>
      <div className="pane-body">{children}</div>
    </aside>
  )
}
