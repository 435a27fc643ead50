import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { lockedEvent } from '../../shared/desk.ts'
import { samplePassphrase } from '../../shared/identity/seat.ts'
import { rolesOn } from '../../shared/people/person.ts'
import type { Founded } from '../data/found-own-bureau.ts'
import { handOver } from '../data/hand-over.ts'
import { useObservable } from '../data/observable.ts'
import { type Session, SessionContext } from '../data/session.tsx'
import { leaveSeat, takeSeat } from '../data/take-seat.ts'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { Welcome } from '../features/welcome/welcome.tsx'
import { RecoverySheet } from '../seat/recovery-sheet.tsx'
import { ErrorBorder } from './error-border.tsx'
import { Frame } from './frame.tsx'
import type { Opened } from './opened.ts'
import { SeatDialog } from './seat-dialog.tsx'
import { useCurtain, useIdle, useLockKey } from './use-lock.ts'

const seatKey = 'fuyan.person'

/** First run, sign-in, or straight in (sample). Who sat here last is remembered, and what they had open. */
export function Entrance({ opened, bureau }: { readonly opened: Opened; readonly bureau: Bureau | null }) {
  const { workspace } = opened
  const heads = useObservable(workspace.heads)
  const today = useToday(workspace.outside.today)
  // While a bureau is being founded it is on disk before its founder has seen the recovery sheet.
  const [founding, setFounding] = useState(false)
  const [founded, setFounded] = useState<Founded | null>(null)
  const sampleLeft = bureau?.sample === true && heads.length === 0
  if (bureau === null || sampleLeft || founding)
    return (
      <Welcome
        workspace={workspace}
        browser={opened.status.kind === 'browser'}
        onFounding={setFounding}
        onFounded={setFounded}
      />
    )
  if (founded !== null)
    return (
      <RecoverySheet
        workspace={workspace}
        bureau={bureau}
        code={founded.recoveryCode}
        renewed={false}
        onDone={() => setFounded(null)}
      />
    )
  return <Seats opened={opened} bureau={bureau} today={today} />
}

/** The pages that stay open, under the lock too. */
interface Behind {
  readonly personId: string
  readonly locked: boolean
  /** Another number, other pages. */
  readonly sitting: number
}

/** The same person finds their pages as they were; after a lock another person never does. */
function whatStaysOpen(behind: Behind | null, seatedId: string | null): Behind | null {
  if (seatedId === null) return behind === null || behind.locked ? behind : { ...behind, locked: true }
  if (behind === null) return { personId: seatedId, locked: false, sitting: 0 }
  if (behind.personId === seatedId) return behind.locked ? { ...behind, locked: false } : behind
  return { personId: seatedId, locked: false, sitting: behind.locked ? behind.sitting + 1 : behind.sitting }
}

/** Who sits at the desk: the pages for them, the curtain before the pages, or the question who it is. */
function Seats({
  opened,
  bureau,
  today,
}: {
  readonly opened: Opened
  readonly bureau: Bureau
  readonly today: string
}) {
  const { workspace } = opened
  const [, go] = useLocation()
  const seat = useObservable(workspace.seat)
  const [behind, setBehind] = useState<Behind | null>(null)
  const [choosing, setChoosing] = useState<{ readonly forId: string | null } | null>(null)
  const locks = !bureau.sample

  const sit = useCallback(
    async (id: string) => {
      if (workspace.bureau.get()?.people.find((one) => one.id === id)?.sample !== true)
        return setChoosing({ forId: id })
      await takeSeat(workspace, id, samplePassphrase)
    },
    [workspace],
  )
  useEffect(() => {
    if (seat !== null || !bureau.sample) return
    const last = bureau.people.find((one) => one.id === localStorage.getItem(seatKey)) ?? bureau.people[0]
    if (last !== undefined) void takeSeat(workspace, last.id, samplePassphrase)
  }, [seat, bureau, workspace])
  const next = whatStaysOpen(behind, seat?.personId ?? null)
  if (next !== behind) setBehind(next)
  const seatedId = seat?.personId ?? null
  const seatedIsReal = bureau.people.some(({ id, sample }) => id === seatedId && (!sample || bureau.sample))
  useEffect(() => {
    if (seatedId !== null && seatedIsReal) localStorage.setItem(seatKey, seatedId)
  }, [seatedId, seatedIsReal])

  const person = bureau.people.find(({ id }) => id === (seat?.personId ?? behind?.personId))
  const session = useMemo<Session | null>(
    () =>
      person === undefined
        ? null
        : { workspace, bureau, today, sit, actor: { id: person.id, name: person.name, roles: rolesOn(person, today) } },
    [workspace, bureau, today, person, sit],
  )
  const gone = seat !== null && person === undefined
  useEffect(() => {
    // Whoever sat here is no longer on the list, as sample people when the sample is removed.
    if (gone) void leaveSeat(workspace)
  }, [gone, workspace])

  const lastId = localStorage.getItem(seatKey)
  const locked = seat === null && locks
  async function lock() {
    setChoosing(null)
    await handOver()
    await leaveSeat(workspace)
  }
  const shut = useEffectEvent(() => void lock())
  useEffect(() => {
    const onLocked = () => shut()
    window.addEventListener(lockedEvent, onLocked)
    return () => window.removeEventListener(lockedEvent, onLocked)
  }, [])
  const mayLock = locks && seat !== null ? () => void lock() : null
  useIdle(mayLock === null ? null : bureau.lockMinutes, () => void lock())
  useLockKey(mayLock)
  useCurtain(locked)

  function returned(personId: string) {
    // What could not be saved when the seat was locked is theirs to save now.
    if (personId === (behind?.personId ?? lastId)) void handOver()
    else go('/')
  }

  return (
    <>
      {session !== null && (
        <div className="seat-pages" inert={locked} data-locked={locked}>
          <SessionContext.Provider value={session}>
            <ErrorBorder key={behind?.sitting}>
              <Frame opened={opened} onChangeSeat={() => setChoosing({ forId: null })} onLock={mayLock} />
            </ErrorBorder>
            {choosing !== null && (
              <SeatDialog key={choosing.forId} forId={choosing.forId} onClose={() => setChoosing(null)} />
            )}
          </SessionContext.Provider>
        </div>
      )}
      {locked && (
        <SignIn
          workspace={workspace}
          bureau={bureau}
          today={today}
          lastId={lastId}
          locked={session !== null}
          onSeated={returned}
        />
      )}
    </>
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
