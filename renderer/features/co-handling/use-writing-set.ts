import { useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import type { WrittenSet } from './write-co-set.ts'

/** The making of one folder: busy, then where it lies or why not. */
export function useWritingSet() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [written, setWritten] = useState<WrittenSet | null>(null)

  async function write(make: () => Promise<Result<WrittenSet | null>>) {
    setBusy(true)
    setRefusal(null)
    try {
      const made = await make()
      if (!made.ok) setRefusal(made.error.reason)
      else if (made.value !== null) setWritten(made.value)
    } finally {
      setBusy(false)
    }
  }

  return { busy, refusal, written, write }
}
