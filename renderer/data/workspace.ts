import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { Head } from '../../shared/case/head.ts'
import type { Day } from '../../shared/day.ts'
import type { Desk } from '../../shared/desk.ts'
import type { Seat } from '../../shared/identity/seat-contract.ts'
import type { FuyanDatabase } from './database.ts'
import { oneAtATime, type Turns } from '../../shared/one-at-a-time.ts'
import type { Fork } from './fork.ts'
import { localDay } from './local-day.ts'
import { type Observable, observable } from './observable.ts'

/** Whether the work is safe, for the bottom line of the frame. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** In the journal, flushed. */
  | { readonly kind: 'saved'; readonly at: string }
  /** Beside the journal only: safe from a crash, not yet in the books. */
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** The clock and fresh identity: the one place where they enter. */
export interface Outside {
  readonly now: () => string
  readonly today: () => Day
  readonly newId: () => string
}

/** What every write and read goes through: the desk, the working copy, and what is held in memory for the lists. */
export interface Workspace {
  readonly desk: Desk
  readonly db: FuyanDatabase
  readonly outside: Outside
  readonly bureau: Observable<Bureau | null>
  /** This desk's own name; null until the start has asked for it. */
  readonly deskId: Observable<string | null>
  readonly heads: Observable<readonly Head[]>
  /** Other versions of cases that arrived and wait for the office's choice. */
  readonly forks: Observable<readonly Fork[]>
  readonly saveState: Observable<SaveState>
  /** Who is signed in at this desk; null: nobody. */
  readonly seat: Observable<Seat | null>
  /** Runs one write at a time a journal. */
  readonly oneAtATime: Turns['take']
}

export function makeWorkspace(desk: Desk, db: FuyanDatabase, outside: Outside): Workspace {
  const turns = oneAtATime()
  return {
    desk,
    db,
    outside,
    bureau: observable<Bureau | null>(null),
    deskId: observable<string | null>(null),
    heads: observable<readonly Head[]>([]),
    forks: observable<readonly Fork[]>([]),
    saveState: observable<SaveState>({ kind: 'idle' }),
    seat: observable<Seat | null>(null),
    oneAtATime: turns.take,
  }
}

/** Local time of this machine, as the bureau reads its clock. */
export const realOutside: Outside = {
  now: () => new Date().toISOString(),
  today: () => localDay(new Date()),
  newId: () => crypto.randomUUID(),
}
