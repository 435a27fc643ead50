import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type PublicChoices, publicChoicesSchema, publicModesOf } from '../../../shared/case/public-version.ts'
import type { PublicLetter } from '../../../shared/disclosure/make-public.ts'

/** What the page begins with: what was settled before, else what the 公开属性 of the reply leads to. */
export function firstChoices(file: CaseFile): PublicChoices {
  const { publicVersion, draft } = presentRound(file)
  if (publicVersion !== null) {
    const { mode, reason, summary, kept, added, masked } = publicVersion
    return { mode, reason, summary, kept, added, masked }
  }
  const [mode] = publicModesOf[draft.disclosure ?? 'proactive']
  const reason = mode === 'none' ? draft.nonDisclosureReason : ''
  return { mode, reason, summary: '', kept: [], added: [], masked: [] }
}

/** null: nothing kept, or not in a form that this version reads. */
export function parseChoices(kept: string | null): PublicChoices | null {
  if (kept === null) return null
  try {
    return publicChoicesSchema.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** The choices as they are settled: with the words that the rules mask now. A 摘要 and 不公开 mask nothing. */
export function settledChoices(choices: PublicChoices, made: PublicLetter): PublicChoices {
  if (choices.mode !== 'full') {
    return { ...choices, summary: choices.mode === 'summary' ? choices.summary : '', masked: [] }
  }
  const byRule = made.masks.filter(({ rule }) => rule !== 'added' && rule !== 'renumbered')
  return { ...choices, reason: '', summary: '', masked: [...new Set(byRule.map(({ original }) => original))] }
}

/** Whether the case holds just this, made from just this text. */
export function isSettled(file: CaseFile, choices: PublicChoices, textHash: string): boolean {
  const { publicVersion } = presentRound(file)
  if (publicVersion === null || publicVersion.textHash !== textHash) return false
  return (Object.keys(choices) as readonly (keyof PublicChoices)[]).every(
    (key) => JSON.stringify(publicVersion[key]) === JSON.stringify(choices[key]),
  )
}

const without = (words: readonly string[], word: string): readonly string[] => words.filter((one) => one !== word)
const having = (words: readonly string[], word: string): readonly string[] =>
  words.includes(word) ? words : [...words, word]

/** 留下: the word stays where a rule would mask it; one that the office added is simply no longer masked. */
export const keepWord = (choices: PublicChoices, word: string): PublicChoices =>
  choices.added.includes(word)
    ? { ...choices, added: without(choices.added, word) }
    : { ...choices, kept: having(choices.kept, word) }

/** 遮去: the rule has its way again. */
export const unkeepWord = (choices: PublicChoices, word: string): PublicChoices => ({
  ...choices,
  kept: without(choices.kept, word),
})

export const addWord = (choices: PublicChoices, word: string): PublicChoices => ({
  ...choices,
  kept: without(choices.kept, word),
  added: having(choices.added, word),
})
