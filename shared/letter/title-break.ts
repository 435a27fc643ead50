import { textTw } from './text-width.ts'

/** 22 pt characters in a type area of 442 pt (GB/T 9704-2012 §7.3.1). */
export const TITLE_EMS = 20
const EM_TW = 440
/** A longer text is no title any more: it is cut, not balanced, which would take for ever. */
const LONGEST_EMS = 6 * TITLE_EMS

/** Never torn: 第1185号 and the like, 建议的答复, numbers, Latin words, 十六届, 四次会议. */
const whole =
  /第[0-9０-９\u3000]*号|(?:建议|提案)的?(?:再次|二次)?(?:答复|会办意见)|的(?:再次|二次)?(?:答复|会办意见|函|通知|请示|报告|批复)|[A-Za-z0-9.%+－-]+(?:年|月|日|号|次|届)?|[一二三四五六七八九十]+(?:届|次会议)|闭会期间|人民代表大会|人大|政协|关于|——|……/gu
const neverFirst = '，。、；：？！）》〉」』】〕”’…—·的'
const neverLast = '（《〈「『【〔“‘'

/** Penalty of a line that ends before position `at`; null where no line may end. */
function penalties(text: string, words: ((text: string) => readonly string[]) | undefined): readonly (number | null)[] {
  const cost: (number | null)[] = Array.from({ length: text.length + 1 }, () => (words === undefined ? 6 : 60))
  if (words !== undefined) {
    let at = 0
    for (const word of words(text)) {
      cost[at] = 2
      at += word.length
    }
  }
  for (const found of text.matchAll(whole)) {
    const [from, to] = [found.index, found.index + found[0].length]
    for (let at = from + 1; at < to; at += 1) cost[at] = null
    cost[from] = Math.min(cost[from] ?? 9, 1)
    cost[to] = Math.min(cost[to] ?? 9, 1)
  }
  for (let at = 1; at < text.length; at += 1) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)]
    if (neverFirst.includes(after) || neverLast.includes(before)) cost[at] = null
    else if ('、，》'.includes(before) || after === '《') cost[at] = Math.min(cost[at] ?? 0, 0)
  }
  return cost
}

/** An hourglass (a line shorter than both its neighbours) is neither trapezoid nor diamond. */
function shapePenalty(lengths: readonly number[]): number {
  let sum = 0
  for (let at = 1; at < lengths.length - 1; at += 1) {
    const [before = 0, here = 0, after = 0] = lengths.slice(at - 1, at + 2)
    if (here < before && here < after) sum += 40
  }
  // Two lines of one length make a block, not a trapezoid.
  if (lengths.length === 2 && Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0)) < 0.5) sum += 1
  return sum
}

/**
 * Breaks a title into as few lines as hold it, balanced and at word ends: 回行时要做到词意完整、排列对称、长短适宜，
 * 呈梯形或菱形 (GB/T 9704-2012 §7.3.1). `words` is a segmenter (`Intl.Segmenter` in the page); without it simple rules
 * serve. A line break in `title` is kept as the user's own. A stretch that can end nowhere is cut at 20 ems.
 */
export function breakTitle(title: string, words?: (text: string) => readonly string[]): readonly string[] {
  if (title.includes('\n')) return title.split('\n').flatMap((part) => breakTitle(part.trim(), words))
  const total = textTw(title, 22) / EM_TW
  if (total <= TITLE_EMS) return [title]
  if (total > LONGEST_EMS) return cut(title)
  const cost = penalties(title, words)
  for (let count = Math.ceil(total / TITLE_EMS); count <= Math.ceil(total / TITLE_EMS) + 2; count += 1) {
    const best = bestBreaks(title, count, total / count, cost)
    if (best !== null) return best
  }
  return cut(title)
}

function bestBreaks(
  title: string,
  count: number,
  mean: number,
  cost: readonly (number | null)[],
): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly score: number } | null = null
  const search = (from: number, lines: readonly string[], score: number): void => {
    if (best !== null && score >= best.score) return
    if (lines.length === count - 1) {
      const line = title.slice(from)
      const ems = textTw(line, 22) / EM_TW
      if (ems > TITLE_EMS) return
      const all = [...lines, line]
      const lengths = all.map((part) => textTw(part, 22) / EM_TW)
      const sum = score + (ems - mean) ** 2 + (ems < 3 ? 60 : 0) + shapePenalty(lengths)
      if (best === null || sum < best.score) best = { lines: all, score: sum }
      return
    }
    for (let to = from + 1; to < title.length; to += 1) {
      const line = title.slice(from, to)
      const ems = textTw(line, 22) / EM_TW
      if (ems > TITLE_EMS) return
      const price = cost[to]
      if (price === null || price === undefined) continue
      search(to, [...lines, line], score + (ems - mean) ** 2 + price * 3)
    }
  }
  search(0, [], 0)
  return (best as { readonly lines: readonly string[] } | null)?.lines ?? null
}

function cut(title: string): readonly string[] {
  const lines: string[] = []
  for (const character of title) {
    const last = lines.at(-1)
    if (last === undefined || textTw(last + character, 22) / EM_TW > TITLE_EMS) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}
