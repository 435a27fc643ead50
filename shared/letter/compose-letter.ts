import type { Bureau } from '../bureau/bureau.ts'
import { meaningOf } from '../bureau/class-scheme.ts'
import type { LetterKind, TemplateElement } from '../bureau/letter-template.ts'
import type { CaseFile } from '../case/case-file.ts'
import { urgencyLabels } from '../case/reply.ts'
import { documentNumberText } from '../case/round.ts'
import { inChinese, yearOf } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { checkTemplate, faultText, wordingsOf } from './check-template.ts'
import { annexPages, attachmentNames, bodyItems, composed } from './compose-body.ts'
import { asksTheAssigner, type ComposeOptions, gatherLetter, type LetterFacts } from './letter-facts.ts'
import { signerOf } from './letter-people.ts'
import { BLANK, blankDate } from './letter-words.ts'
import type { BodyItem, Imprint, OfficialDocument } from './official-document.ts'
import { conditionNamed } from './template-conditions.ts'
import { fieldNamed, missingOrder } from './template-fields.ts'
import { isWordingFault, readWording } from './template-wording.ts'
import { breakTitle } from './title-break.ts'

type Named<Name extends TemplateElement['element']> = Extract<TemplateElement, { element: Name }>

/** Fills wordings with what the facts say, and remembers what they could not say. */
class Pen {
  readonly missing = new Set<string>()
  readonly facts: LetterFacts
  constructor(facts: LetterFacts) {
    this.facts = facts
  }

  lacks(...names: readonly string[]): void {
    for (const name of names) this.missing.add(name)
  }

  private valueOf(name: string): string | readonly string[] {
    const value = fieldNamed(name)?.read(this.facts)
    if (value === undefined) throw new Error(`template with an unknown field was not refused: ${name}`)
    this.lacks(...value.missing)
    return value.text
  }

  /** One text; null when it has fields and none of them says anything: such an element is not printed. */
  write(wording: string): string | null {
    const parts = readWording(wording.trim())
    if (isWordingFault(parts)) throw new Error(`template with a broken wording was not refused: ${wording}`)
    const values = parts.map((part) => {
      if (part.kind === 'words') return part.text
      const value = this.valueOf(part.name)
      return typeof value === 'string' ? value : value.join('、')
    })
    const fields = parts.flatMap((part, index) => (part.kind === 'field' ? [values[index] ?? ''] : []))
    return fields.length > 0 && fields.every((text) => text === '') ? null : values.join('')
  }

  /** Several texts: a wording that is a single field of several values gives an entry each. */
  list(wordings: readonly string[]): readonly string[] {
    return wordings.flatMap((wording) => {
      const parts = readWording(wording)
      const [only] = isWordingFault(parts) ? [] : parts
      const alone = only?.kind === 'field' && !isWordingFault(parts) && parts.length === 1
      const value = alone ? this.valueOf(only.name) : (this.write(wording) ?? '')
      return (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '')
    })
  }
}

const holds = (element: TemplateElement, facts: LetterFacts): boolean =>
  element.when.every((text) => {
    const read = conditionNamed(text)
    return read !== null && read.condition.holds(facts) === read.holdsIf
  })

/** 发文字号 as printed, with blanks for what is not given yet. Only the case's own letter takes the number of its round. */
function numberLine({ kind, round, bureau, date }: LetterFacts, series: Named<'number'>['series']): string {
  if (round.documentNumber !== null && !asksTheAssigner(kind)) return documentNumberText(round.documentNumber)
  const known = bureau.series.find((one) => one.use === series) ?? bureau.series.find((one) => one.use === 'reply')
  return `${known?.prefix ?? BLANK.repeat(3)}〔${yearOf(date ?? round.startedOn)}〕${BLANK.repeat(2)}号`
}

const dateLine = ({ date }: LetterFacts): string => (date === null ? blankDate : inChinese(date))

/** 版记; null when there is nothing to print in it. The letter format prints neither unit nor date (§10.1). */
function imprintOf(facts: LetterFacts, copyTo: readonly string[]): Imprint | null {
  if (facts.format === 'letter') return copyTo.length === 0 ? null : { copyTo, issued: null }
  return { copyTo, issued: { unit: facts.bureau.name, date: `${dateLine(facts)}印发` } }
}

/** What the text itself lacks. */
function textGaps({ kind, reply, bureau }: LetterFacts): readonly string[] {
  const empty = reply.blocks.every((block) => block.kind === 'attachment')
  const strange =
    kind !== 'coOpinion' && reply.classMark !== null && meaningOf(bureau.classScheme, reply.classMark) === null
  return [...(empty ? ['正文'] : []), ...(strange ? ['办理类别（本单位方案中没有这一类）'] : [])]
}

/** A line break in what a field says starts a paragraph; blanks that are to be filled in stay. */
const paragraphs = (text: string | null): readonly BodyItem[] =>
  (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(composed)

/** The title of the template, or the clerk's own in its place; on one line. */
function titleOf(facts: LetterFacts, pen: Pen): string {
  const element = facts.template.elements.find((one): one is Named<'title'> => one.element === 'title')
  const written = (pen.write(element?.text ?? '') ?? '').replace(/\s*\n\s*/gu, '')
  return asksTheAssigner(facts.kind) ? written : (facts.reply.title ?? written)
}

function fromFacts(facts: LetterFacts, options: ComposeOptions): OfficialDocument {
  const { template, settings, reply } = facts
  const pen = new Pen(facts)
  const active = template.elements.filter((element) => holds(element, facts))
  const all = <Name extends TemplateElement['element']>(name: Name) =>
    active.filter((element): element is Named<Name> => element.element === name)
  const texts = (name: 'note' | 'line') =>
    all(name)
      .map((element) => pen.write(element.text))
      .filter((text) => text !== null)
  // The place of a line at the top right is that of its element, shown or not: the second is the disclosure.
  const [classMark = null, disclosure = null] = template.elements
    .filter((element): element is Named<'topRight'> => element.element === 'topRight')
    .map((element) => (active.includes(element) ? pen.write(element.text) : null))
  const [number] = all('number')
  const [attached] = all('attachments')
  const [imprint] = all('imprint')
  const drafted = !asksTheAssigner(facts.kind)
  const titleLines = breakTitle(titleOf(facts, pen), options.words)
  const salutation = `${all('addressee')
    .map((element) => pen.write(element.text) ?? '')
    .join('')}：`
  const body = active.flatMap((element): readonly BodyItem[] => {
    if (element.element === 'paragraph') return paragraphs(pen.write(element.text))
    return element.element === 'body' ? reply.blocks.flatMap(bodyItems) : []
  })
  const names = drafted ? attachmentNames(reply) : []
  const attachments = attached === undefined ? names : [...names, ...pen.list(attached.names)]
  const signer = all('signer').length === 0 ? null : signerOf(facts)
  pen.lacks(
    ...(drafted ? textGaps(facts) : []),
    ...(signer === '' ? ['签发人'] : []),
    ...(facts.round.documentNumber === null || !drafted ? ['发文字号'] : []),
    ...(facts.date === null ? ['成文日期'] : []),
  )
  const document = {
    format: facts.format,
    copyNumber: all('copyNumber').length === 0 ? null : String(options.copyNumber ?? 1).padStart(6, '0'),
    urgency: reply.urgency === null || !drafted || all('urgency').length === 0 ? null : urgencyLabels[reply.urgency],
    mark: all('mark')
      .map((element) => pen.write(element.text) ?? '')
      .join(''),
    number: numberLine(facts, number?.series ?? 'reply'),
    signer: signer === '' ? BLANK.repeat(2) : signer,
    classMark,
    disclosure,
    classMarkPlace: settings.classMarkPlace,
    titleLines,
    salutation,
    body,
    attachments,
    signature: { unit: facts.bureau.name, date: dateLine(facts), sealed: settings.sealSpace },
    notes: texts('note'),
    contactLines: texts('line'),
    imprint: imprint === undefined ? null : imprintOf(facts, pen.list(imprint.copyTo)),
    imprintOnEvenPage: settings.imprintOnEvenPage,
    annexes: drafted ? annexPages(reply, attachments, options.words) : [],
    fonts: settings.fonts,
    markSizePt: settings.markSizePt,
    redLinePt: settings.redLinePt,
  }
  return { ...document, missing: missingOrder.filter((name) => pen.missing.has(name)) }
}

/**
 * One letter of a case as its template writes it (elements: GB/T 9704-2012 §7, §10.1; wording: domain §2.3), ready to
 * be drawn. What is still unknown is a visible blank and stands in `missing`. Refuses a kind that this case does not
 * have, an addressee who is not answered in it, and a broken template.
 */
export function composeLetter(
  kind: LetterKind,
  file: CaseFile,
  bureau: Bureau,
  options: ComposeOptions = {},
): Result<OfficialDocument> {
  const facts = gatherLetter(kind, file, bureau, options)
  if (!facts.ok) return facts
  const { template } = facts.value
  const [fault] = checkTemplate(template)
  if (fault !== undefined)
    return refuse(`模板“${template.label}”不能用：${faultText(fault, template.elements)}。请到“设置—公文模板”改正。`)
  return ok(fromFacts(facts.value, options))
}

/**
 * What a template says about one case, for the hash of the signed text: which of its elements are printed, and the value
 * of each field. The signer's name follows the sign-off and is not in it. Never throws, whatever the template holds.
 */
export function templateWords(facts: LetterFacts): {
  readonly shown: readonly boolean[]
  readonly fields: Readonly<Record<string, string | readonly string[]>>
} {
  const { elements } = facts.template
  const names = elements.flatMap(wordingsOf).flatMap((wording) => {
    const parts = readWording(wording)
    return isWordingFault(parts) ? [] : parts.flatMap((part) => (part.kind === 'field' ? [part.name] : []))
  })
  const fields = names.flatMap((name) => {
    const field = name === '签发人' ? null : fieldNamed(name)
    return field === null ? [] : [[field.name, field.read(facts).text] as const]
  })
  return { shown: elements.map((element) => holds(element, facts)), fields: Object.fromEntries(fields) }
}
