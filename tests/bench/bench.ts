/** What a benchmark is, and how it is measured: ours and the peer in turn in the same run, medians of at least five. */

/** One line of `npm run bench`. `ratio` is ours over the peer's; without a peer the target is absolute. */
export interface BenchLine {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly peer: number | null
  readonly peerName: string | null
  readonly ratio: number | null
  readonly target: number
  readonly met: boolean
  readonly statistic: 'median'
  readonly direction: 'lower is better'
}

export interface Contest {
  readonly ours: () => Promise<unknown>
  readonly peer: () => Promise<unknown>
}

export interface Bench {
  readonly name: string
  readonly peerName: string | null
  /** A ratio when there is a peer, milliseconds when there is none. */
  readonly target: number
  /** Gets everything ready and answers with the two things to time. */
  readonly prepare: () => Promise<Contest>
}

const RUNS = 11

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const rounded = (value: number): number => Number(value.toPrecision(4))

export async function measure(bench: Bench): Promise<BenchLine> {
  const { ours, peer } = await bench.prepare()
  await ours()
  await peer()
  const [oursMs, peerMs]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    oursMs.push(await timed(ours))
    if (bench.peerName !== null) peerMs.push(await timed(peer))
  }
  const [mine, theirs] = [median(oursMs), bench.peerName === null ? null : median(peerMs)]
  const ratio = theirs === null ? null : mine / theirs
  return {
    name: bench.name,
    unit: 'ms',
    ours: rounded(mine),
    peer: theirs === null ? null : rounded(theirs),
    peerName: bench.peerName,
    ratio: ratio === null ? null : rounded(ratio),
    target: bench.target,
    met: (ratio ?? mine) <= bench.target,
    statistic: 'median',
    direction: 'lower is better',
  }
}
