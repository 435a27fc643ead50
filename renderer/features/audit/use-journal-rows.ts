import { useEffect, useMemo, useState } from 'react'
import { useSession } from '../../data/session.tsx'
import { type ActRow, rowsOf } from './act-rows.ts'

export type JournalRows =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'read'; readonly rows: readonly ActRow[] }

/** The lines of a journal as they stand on the desk; read anew when `asked` changes. */
export function useJournalRows(journal: string, asked: unknown): JournalRows {
  const { workspace } = useSession()
  const [read, setRead] = useState<{ readonly of: string; readonly rows: JournalRows } | null>(null)
  useEffect(() => {
    let here = true
    void workspace.desk.readLines(journal).then((answer) => {
      if (!here) return
      const rows: JournalRows =
        answer.outcome === 'failed'
          ? { kind: 'failed', reason: answer.reason }
          : { kind: 'read', rows: rowsOf(answer.lines) }
      setRead({ of: journal, rows })
    })
    return () => {
      here = false
    }
  }, [workspace, journal, asked])
  return useMemo(() => (read?.of === journal ? read.rows : { kind: 'loading' }), [read, journal])
}
