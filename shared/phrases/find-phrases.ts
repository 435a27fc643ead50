import { type Phrase, type PhraseKind, phraseKindLabels } from '../bureau/phrase.ts'
import type { Day } from '../day.ts'

/** Whether a phrase holds on a day; both of its own days count as holding. */
export type PhraseState = 'valid' | 'notYet' | 'expired'

export function phraseState({ validFrom, validUntil }: Phrase, day: Day): PhraseState {
  if (validUntil !== null && day > validUntil) return 'expired'
  return validFrom !== null && day < validFrom ? 'notYet' : 'valid'
}

/** Why a phrase should not be used on this day, as shown beside it; null when it may be. */
export function phraseWarning(phrase: Phrase, day: Day): string | null {
  switch (phraseState(phrase, day)) {
    case 'valid':
      return null
    case 'expired':
      return `已失效，有效期至 ${phrase.validUntil ?? ''}`
    case 'notYet':
      return `${phrase.validFrom ?? ''} 起才有效`
  }
}

export interface FoundPhrase {
  readonly phrase: Phrase
  /** Why it should not be used on this day. */
  readonly warning: string | null
}

export interface PhraseGroup {
  readonly label: string
  readonly phrases: readonly FoundPhrase[]
}

const kinds = Object.keys(phraseKindLabels) as readonly PhraseKind[]

/**
 * Phrases by kind, in the order given; what does not hold on this day comes last, whatever its kind. `query` is looked
 * for in text and source, or in the initials of the text's pinyin (`ggxj` for 广泛宣讲); several words must all be found.
 */
export function findPhrases(
  phrases: readonly Phrase[],
  query: string,
  day: Day,
  initials: (text: string) => string,
): readonly PhraseGroup[] {
  // Punctuation between two words is not typed.
  const lettersOf = (text: string) => initials(text).replace(/[^a-z]/gu, '')
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = phrases.filter((phrase) => {
    const text = `${phrase.text}\n${phrase.source}`.toLowerCase()
    return words.every(
      (word) => text.includes(word) || (/^[a-z]+$/u.test(word) && lettersOf(phrase.text).includes(word)),
    )
  })
  const judged = found.map((phrase): FoundPhrase => ({ phrase, warning: phraseWarning(phrase, day) }))
  const groups: readonly PhraseGroup[] = [
    ...kinds.map((kind) => ({
      label: phraseKindLabels[kind],
      phrases: judged.filter(({ phrase, warning }) => phrase.kind === kind && warning === null),
    })),
    { label: '不在有效期内', phrases: judged.filter(({ warning }) => warning !== null) },
  ]
  return groups.filter((group) => group.phrases.length > 0)
}
