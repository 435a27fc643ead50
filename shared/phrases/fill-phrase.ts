import type { LetterFacts } from '../letter/letter-facts.ts'
import { BLANK } from '../letter/letter-words.ts'
import { fieldNamed } from '../letter/template-fields.ts'
import { isWordingFault, readWording } from '../letter/template-wording.ts'

/**
 * Fields that a phrase may hold: plain facts of the case, the same as in letter templates. What is decided later
 * (number, date, class) is not among them, because a phrase is filled once, when it is inserted.
 */
export const phraseFieldNames = [
  '引述',
  '编号',
  '建议标题',
  '建议',
  '称谓',
  '您',
  '发文机关',
  '自称',
  '会办单位',
  '主办单位',
  '交办单位',
  '交办日期',
  '承办负责人',
  '联系人',
  '联系电话',
] as const
type PhraseFieldName = (typeof phraseFieldNames)[number]

const isPhraseField = (name: string): name is PhraseFieldName => (phraseFieldNames as readonly string[]).includes(name)

export interface FilledPhrase {
  readonly text: string
  /** Fields that stand as blanks in the text, to be filled in by hand. */
  readonly blanks: readonly string[]
}

/**
 * A phrase with the facts of the case in it. A field without a value, or one that phrases do not know, becomes a blank
 * and is named. Braces that do not pair are left as they are: the text is the clerk's own.
 */
export function fillPhrase(text: string, facts: LetterFacts): FilledPhrase {
  const parts = readWording(text)
  if (isWordingFault(parts)) return { text, blanks: [] }
  const blanks: string[] = []
  const filled = parts.map((part) => {
    if (part.kind === 'words') return part.text
    const field = isPhraseField(part.name) ? fieldNamed(part.name) : null
    const value = field?.kinds.includes(facts.kind) === true ? field.read(facts) : null
    const said = value === null ? '' : typeof value.text === 'string' ? value.text : value.text.join('、')
    if (said.trim() !== '' && value?.missing.length === 0) return said.replace(/\s*\n\s*/gu, '')
    blanks.push(part.name)
    return said.trim() === '' ? BLANK.repeat(4) : said
  })
  return { text: filled.join(''), blanks: [...new Set(blanks)] }
}

/** Why a text cannot be kept as a phrase, as a Chinese sentence; null when it can. */
export function phraseFault(text: string): string | null {
  if (text.trim() === '') return '请填写词条内容。'
  if (text.length > 2000) return '词条太长，请控制在 2000 字以内。'
  const parts = readWording(text)
  if (isWordingFault(parts)) return `${parts.reason}，请改正。`
  const unknown = parts.find((part) => part.kind === 'field' && !isPhraseField(part.name))
  return unknown?.kind === 'field'
    ? `没有“{{${unknown.name}}}”这个字段。可以用：${phraseFieldNames.join('、')}。`
    : null
}
