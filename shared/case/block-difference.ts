import { type Block, blockText } from './reply.ts'

/** A run of text within a changed block. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Tells two texts apart, by words; `removed` and `same` pieces joined give `before`, `added` and `same` give `after`. */
export type Differ = (before: string, after: string) => readonly Piece[]

/** What became of one block. A moved block may have changed on the way: its pieces tell. */
export type BlockDifference =
  | { readonly kind: 'same'; readonly block: Block }
  | { readonly kind: 'added'; readonly block: Block }
  | { readonly kind: 'removed'; readonly block: Block }
  | {
      readonly kind: 'changed' | 'moved'
      readonly before: Block
      readonly after: Block
      readonly pieces: readonly Piece[]
    }

interface Pair {
  readonly from: number
  readonly to: number
}

/** Positions not paired yet, in order. */
function unpaired(length: number, taken: ReadonlySet<number>): readonly number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => !taken.has(at))
}

/** A block with the same text is taken for the same block, unless it is blank: blank lines tell nothing. */
const textKey = (block: Block): string | null => {
  const text = blockText(block)
  return text.trim() === '' ? null : `${block.kind}:${text}`
}

/** Pairs by a key; of several equal ones, in their order. */
function pairBy(
  before: readonly Block[],
  after: readonly Block[],
  key: (block: Block) => string | null,
  pairs: readonly Pair[],
): readonly Pair[] {
  const waiting = new Map<string, number[]>()
  for (const at of unpaired(before.length, new Set(pairs.map((pair) => pair.from)))) {
    const block = before[at]
    const name = block === undefined ? null : key(block)
    if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), at])
  }
  const found: Pair[] = []
  for (const to of unpaired(after.length, new Set(pairs.map((pair) => pair.to)))) {
    const block = after[to]
    const name = block === undefined ? null : key(block)
    const from = name === null ? undefined : waiting.get(name)?.shift()
    if (from !== undefined) found.push({ from, to })
  }
  return [...pairs, ...found]
}

function bigrams(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

/** Share of letter pairs in common, 0–1 (Dice). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common += 1
  return (2 * common) / (left.size + right.size)
}

/** From this on two blocks without a common id are one block, amended: a text that came back as a file has new ids. */
const LIKE = 0.5

function pairByLikeness(before: readonly Block[], after: readonly Block[], pairs: readonly Pair[]): readonly Pair[] {
  const left = new Map(
    unpaired(before.length, new Set(pairs.map((pair) => pair.from))).map((at) => {
      const block = before[at]
      return [at, bigrams(block === undefined ? '' : blockText(block))]
    }),
  )
  const found: Pair[] = []
  for (const to of unpaired(after.length, new Set(pairs.map((pair) => pair.to)))) {
    const block = after[to]
    const wanted = bigrams(block === undefined ? '' : blockText(block))
    let best: { readonly from: number; readonly like: number } | null = null
    for (const [from, offered] of left) {
      const like = likeness(offered, wanted)
      if (like >= LIKE && (best === null || like > best.like)) best = { from, like }
    }
    if (best !== null) {
      left.delete(best.from)
      found.push({ from: best.from, to })
    }
  }
  return [...pairs, ...found]
}

/** The largest set of pairs that kept their order; all others moved. Pairs come sorted by `to`. */
function keptInOrder(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const best: { readonly length: number; readonly previous: number }[] = []
  for (const [at, pair] of pairs.entries()) {
    let length = 1
    let previous = -1
    for (let other = 0; other < at; other += 1) {
      const candidate = best[other]
      if ((pairs[other]?.from ?? 0) < pair.from && candidate !== undefined && candidate.length >= length) {
        length = candidate.length + 1
        previous = other
      }
    }
    best.push({ length, previous })
  }
  let at = best.reduce((longest, entry, index) => (entry.length > (best[longest]?.length ?? 0) ? index : longest), 0)
  const kept = new Set<Pair>()
  while (at >= 0) {
    const pair = pairs[at]
    if (pair !== undefined) kept.add(pair)
    at = best[at]?.previous ?? -1
  }
  return kept
}

function sameBlock(before: Block, after: Block): boolean {
  const level = (block: Block) => (block.kind === 'heading' ? block.level : 0)
  return before.kind === after.kind && level(before) === level(after) && blockText(before) === blockText(after)
}

function fate(before: Block, after: Block, stayed: boolean, differ: Differ): BlockDifference {
  const same = sameBlock(before, after)
  if (same && stayed) return { kind: 'same', block: after }
  const text = blockText(after)
  const pieces =
    blockText(before) === text ? [{ kind: 'same' as const, text }] : differ(blockText(before), blockText(after))
  return { kind: stayed ? 'changed' : 'moved', before, after, pieces }
}

/** Which block became which, in the order of `after`: paired by id, then by equal text, then by likeness. */
function pairBlocks(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const byId = pairBy(before, after, (block) => block.id, [])
  const paired = pairByLikeness(before, after, pairBy(before, after, textKey, byId))
  return paired.toSorted((left, right) => left.to - right.to)
}

/**
 * What changed from `before` to `after`, in the order of `after`; a removed block stands where it stood. Blocks are
 * paired by id, then by equal text, then by likeness.
 */
export function blockDifferences(
  before: readonly Block[],
  after: readonly Block[],
  differ: Differ,
): readonly BlockDifference[] {
  const pairs = pairBlocks(before, after)
  const kept = keptInOrder(pairs)
  const pairAt = new Map(pairs.map((pair) => [pair.to, pair]))
  const gone = unpaired(before.length, new Set(pairs.map((pair) => pair.from)))

  const differences: BlockDifference[] = []
  let shown = 0
  /** What was taken out before the next block that stayed; it comes before what was put in there. */
  const anchors = pairs.filter((pair) => kept.has(pair)).map((pair) => pair.from)
  const showRemoved = (until: number) => {
    for (; shown < gone.length && (gone[shown] ?? 0) < until; shown += 1) {
      const block = before[gone[shown] ?? -1]
      if (block !== undefined) differences.push({ kind: 'removed', block })
    }
  }
  showRemoved(anchors[0] ?? before.length)
  let stayed = 0
  for (const [to, block] of after.entries()) {
    const pair = pairAt.get(to)
    const source = pair === undefined ? undefined : before[pair.from]
    if (pair === undefined || source === undefined) {
      differences.push({ kind: 'added', block })
      continue
    }
    differences.push(fate(source, block, kept.has(pair), differ))
    if (kept.has(pair)) {
      stayed += 1
      showRemoved(anchors[stayed] ?? before.length)
    }
  }
  return differences
}

/** One block of a text in which both versions stand: without `added` it is the older, without `removed` the newer. */
export type MarkedBlock =
  | { readonly kind: 'added'; readonly block: Block }
  | { readonly kind: 'removed'; readonly block: Block }
  | { readonly kind: 'kept'; readonly before: Block; readonly after: Block }

/**
 * Both versions as one text, for a 花脸稿: a moved block is taken out where it stood and put in where it stands, so
 * that `removed` and `kept` are `before` in its order, `added` and `kept` are `after` in its.
 */
export function markedBlocks(before: readonly Block[], after: readonly Block[]): readonly MarkedBlock[] {
  const pairs = pairBlocks(before, after)
  const kept = [...keptInOrder(pairs)].toSorted((left, right) => left.to - right.to)
  const marked: MarkedBlock[] = []
  let [from, to] = [0, 0]
  for (const pair of [...kept, { from: before.length, to: after.length }]) {
    for (const block of before.slice(from, pair.from)) marked.push({ kind: 'removed', block })
    for (const block of after.slice(to, pair.to)) marked.push({ kind: 'added', block })
    const [was, is] = [before[pair.from], after[pair.to]]
    if (was !== undefined && is !== undefined) marked.push({ kind: 'kept', before: was, after: is })
    ;[from, to] = [pair.from + 1, pair.to + 1]
  }
  return marked
}
