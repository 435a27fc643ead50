import { observable } from '../data/observable.ts'

/** Which step's panel stands open: one at a time, whichever button opened it. */
export const openPanel = observable<string | null>(null)
