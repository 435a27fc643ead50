import type { Bench, Contest } from './bench.ts'
import { inChromium } from './chromium/open-page.ts'
import { letterWriters } from './letter-writers.ts'

/** So many letters, one after the other. */
async function contest(count: number): Promise<Contest> {
  const [ours, ...peers] = await letterWriters(count)
  const all = (write: (recipient: number) => Promise<unknown>) => async (): Promise<void> => {
    for (let recipient = 0; recipient < count; recipient += 1) await write(recipient)
  }
  return { ours: all(ours.write), peers: peers.map(({ name, write }) => ({ name, run: all(write) })) }
}

/** The 1185 letter, from case to bytes, against libraries filling an equal template. */
export const letter: Bench = { name: 'letter', target: 1, runs: 21, prepare: () => contest(1) }

/** 200 recipients of one suggestion. */
export const letters200: Bench = { name: 'letters-200', target: 1, runs: 5, prepare: () => contest(200) }

/** The same two in the browser engine that the app runs in. */
export const letterInChromium: Bench = {
  name: 'letter-chromium',
  target: 1,
  runs: 21,
  prepare: () => inChromium(1),
}
export const letters200InChromium: Bench = {
  name: 'letters-200-chromium',
  target: 1,
  runs: 5,
  prepare: () => inChromium(200),
}
