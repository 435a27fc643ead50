/**
 * Empties the seat when the machine is left: whoever comes to it next must not find somebody signed in. The page hears
 * of it first, so that what was typed can still be signed by its author. Knows no Electron.
 */
import { lockedEvent } from '../shared/desk.ts'
import type { SeatMethods } from '../shared/identity/seat-contract.ts'

export interface LockParts {
  readonly desk: Pick<SeatMethods, 'signOut'>
  /** Runs a script in the page; never answers when the page hangs, fails when it is gone. */
  readonly runInPage: (script: string) => Promise<unknown>
  readonly wait: (milliseconds: number) => Promise<void>
}

const LONGEST_WAIT_MS = 2000

export async function leaveSeat({ desk, runInPage, wait }: LockParts): Promise<void> {
  // A page that hangs or is gone must not keep the seat.
  void runInPage(`window.dispatchEvent(new Event('${lockedEvent}'))`).catch(() => undefined)
  await wait(LONGEST_WAIT_MS)
  await desk.signOut()
}
