import type { Bench } from './bench.ts'
import { approvalSignVerify, chainCheckSigned, unlock } from './identity.ts'
import { chainVerify, journalAppend } from './journal.ts'
import { letter, letterInChromium, letters200, letters200InChromium } from './letter.ts'
import { set } from './set.ts'

export const benches: readonly Bench[] = [
  letter,
  letters200,
  letterInChromium,
  letters200InChromium,
  set,
  journalAppend,
  chainVerify,
  approvalSignVerify,
  chainCheckSigned,
  unlock,
]
