import { useEffect, useEffectEvent } from 'react'
import { type Zoom, zooms } from './letter-tools.tsx'

/** The next larger or smaller of the zooms offered, from what is shown now; at the end, the last one. */
export function nextZoom(shown: number, step: 1 | -1): number {
  const [smallest, largest] = [Math.min(...zooms), Math.max(...zooms)]
  const found = step === 1 ? zooms.find((one) => one > shown + 0.01) : zooms.findLast((one) => one < shown - 0.01)
  return found ?? (step === 1 ? largest : smallest)
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, [contenteditable="true"], .ant-select, .ant-modal') !== null

/** PageUp and PageDown turn pages; Ctrl and + or − zoom, Ctrl+0 fits the width. */
export function usePaperKeys(keys: {
  readonly shown: number
  readonly onZoom: (zoom: Zoom) => void
  readonly onTurn: (step: 1 | -1) => void
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const act = actOf(event)
    if (act === null) return
    event.preventDefault()
    act()
  })
  function actOf({ ctrlKey, altKey, key, target }: KeyboardEvent): (() => void) | null {
    if (ctrlKey && (key === '+' || key === '=')) return () => keys.onZoom(nextZoom(keys.shown, 1))
    if (ctrlKey && (key === '-' || key === '_')) return () => keys.onZoom(nextZoom(keys.shown, -1))
    if (ctrlKey && key === '0') return () => keys.onZoom('width')
    if (ctrlKey || altKey || typing(target)) return null
    if (key === 'PageDown') return () => keys.onTurn(1)
    return key === 'PageUp' ? () => keys.onTurn(-1) : null
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
