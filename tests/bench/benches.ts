import type { Bench } from './bench.ts'
import { chainVerify, journalAppend } from './journal.ts'
import { letter } from './letter.ts'

export const benches: readonly Bench[] = [letter, journalAppend, chainVerify]
