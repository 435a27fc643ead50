import { useEffect, useState } from 'react'
import type { Head } from '../../../shared/case/head.ts'
import type { Suggestion } from '../../../shared/case/suggestion.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'

/** 0012 and 12 may be the same item: the code is kept as written, and compared without its leading zeros. */
const comparable = (number: string): string =>
  number
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=.)/u, '')
    .toLowerCase()

type Identity = Pick<Suggestion, 'kind' | 'number' | 'level' | 'congressTerm' | 'sessionNo'>

/** The same number alone is no duplicate: every session counts anew. What is not known may be the same. */
export function mayBeSame(a: Identity, b: Identity): boolean {
  const same = <T>(one: T | null, other: T | null) => one === null || other === null || one === other
  return (
    a.kind === b.kind &&
    comparable(a.number) === comparable(b.number) &&
    (a.level === '' || b.level === '' || a.level === b.level) &&
    same(a.congressTerm, b.congressTerm) &&
    same(a.sessionNo, b.sessionNo)
  )
}

/** Cases in the books that seem to be this one. Heads know the number; level, term and session stand in the case. */
export function useDuplicates(suggestion: Identity): readonly Head[] {
  const { workspace } = useSession()
  const heads = useObservable(workspace.heads)
  const [found, setFound] = useState<readonly Head[]>([])
  const { kind, number, level, congressTerm, sessionNo } = suggestion
  useEffect(() => {
    let here = true
    const wanted = { kind, number, level, congressTerm, sessionNo }
    const alike =
      number === '' ? [] : heads.filter((head) => head.kind === kind && comparable(head.number) === comparable(number))
    void workspace.db.cases.bulkGet(alike.map((head) => head.id)).then((files) => {
      if (!here) return
      setFound(
        alike.filter((_, at) => {
          const file = files[at]
          return file !== undefined && mayBeSame(wanted, file.suggestion)
        }),
      )
    })
    return () => {
      here = false
    }
  }, [workspace, heads, kind, number, level, congressTerm, sessionNo])
  return found
}
