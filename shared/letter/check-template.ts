import {
  type ElementName,
  elementLabels,
  type LetterKind,
  letterKindLabels,
  type LetterTemplate,
  type TemplateElement,
} from '../bureau/letter-template.ts'
import { asksTheAssigner } from './letter-facts.ts'
import { nearestName } from './nearest-name.ts'
import { conditionNamed, conditionsOf } from './template-conditions.ts'
import { fieldNamed, fieldsOf } from './template-fields.ts'
import { isWordingFault, readWording } from './template-wording.ts'

/** What is wrong with a template, and where. */
export interface TemplateFault {
  /** Index of the element; null: the template as a whole. */
  readonly element: number | null
  readonly part: 'text' | 'when' | null
  readonly reason: string
}

/** 第 7 项 标题：没有域{{引叙}}，是不是{{引述}}？ */
export function faultText(fault: TemplateFault, elements: LetterTemplate['elements']): string {
  if (fault.element === null) return `整个模板：${fault.reason}`
  const name = elements[fault.element]?.element
  return `第 ${fault.element + 1} 项${name === undefined ? '' : ` ${elementLabels[name]}`}：${fault.reason}`
}

/** Reading order (GB/T 9704-2012 §7.1–7.4); what has the same place may stand in any order. */
export const elementPlace: Readonly<Record<ElementName, number>> = {
  copyNumber: 1,
  urgency: 2,
  topRight: 3,
  mark: 4,
  number: 5,
  signer: 6,
  title: 7,
  addressee: 8,
  paragraph: 9,
  body: 9,
  attachments: 10,
  signature: 11,
  line: 12,
  note: 12,
  imprint: 13,
}

const atMost: Partial<Record<ElementName, number>> = {
  copyNumber: 1,
  urgency: 1,
  // The first line is the class, the second the disclosure.
  topRight: 2,
  signer: 1,
  attachments: 1,
  imprint: 1,
}

/** Without these there is no letter, so they stand exactly once and on no condition. */
const needed = (kind: LetterKind): readonly ElementName[] => [
  'mark',
  'number',
  'title',
  'addressee',
  ...(asksTheAssigner(kind) ? [] : (['body'] as const)),
  'signature',
]

/** How many of an element a letter may have. */
export const mostOf = (kind: LetterKind, name: ElementName): number =>
  needed(kind).includes(name) ? 1 : (atMost[name] ?? Infinity)

/** Does every letter of the kind have this element, whatever the case? */
export const isNeeded = (kind: LetterKind, name: ElementName): boolean => needed(kind).includes(name)

/** The wordings of an element. */
export function wordingsOf(element: TemplateElement): readonly string[] {
  if ('text' in element) return [element.text]
  if (element.element === 'attachments') return element.names
  return element.element === 'imprint' ? element.copyTo : []
}

// Everything that no printer prints; a line break starts a paragraph.
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u

const maybe = (nearest: string | null, show: (name: string) => string): string =>
  nearest === null ? '' : `，是不是${show(nearest)}？`

function wordingFault(text: string, kind: LetterKind): string | null {
  if (unprintable.test(text)) return '有看不见的控制字符，请删去后重新输入'
  const parts = readWording(text)
  if (isWordingFault(parts)) return parts.reason
  for (const part of parts) {
    if (part.kind === 'words') continue
    const field = fieldNamed(part.name)
    if (field?.kinds.includes(kind) === true) continue
    const shown = `{{${part.name.slice(0, 40)}}}`
    if (field !== null) return `${letterKindLabels[kind]}里不能用域${shown}`
    const names = fieldsOf(kind).map(({ name }) => name)
    return `没有域${shown}${maybe(nearestName(part.name, names), (name) => `{{${name}}}`)}`
  }
  return null
}

function conditionFault(when: readonly string[], kind: LetterKind): string | null {
  for (const text of when) {
    const read = conditionNamed(text)
    const shown = text.slice(0, 40)
    if (read === null) {
      const names = conditionsOf(kind).map(({ name }) => name)
      return `没有条件“${shown}”${maybe(nearestName(text.replace(/^非/u, ''), names), (name) => `“${text.startsWith('非') ? '非' : ''}${name}”`)}`
    }
    if (!read.condition.kinds.includes(kind)) return `${letterKindLabels[kind]}里不能用条件“${shown}”`
    if (read.holdsIf && when.includes(`非${text}`)) return `“${text}”和“非${text}”不会同时成立，这一项永远印不出来`
  }
  return null
}

/** What the standard asks of the words themselves. */
function formFault(element: TemplateElement): string | null {
  const { text } = 'text' in element ? element : { text: null }
  if (text === null) return null
  if (text.trim() === '') return '内容是空的'
  if (element.element !== 'paragraph' && text.includes('\n')) return '只能写一行'
  if (element.element === 'addressee' && /[：:]\s*$/u.test(text)) return '末尾不写冒号，印出时自动加上'
  if (element.element === 'note' && !/^（.*）$/u.test(text.trim()))
    return '附注应写在圆括号里（GB/T 9704-2012 第7.3.7条）'
  return null
}

function elementFaults(element: TemplateElement, index: number, kind: LetterKind): readonly TemplateFault[] {
  const form = formFault(element)
  const words = wordingsOf(element).map((text) => wordingFault(text, kind))
  const condition = conditionFault(element.when, kind)
  return [
    ...[form, ...words].flatMap((reason) =>
      reason === null ? [] : [{ element: index, part: 'text' as const, reason }],
    ),
    ...(condition === null ? [] : [{ element: index, part: 'when' as const, reason: condition }]),
  ]
}

/** Title before 主送 before the text before 附件说明 before 署名 before 附注 before 版记 (§7.3, §7.4). */
function orderFaults(elements: LetterTemplate['elements']): readonly TemplateFault[] {
  let furthest = 0
  return elements.flatMap((element, index) => {
    const before = elements[furthest]
    if (before === undefined || elementPlace[element.element] >= elementPlace[before.element]) {
      furthest = index
      return []
    }
    const reason = `应排在第 ${furthest + 1} 项“${elementLabels[before.element]}”前面`
    return [{ element: index, part: null, reason }]
  })
}

function countFaults({ kind, elements }: LetterTemplate): readonly TemplateFault[] {
  const faults: TemplateFault[] = []
  const seen = new Map<ElementName, number>()
  const whole = (reason: string) => faults.push({ element: null, part: null, reason })
  elements.forEach((element, index) => {
    const name = element.element
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const once = isNeeded(kind, name)
    const most = mostOf(kind, name)
    if (name === 'body' && asksTheAssigner(kind))
      faults.push({ element: index, part: null, reason: `${letterKindLabels[kind]}没有承办人起草的正文，请改用“段落”` })
    if (count > most)
      faults.push({ element: index, part: null, reason: `“${elementLabels[name]}”最多 ${most} 项，这是第 ${count} 项` })
    if (once && element.when.length > 0)
      faults.push({ element: index, part: 'when', reason: `“${elementLabels[name]}”每件都要有，不能带条件` })
  })
  for (const name of needed(kind)) if (!seen.has(name)) whole(`缺少“${elementLabels[name]}”`)
  if (asksTheAssigner(kind) && !seen.has('paragraph')) whole('缺少“段落”，没有内容')
  return faults
}

const known = new WeakMap<LetterTemplate, readonly TemplateFault[]>()

/** Everything that keeps a template from writing letters; empty for a sound one. Each letter asks, so it is kept. */
export function checkTemplate(template: LetterTemplate): readonly TemplateFault[] {
  const before = known.get(template)
  if (before !== undefined) return before
  const { validFrom, validUntil, kind, elements } = template
  const faults: readonly TemplateFault[] = [
    ...(validFrom !== null && validUntil !== null && validUntil < validFrom
      ? [{ element: null, part: null, reason: `有效期到 ${validUntil} 为止，早于开始的 ${validFrom}` }]
      : []),
    ...countFaults(template),
    ...orderFaults(elements),
    ...elements.flatMap((element, index) => elementFaults(element, index, kind)),
  ]
  known.set(template, faults)
  return faults
}
