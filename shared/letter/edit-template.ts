import {
  type ElementName,
  elementLabels,
  type LetterKind,
  type LetterTemplate,
  type TemplateElement,
} from '../bureau/letter-template.ts'
import { elementPlace, mostOf } from './check-template.ts'
import { asksTheAssigner } from './letter-facts.ts'

type Elements = LetterTemplate['elements']

/** An element as it is first put in, to be filled. */
function freshElement(element: ElementName): TemplateElement {
  switch (element) {
    case 'number':
      return { element, series: 'other', when: [] }
    case 'attachments':
      return { element, names: [], when: [] }
    case 'imprint':
      return { element, copyTo: ['{{抄送}}'], when: [] }
    case 'note':
      return { element, text: '（）', when: [] }
    case 'topRight':
    case 'mark':
    case 'title':
    case 'addressee':
    case 'paragraph':
    case 'line':
      return { element, text: '', when: [] }
    case 'copyNumber':
    case 'urgency':
    case 'signer':
    case 'body':
    case 'signature':
      return { element, when: [] }
  }
}

/** The elements that may still be put in, in reading order. */
export function addable(kind: LetterKind, elements: Elements): readonly ElementName[] {
  return (Object.keys(elementLabels) as readonly ElementName[]).filter(
    (name) =>
      !(name === 'body' && asksTheAssigner(kind)) &&
      elements.filter(({ element }) => element === name).length < mostOf(kind, name),
  )
}

/** Puts a new element where the standard has it: behind everything that comes before it. Answers where it stands. */
export function withElement(
  elements: Elements,
  name: ElementName,
): { readonly elements: Elements; readonly at: number } {
  const behind = elements.findIndex(({ element }) => elementPlace[element] > elementPlace[name])
  const at = behind === -1 ? elements.length : behind
  return { elements: elements.toSpliced(at, 0, freshElement(name)), at }
}

/** The element at one place moved to another; beyond the ends it stays at the end. */
export function moved(elements: Elements, from: number, to: number): Elements {
  const element = elements[from]
  if (element === undefined) return elements
  const place = Math.min(Math.max(to, 0), elements.length - 1)
  return elements.toSpliced(from, 1).toSpliced(place, 0, element)
}
