/** The letter's text in reading order, each paragraph with the look that a plain page can give it. */
import { flowOf } from '../letter/flow.ts'
import { imprintFlow } from '../letter/flow-imprint.ts'
import type { FlowItem, FlowParagraph, Part } from '../letter/flow-item.ts'
import type { OfficialDocument } from '../letter/official-document.ts'

export type Look = 'text' | 'plain' | 'right' | 'center' | 'title' | 'center mark' | 'heading'

export type ReadableItem =
  | { readonly kind: 'paragraph'; readonly look: Look; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const looks: Partial<Record<Part, Look>> = {
  mark: 'center mark',
  number: 'center',
  title: 'title',
  annexTitle: 'title',
  heading: 'heading',
  salutation: 'plain',
  headLine: 'plain',
  imprint: 'plain',
  annexLabel: 'plain',
  signature: 'right',
  date: 'right',
}

const textOf = ({ runs, opposite }: FlowParagraph): string =>
  [runs, opposite]
    .map((part) => part.map((run) => run.text).join(''))
    .filter((text) => text !== '')
    .join('\u3000\u3000')

function readable(item: FlowItem): readonly ReadableItem[] {
  if (item.kind === 'table') return [{ kind: 'table', rows: item.rows }]
  const text = textOf(item)
  return text.trim() === '' ? [] : [{ kind: 'paragraph', look: looks[item.part] ?? 'text', text }]
}

/** Blank lines of the paper are left out: they are measures, not text. */
export const flowText = (letter: OfficialDocument): readonly ReadableItem[] =>
  [...flowOf(letter), ...imprintFlow(letter)].flatMap(readable)
