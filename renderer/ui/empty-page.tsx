import type { ReactNode } from 'react'

/** An empty state: what this place will hold, and the first act. */
export function EmptyPage({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className="empty-page">
      <p>{says}</p>
      {children}
    </div>
  )
}
