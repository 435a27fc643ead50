import type { Bench } from './bench.ts'
import { chainVerify, journalAppend } from './journal.ts'
import { letter, letterInChromium, letters200, letters200InChromium } from './letter.ts'

export const benches: readonly Bench[] = [
  letter,
  letters200,
  letterInChromium,
  letters200InChromium,
  journalAppend,
  chainVerify,
]
