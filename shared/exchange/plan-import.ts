/** What importing a case's chain would do to the one that this desk holds. Decides; writes nothing. */
import type { SettledFork } from '../case/case-file.ts'
import { commonLength, isPartOf, settledIn } from './forks.ts'
import type { Chain } from './case-chain.ts'
import type { OpenedPackage } from './read-package.ts'

/** What this desk holds of the case. */
export interface HeldCase {
  /** The journal; null when the case is not here. */
  readonly ours: Chain | null
  /** Chains held beside the journal because they do not continue it. */
  readonly beside: readonly Chain[]
  /** Chains that were set aside here because the office chose another. */
  readonly aside: readonly Chain[]
  /** Named among the bureau's removed cases: what is named there never comes back. */
  readonly removed: boolean
}

export type ImportPlan =
  /** The case is not here yet: all lines are taken. */
  | { readonly plan: 'new'; readonly from: 0 }
  /** Nothing changes: we have all of it, in the journal (`same`, `older`), beside it or set aside. */
  | { readonly plan: 'nothing'; readonly because: 'same' | 'older' | 'beside' | 'aside'; readonly reason: string }
  /** Our chain goes on with the lines from `from` (their place, counted from 0). */
  | { readonly plan: 'extends'; readonly from: number }
  /** The office chose theirs: our journal is set aside and theirs takes its place, whole. */
  | { readonly plan: 'switches'; readonly from: number; readonly settled: SettledFork }
  /** The office chose ours, or a third: theirs is set aside. */
  | { readonly plan: 'abandoned'; readonly from: number; readonly settled: SettledFork; readonly reason: string }
  /** Both went on from line `from`: theirs is held beside ours, and the office chooses. */
  | { readonly plan: 'fork'; readonly from: number }
  | { readonly plan: 'refused'; readonly reason: string }

const nothing = {
  same: '这个包里的内容本机都有了，没有变化。',
  older: '这是较早的包：里面的内容本机都有了，而且已经往下办理，没有变化。',
  beside: '这个版本已经另行保存在本机，正等办公室选定，没有变化。',
  aside: '这是办公室没有选用的版本，本机已另行保存，没有变化。',
} as const

const why = (because: keyof typeof nothing): ImportPlan => ({ plan: 'nothing', because, reason: nothing[because] })

/**
 * Plans the import of a chain. Ours and theirs are compared line by line; nothing is ever merged, and a chain that does
 * not continue ours is kept beside it.
 */
export function planImport(
  held: HeldCase,
  { chain: theirs, aside }: Pick<OpenedPackage, 'chain' | 'aside'>,
): ImportPlan {
  if (theirs.hashes.length === 0) return { plan: 'refused', reason: '包里没有办理记录，请让对方重新制作。' }
  const { ours } = held
  if (ours === null) {
    return held.removed
      ? { plan: 'refused', reason: '这一件已在本机移除，不再收回。确要恢复，请与系统管理员联系。' }
      : { plan: 'new', from: 0 }
  }
  const from = commonLength(ours.hashes, theirs.hashes)
  if (from === 0) return { plan: 'refused', reason: '包里的案卷与本机同一编号的案卷不是同一件，请与对方核对。' }
  if (from === theirs.hashes.length) return why(from === ours.hashes.length ? 'same' : 'older')
  if (from === ours.hashes.length) return { plan: 'extends', from }
  return planParted(held, ours, theirs, { aside, from })
}

/** Both have lines that the other lacks. */
function planParted(
  held: HeldCase,
  ours: Chain,
  theirs: Chain,
  { aside, from }: { readonly aside: readonly Chain[]; readonly from: number },
): ImportPlan {
  if (held.aside.some((known) => isPartOf(theirs, known))) return why('aside')
  const settledHere = choiceAgainst(theirs, ours, held.aside)
  if (settledHere !== null) {
    const { day, reason } = settledHere
    return { plan: 'abandoned', from, settled: settledHere, reason: `办公室已于 ${day} 选定另一个版本：${reason}` }
  }
  const settledThere = choiceAgainst(ours, theirs, aside)
  if (settledThere !== null) return { plan: 'switches', from, settled: settledThere }
  return held.beside.some((known) => isPartOf(theirs, known)) ? why('beside') : { plan: 'fork', from }
}

/** The choice in `chosen` that gave this chain up: by its last line, or whole within a longer one that was given up. */
function choiceAgainst(chain: Chain, chosen: Chain, aside: readonly Chain[]): SettledFork | null {
  const givenUp = [chain, ...aside.filter((longer) => isPartOf(chain, longer))].map(({ hashes }) => hashes.at(-1))
  return settledIn(chosen.entries).find(({ abandoned }) => givenUp.includes(abandoned)) ?? null
}
