import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { samplePassphrase } from '../../shared/identity/seat.ts'
import { rolesOn } from '../../shared/people/person.ts'
import { takeSeat } from '../data/take-seat.ts'
import { SessionContext } from '../data/session.tsx'
import { useObservable } from '../data/observable.ts'
import { Welcome } from '../features/welcome/welcome.tsx'
import type { Opened } from './opened.ts'
import { ErrorBorder } from './error-border.tsx'
import { Frame } from './frame.tsx'

const seatKey = 'fuyan.person'

/** First run, sign-in, or straight in. Sample people are signed in by a click; who sat here last is remembered. */
export function Entrance({ opened, bureau }: { readonly opened: Opened; readonly bureau: Bureau | null }) {
  const { workspace } = opened
  const heads = useObservable(workspace.heads)
  const seat = useObservable(workspace.seat)
  const today = useToday(workspace.outside.today)
  const sit = useCallback(
    async (id: string) => {
      localStorage.setItem(seatKey, id)
      await takeSeat(workspace, id, samplePassphrase)
    },
    [workspace],
  )
  const sampleLeft = bureau?.sample === true && heads.length === 0
  useEffect(() => {
    if (seat !== null || bureau === null || !bureau.sample || sampleLeft) return
    const last = bureau.people.find((entry) => entry.id === localStorage.getItem(seatKey)) ?? bureau.people[0]
    if (last !== undefined) void sit(last.id)
  }, [seat, bureau, sampleLeft, sit])
  const person = bureau?.people.find((entry) => entry.id === seat?.personId)
  const session = useMemo(
    () =>
      bureau === null || person === undefined
        ? null
        : { workspace, bureau, today, sit, actor: { id: person.id, name: person.name, roles: rolesOn(person, today) } },
    [workspace, bureau, today, person, sit],
  )
  if (bureau === null || sampleLeft)
    return <Welcome workspace={workspace} browser={opened.status.kind === 'browser'} onSeat={(id) => void sit(id)} />
  if (session === null) return null
  return (
    <SessionContext.Provider value={session}>
      <ErrorBorder>
        <Frame opened={opened} />
      </ErrorBorder>
    </SessionContext.Provider>
  )
}

/** The day, checked every minute: a program left open overnight must not show yesterday's lights. */
function useToday(read: () => string): string {
  const [today, setToday] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setToday(read()), 60_000)
    return () => clearInterval(timer)
  }, [read])
  return today
}
