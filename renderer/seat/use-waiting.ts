import { useEffect, useState } from 'react'

/** Seconds still to wait, counting down to 0; `wait` begins anew. */
export function useWaiting(): { readonly seconds: number; readonly wait: (seconds: number) => void } {
  const [seconds, setSeconds] = useState(0)
  const waiting = seconds > 0
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setInterval(() => setSeconds((now) => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [waiting])
  return { seconds, wait: setSeconds }
}
