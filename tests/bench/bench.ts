/** What a benchmark is, and how it is measured: ours and the peers in turn in the same run, medians of at least five. */

/** One line of `npm run bench`. `ratio` is ours over the fastest peer's; without a peer the target is absolute. */
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
  /** What the process (or the page) held when the runs were over. */
  readonly memoryMb: number
}

/** One side of a contest. `run` answers with milliseconds where it was timed elsewhere (in a browser's page). */
export interface Contestant {
  readonly name: string
  readonly run: () => Promise<unknown>
}

export interface Contest {
  readonly ours: () => Promise<unknown>
  /** Whoever is fastest of them is the peer; none: the target is absolute. */
  readonly peers: readonly Contestant[]
  /** Memory in use, in MB; without it the process' own. */
  readonly memoryMb?: () => Promise<number>
  readonly close?: () => Promise<void>
}

export interface Bench {
  readonly name: string
  /** A ratio when there is a peer, milliseconds when there is none. */
  readonly target: number
  /** At least five. */
  readonly runs: number
  /** Gets everything ready and answers with the things to time; null with the reason where they are not to be had. */
  readonly prepare: () => Promise<Contest | { readonly skipped: string }>
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  const elsewhere = await work()
  return typeof elsewhere === 'number' ? elsewhere : performance.now() - start
}

const rounded = (value: number): number => Number(value.toPrecision(4))
const processMb = async (): Promise<number> => process.memoryUsage().rss / 1024 / 1024

export async function measure(bench: Bench): Promise<BenchLine | { readonly name: string; readonly skipped: string }> {
  const contest = await bench.prepare()
  if ('skipped' in contest) return { name: bench.name, skipped: contest.skipped }
  const sides = [contest.ours, ...contest.peers.map((peer) => peer.run)]
  const times: number[][] = sides.map(() => [])
  for (const side of sides) await side()
  for (let run = 0; run < bench.runs; run += 1) {
    for (const [index, side] of sides.entries()) times[index]?.push(await timed(side))
  }
  const memoryMb = await (contest.memoryMb ?? processMb)()
  await contest.close?.()
  const [mine = 0, ...theirs] = times.map(median)
  const peer = theirs.length === 0 ? null : Math.min(...theirs)
  const ratio = peer === null ? null : mine / peer
  return {
    name: bench.name,
    unit: 'ms',
    ours: rounded(mine),
    peer: peer === null ? null : rounded(peer),
    peerName: peer === null ? null : (contest.peers[theirs.indexOf(peer)]?.name ?? null),
    ratio: ratio === null ? null : rounded(ratio),
    target: bench.target,
    met: (ratio ?? mine) <= bench.target,
    statistic: 'median',
    direction: 'lower is better',
    memoryMb: Math.round(memoryMb),
  }
}
