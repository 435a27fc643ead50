import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../data/session.tsx'
import { type Verified, verifyJournals } from '../../data/verify-journals.ts'

export type Verification =
  | { readonly kind: 'idle'; readonly refusal: string | null }
  | { readonly kind: 'running'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly verified: Verified }

const idle: Verification = { kind: 'idle', refusal: null }

/** 核验 from the press to the result. Leaving the page ends it like 取消. */
export function useVerification() {
  const { workspace } = useSession()
  const [verification, setVerification] = useState<Verification>(idle)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function start(cases: readonly string[]): Promise<Verified | null> {
    stop.current?.abort()
    const controller = new AbortController()
    stop.current = controller
    setVerification({ kind: 'running', done: 0, all: 0 })
    const answer = await verifyJournals(workspace, cases, {
      signal: controller.signal,
      onProgress: (done, all) => setVerification({ kind: 'running', done, all }),
      pause: () => new Promise((go) => setTimeout(go)),
    })
    if (controller !== stop.current) return null
    if (answer.outcome === 'verified') {
      setVerification({ kind: 'done', verified: answer })
      return answer
    }
    setVerification(answer.outcome === 'cancelled' ? idle : { kind: 'idle', refusal: answer.reason })
    return null
  }

  return { verification, start, cancel: () => stop.current?.abort() }
}
