import { useEffect, useEffectEvent } from 'react'

/** Keys of the page, each with Alt: none is the menu's (F, E, V, H) or the editor's (1 to 4, arrows). */
export const reviewKeys = {
  agree: 'A',
  giveBack: 'R',
  putBy: 'S',
  amend: 'G',
  view: 'L',
  comment: 'N',
} as const
export type ReviewKey = keyof typeof reviewKeys

/** As shown on hover. */
export const keyWords = (key: ReviewKey): string => `Alt+${reviewKeys[key]}`

/** Runs an act on its key; while a panel or dialog stands open the keys are its own. */
export function useReviewKeys(acts: Readonly<Partial<Record<ReviewKey, () => void>>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey || event.isComposing) return
    if (document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !== null) return
    const pressed = (Object.keys(reviewKeys) as readonly ReviewKey[]).find(
      (key) => event.code === `Key${reviewKeys[key]}`,
    )
    const act = pressed === undefined ? undefined : acts[pressed]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
