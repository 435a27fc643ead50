import type { AnnexPages, OfficialDocument } from '../letter/official-document.ts'
import { isKept, type MaskChoices } from './find-private.ts'
import type { KnownPersons } from './known-persons.ts'
import { halfWidth } from './private-finding.ts'

/** Elements that are for the deputy and the assigner, not for the website. */
export const removedPartLabels = {
  copyNumber: '份号',
  classMark: '办理类别',
  signer: '签发人',
  note: '附注中的联系人',
  contactLine: '联系人和电话',
  attachment: '征询意见表',
  annex: '征询意见表的表样',
} as const
export type RemovedPart = keyof typeof removedPartLabels

/** An element left out whole, with all that is needed to put it back where it stood. `index` counts in its list. */
export type RemovedElement =
  | { readonly part: 'copyNumber' | 'classMark' | 'signer'; readonly text: string }
  | { readonly part: 'note' | 'contactLine' | 'attachment'; readonly index: number; readonly text: string }
  | { readonly part: 'annex'; readonly index: number; readonly text: string; readonly annex: AnnexPages }

/** （联系人：李婉，电话：…） and the like; （此件公开发布） stays. */
const isContact = (note: string, known: KnownPersons): boolean =>
  /联\s*系|承\s*办|经\s*办|负\s*责\s*人|电\s*话|手机/u.test(note) ||
  known.staff.some((name) => note.replace(/[\s\u3000]/gu, '').includes(name)) ||
  /\d{7,}|\d{3,4}-\d{7,8}/u.test(halfWidth(note))

const isFeedbackForm = (name: string): boolean => /征询意见|征求意见表|反馈表/u.test(name)

/** What is left out of `document` by rule; elements whose text is kept stay. In reading order. */
export function elementsToRemove(
  document: OfficialDocument,
  known: KnownPersons,
  choices: MaskChoices,
): readonly RemovedElement[] {
  const single = (part: 'copyNumber' | 'classMark' | 'signer'): readonly RemovedElement[] => {
    const text = document[part]
    return text === null ? [] : [{ part, text }]
  }
  const listed = (
    part: 'note' | 'contactLine' | 'attachment',
    texts: readonly string[],
    goes: (text: string) => boolean,
  ): readonly RemovedElement[] => texts.flatMap((text, index) => (goes(text) ? [{ part, index, text }] : []))
  const all: readonly RemovedElement[] = [
    ...single('copyNumber'),
    ...single('classMark'),
    ...single('signer'),
    ...listed('attachment', document.attachments, isFeedbackForm),
    ...listed('note', document.notes, (note) => isContact(note, known)),
    ...listed('contactLine', document.contactLines, () => true),
    ...document.annexes.flatMap((annex, index): readonly RemovedElement[] => {
      const text = annex.titleLines.join('')
      return isFeedbackForm(text) ? [{ part: 'annex', index, text, annex }] : []
    }),
  ]
  return all.filter(({ text }) => !isKept(text, choices))
}

const indexesOf = (removed: readonly RemovedElement[], part: RemovedPart): ReadonlySet<number> =>
  new Set(removed.flatMap((one) => (one.part === part && 'index' in one ? [one.index] : [])))

const without = <Item>(items: readonly Item[], gone: ReadonlySet<number>): readonly Item[] =>
  items.filter((_, index) => !gone.has(index))

export function removeElements(document: OfficialDocument, removed: readonly RemovedElement[]): OfficialDocument {
  const gone = (part: 'copyNumber' | 'classMark' | 'signer') => removed.some((one) => one.part === part)
  return {
    ...document,
    copyNumber: gone('copyNumber') ? null : document.copyNumber,
    classMark: gone('classMark') ? null : document.classMark,
    signer: gone('signer') ? null : document.signer,
    attachments: without(document.attachments, indexesOf(removed, 'attachment')),
    notes: without(document.notes, indexesOf(removed, 'note')),
    contactLines: without(document.contactLines, indexesOf(removed, 'contactLine')),
    annexes: without(document.annexes, indexesOf(removed, 'annex')),
  }
}

/** Each item back to the place where it stood: lower places first, so that the later ones hold. */
function withItems<Item>(items: readonly Item[], back: readonly (readonly [number, Item])[]): readonly Item[] {
  const whole = [...items]
  for (const [index, item] of back.toSorted(([a], [b]) => a - b)) whole.splice(index, 0, item)
  return whole
}

/** The inverse of `removeElements`. */
export function putBack(document: OfficialDocument, removed: readonly RemovedElement[]): OfficialDocument {
  const single = (part: 'copyNumber' | 'classMark' | 'signer') =>
    removed.find((one) => one.part === part)?.text ?? document[part]
  const texts = (part: 'note' | 'contactLine' | 'attachment') =>
    removed.flatMap((one) => (one.part === part ? [[one.index, one.text] as const] : []))
  const annexes = removed.flatMap((one) => (one.part === 'annex' ? [[one.index, one.annex] as const] : []))
  return {
    ...document,
    copyNumber: single('copyNumber'),
    classMark: single('classMark'),
    signer: single('signer'),
    attachments: withItems(document.attachments, texts('attachment')),
    notes: withItems(document.notes, texts('note')),
    contactLines: withItems(document.contactLines, texts('contactLine')),
    annexes: withItems(document.annexes, annexes),
  }
}
