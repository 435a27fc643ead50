import { strFromU8 } from 'fflate'
import { coOpinionFormHead, coOpinionFormLabels } from '../../shared/forms/co-opinion-form.ts'
import type { Day } from '../../shared/day.ts'
import { readDay } from '../../shared/intake/read-day.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { openZip } from './open-zip.ts'
import { isSoundXml } from './xml-shape.ts'
import { elementsIn, parseXml, textIn, type XmlElement } from './xml-tree.ts'

/** What a filled 会办意见反馈表 says. Null or empty: not there or not to be read; the clerk is asked, nothing is guessed. */
export interface FilledCoOpinionForm {
  readonly requestId: string | null
  readonly suggestionNumber: string
  readonly unit: string
  readonly answers: readonly { readonly ask: string; readonly opinion: string }[]
  readonly opinion: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly documentNumber: string
  readonly day: Day | null
  /** Names of the fields that could not be read. */
  readonly unread: readonly string[]
}

type Label = keyof typeof coOpinionFormLabels

const broken = '文件已损坏，读不出内容。请在 WPS 中打开，另存为新的 .docx 再导入。'
const noForm = '这不是本程序的会办意见反馈表，或者表中的项目名称被改过。请打开核对，把意见抄到“登记会办意见”中。'

const closeUp = (text: string): string => text.replace(/[\s\u3000：:]/gu, '')

/** Text that was crossed out under 修订 (w:del, w:moveFrom) is not what the unit says. */
const crossedOut = new Set(['w:del', 'w:moveFrom'])

function paragraphText(element: XmlElement): string {
  return elementsIn(element)
    .map((child) => {
      if (crossedOut.has(child.name)) return ''
      if (child.name === 'w:t') return textIn(child)
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n'
      return child.name === 'w:tab' ? ' ' : paragraphText(child)
    })
    .join('')
}

/** The paragraphs of a cell, in content controls too. */
function linesIn(element: XmlElement): readonly string[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'w:p') return [paragraphText(child)]
    return crossedOut.has(child.name) ? [] : linesIn(child)
  })
}

const cellText = (cell: XmlElement): string =>
  linesIn(cell)
    .map((line) => line.replace(/[\u200b\ufeff]/gu, '').trimEnd())
    .join('\n')
    .trim()

/** Elements of a name within, wherever they are wrapped, but not within one another. */
function within(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === name) return [child]
    return crossedOut.has(child.name) ? [] : within(child, name)
  })
}

/** Every table of the document as rows of texts. */
const tablesIn = (root: XmlElement): readonly (readonly (readonly string[])[])[] =>
  within(root, 'w:tbl').map((table) => within(table, 'w:tr').map((row) => within(row, 'w:tc').map(cellText)))

function rootOf(bytes: Uint8Array): Result<XmlElement> {
  const zip = openZip(bytes, (name) => name === 'word/document.xml')
  if (!zip.ok) return zip
  const part = zip.value.entries.get('word/document.xml')
  if (part === undefined) return refuse('这不是 .docx 文件。请在 WPS 中打开反馈表，另存为 .docx 再导入。')
  const xml = strFromU8(part)
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return refuse('文件里有不允许的内容（外部实体），没有导入。')
  const root = isSoundXml(xml) ? parseXml(xml) : null
  return root === null ? refuse(broken) : ok(root)
}

/** Reads a 会办意见反馈表 that was filled in and sent back. A form without a word of opinion is refused. */
export function readCoOpinionForm(bytes: Uint8Array): Result<FilledCoOpinionForm> {
  const root = rootOf(bytes)
  if (!root.ok) return root
  const tables = tablesIn(root.value)
  const fields = fieldsOf(tables)
  if (fields.get('requestId') === undefined && fields.get('opinion') === undefined) return refuse(noForm)
  const field = (label: Label): string => fields.get(label) ?? ''
  const answers = answersOf(tables)
  const opinion = field('opinion')
  if (opinion === '' && answers.every((answer) => answer.opinion === '')) {
    return refuse('表中还没有填写会办意见，没有登记。请退回会办单位填写。')
  }
  const requestId = /^[\w-]{1,80}$/u.test(closeUp(field('requestId'))) ? closeUp(field('requestId')) : null
  const day = readDay(field('day'))?.day ?? null
  const found = { requestId, suggestionNumber: field('number'), unit: field('unit'), day }
  const unread = [
    ...(requestId === null ? [coOpinionFormLabels.requestId] : []),
    ...(found.suggestionNumber === '' ? [coOpinionFormLabels.number] : []),
    ...(found.unit === '' ? [coOpinionFormLabels.unit] : []),
    ...(day === null ? [coOpinionFormLabels.day] : []),
    ...(fields.has('opinion') ? [] : [coOpinionFormLabels.opinion]),
  ]
  return ok({
    ...found,
    answers,
    opinion,
    contact: { name: field('contact'), phone: field('phone') },
    documentNumber: field('documentNumber'),
    unread,
  })
}

const labelOf = new Map(Object.entries(coOpinionFormLabels).map(([key, words]) => [words as string, key as Label]))

/** What stands in the cell behind each label; a label that stands twice is not to be trusted and is left out. */
function fieldsOf(tables: readonly (readonly (readonly string[])[])[]): ReadonlyMap<Label, string> {
  const fields = new Map<Label, string>()
  const twice = new Set<Label>()
  for (const cells of tables.flat()) {
    for (const [at, words] of cells.entries()) {
      const label = labelOf.get(closeUp(words))
      const value = cells[at + 1]
      if (label === undefined || value === undefined) continue
      if (fields.has(label)) twice.add(label)
      fields.set(label, value)
    }
  }
  for (const label of twice) fields.delete(label)
  return fields
}

/** The rows under the head of the asks. */
function answersOf(tables: readonly (readonly (readonly string[])[])[]): FilledCoOpinionForm['answers'] {
  for (const rows of tables) {
    const head = rows.findIndex((cells) => coOpinionFormHead.every((name, at) => closeUp(cells[at] ?? '') === name))
    if (head < 0) continue
    const answers: { readonly ask: string; readonly opinion: string }[] = []
    for (const cells of rows.slice(head + 1)) {
      if (cells.length !== coOpinionFormHead.length) break
      const [, ask = '', opinion = ''] = cells
      answers.push({ ask, opinion })
    }
    return answers
  }
  return []
}
