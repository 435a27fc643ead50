import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { SessionContext } from '../data/session.tsx'
import { useObservable } from '../data/observable.ts'
import { Welcome } from '../features/welcome/welcome.tsx'
import type { Opened } from './opened.ts'
import { ErrorBorder } from './error-border.tsx'
import { Frame } from './frame.tsx'

const seatKey = 'fuyan.person'

/** First run, or straight in: the person at the desk is remembered and can be changed at the foot of the rail. */
export function Entrance({ opened, bureau }: { readonly opened: Opened; readonly bureau: Bureau | null }) {
  const { workspace } = opened
  const heads = useObservable(workspace.heads)
  const [personId, setPersonId] = useState(() => localStorage.getItem(seatKey))
  const today = useToday(workspace.outside.today)
  const sit = useCallback((id: string) => {
    localStorage.setItem(seatKey, id)
    setPersonId(id)
  }, [])
  const person = bureau?.people.find((entry) => entry.id === personId) ?? bureau?.people[0]
  const session = useMemo(
    () =>
      bureau === null || person === undefined
        ? null
        : { workspace, bureau, today, sit, actor: { id: person.id, name: person.name, roles: person.roles } },
    [workspace, bureau, today, person, sit],
  )
  const sampleLeft = bureau?.sample === true && heads.length === 0
  if (session === null || sampleLeft)
    return <Welcome workspace={workspace} browser={opened.status.kind === 'browser'} onSeat={sit} />
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
