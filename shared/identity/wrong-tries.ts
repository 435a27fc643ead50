import { waitAfter, type WrongTries } from './slow-down.ts'

/** Where wrong tries are kept: they outlive a restart. */
export interface TriesKept {
  read(): Promise<WrongTries>
  write(tries: WrongTries): Promise<void>
}

/** Counts wrong passphrases by whom they were meant for; `now` in milliseconds since 1970, waits in milliseconds. */
export function wrongTriesOf(tries: TriesKept, now: () => number) {
  return {
    async wait(whose: string): Promise<number> {
      const known = (await tries.read())[whose]
      if (known === undefined) return 0
      const longest = waitAfter(known.count)
      // A clock that was set back must not lengthen the wait.
      return Math.min(longest, Math.max(0, longest - (now() - known.at)))
    },
    /** One more; answers how long the next is refused. */
    async note(whose: string): Promise<number> {
      const all = await tries.read()
      const count = (all[whose]?.count ?? 0) + 1
      await tries.write({ ...all, [whose]: { count, at: now() } })
      return waitAfter(count)
    },
    async forget(whose: string): Promise<void> {
      const { [whose]: known, ...others } = await tries.read()
      if (known !== undefined) await tries.write(others)
    },
  }
}
