import { useEffect, useEffectEvent } from 'react'

/** Any of these says that somebody sits here. */
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LOOK_MS = 5_000

/** Calls `onIdle` after so many minutes without a key or a pointer; null: never. */
export function useIdle(minutes: number | null, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle)
  useEffect(() => {
    if (minutes === null) return undefined
    let last = Date.now()
    const seen = () => {
      last = Date.now()
    }
    // Looked at by the clock: a computer that slept has been left for all that time.
    const timer = setInterval(() => {
      if (Date.now() - last < minutes * 60_000) return
      seen()
      idle()
    }, LOOK_MS)
    for (const sign of signsOfLife) window.addEventListener(sign, seen, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, seen, { capture: true })
    }
  }, [minutes])
}

/** Ctrl+L, where the desk locks. */
export function useLockKey(onLock: (() => void) | null): void {
  const lock = useEffectEvent(() => onLock?.())
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** While locked, no key reaches the page behind, and nothing that it shows outside itself is seen. */
export function useCurtain(locked: boolean): void {
  useEffect(() => {
    if (!locked) return undefined
    const focused = document.activeElement
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('.sign-in') !== null
      if (!inside) event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    document.body.classList.add('seat-locked')
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      document.body.classList.remove('seat-locked')
      // Back to where they were, if it is still there.
      if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus())
    }
  }, [locked])
}
