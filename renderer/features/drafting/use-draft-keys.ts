import { useEffect, useEffectEvent } from 'react'

/** Ctrl+S, F3 and F7, wherever the focus is on the page. Alt+1…4 belong to the editor itself. */
export function useDraftKeys(keys: {
  readonly save: () => void
  readonly nextFinding: () => void
  readonly phrases: () => void
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.ctrlKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      keys.save()
    } else if (event.key === 'F7') {
      event.preventDefault()
      keys.nextFinding()
    } else if (event.key === 'F3') {
      // The browser would search the page.
      event.preventDefault()
      keys.phrases()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
