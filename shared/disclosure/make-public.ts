import type { OfficialDocument } from '../letter/official-document.ts'
import { findPrivate, type MaskChoices, maskText, noChoices } from './find-private.ts'
import type { KnownPersons } from './known-persons.ts'
import type { PrivateFinding, PrivateRule } from './private-finding.ts'
import { elementsToRemove, type RemovedElement, removeElements } from './removed-elements.ts'
import { rewriteTexts, type TextPlace } from './text-places.ts'

/** A stretch of the letter that the website does not show; `from` and `to` count in the text of its place. */
export interface Mask extends Omit<PrivateFinding, 'rule'> {
  /** `renumbered`: the one attachment left has no number any more. */
  readonly rule: PrivateRule | 'renumbered'
  readonly key: string
  readonly label: string
}

/** 公开版 of a letter, with every difference from it: masks and elements left out, and nothing else. */
export interface PublicLetter {
  readonly document: OfficialDocument
  readonly masks: readonly Mask[]
  readonly removed: readonly RemovedElement[]
}

/** Fixed parts hold no person: masking a word of the bureau's name in its own mark would only spoil it. */
const fixedPlaces = /^(?:mark|number|signature\.|issued\.|copyNumber|classMark|disclosure|urgency|signer)/u

export const mayMask = (key: string): boolean => !fixedPlaces.test(key)

/** Numbers of attachments follow their count (GB/T 9704-2012 §7.3.4: one alone has none). */
function renumbered(document: OfficialDocument, removed: readonly RemovedElement[]): readonly Mask[] {
  const goneNames = removed.filter((one) => one.part === 'attachment').length
  const left = document.attachments.length - goneNames
  if (goneNames === 0) return []
  const gone = removed.flatMap((one) => (one.part === 'annex' ? [one.index] : []))
  const stay = document.annexes.map((annex, index) => ({ annex, index })).filter(({ index }) => !gone.includes(index))
  return stay.flatMap(({ annex, index }, place): readonly Mask[] => {
    const shown = left === 1 ? '附件' : `附件${place + 1}`
    if (annex.label === shown || !/^附件\d*$/u.test(annex.label)) return []
    return [
      {
        rule: 'renumbered',
        key: `annex.${index}.label`,
        label: `${annex.label}编号`,
        from: 0,
        to: annex.label.length,
        original: annex.label,
        shown,
      },
    ]
  })
}

/**
 * 公开版 of a letter by rule (domain §1.8: the reply without telephone numbers, private data and internal notes). What
 * the office keeps or adds is in `choices`. `words` breaks a title whose words were masked.
 */
export function makePublic(
  letter: OfficialDocument,
  known: KnownPersons,
  choices: MaskChoices = noChoices,
  words?: (text: string) => readonly string[],
): PublicLetter {
  const removed = elementsToRemove(letter, known, choices)
  const labels = renumbered(letter, removed)
  const masks: Mask[] = []
  const change = ({ key, label, text, heading }: TextPlace): string => {
    const found: readonly Mask[] = !mayMask(key)
      ? []
      : findPrivate(text, known, choices, heading).map((one) => ({ ...one, key, label }))
    const here = [...found, ...labels.filter((one) => one.key === key)]
    masks.push(...here)
    return here.length === 0 ? text : maskText(text, here as readonly PrivateFinding[])
  }
  const masked = rewriteTexts(letter, change, words)
  const document = removeElements(masked, removed)
  return { document, masks: masks.filter((mask) => !isGone(mask, removed)), removed }
}

/** What is left out whole needs no mask. */
function isGone({ key }: Mask, removed: readonly RemovedElement[]): boolean {
  return removed.some((one) => {
    const place = 'index' in one ? `${one.part}.${one.index}` : one.part
    return key === place || key.startsWith(`${place}.`)
  })
}
