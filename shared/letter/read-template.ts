import { z } from 'zod'
import {
  elementLabels,
  letterKindLabels,
  letterKinds,
  type LetterTemplate,
  letterTemplateSchema,
} from '../bureau/letter-template.ts'
import { jsonFault } from '../json-fault.ts'
import { ok, refuse, type Result } from '../result.ts'
import { checkTemplate, faultText } from './check-template.ts'
import { nearestName } from './nearest-name.ts'

/** A template is a page of text; what is larger is another file. In characters. */
export const TEMPLATE_LIMIT = 200_000

const MOST_FAULTS = 5

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of JavaScript itself: an honest file has none, and they must never become keys. */
const forbidden = ['__proto__', 'constructor', 'prototype']

function forbiddenKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.includes(key)) return key
    const deeper = forbiddenKey(inner)
    if (deeper !== null) return deeper
  }
  return null
}

/** What other files of the app call themselves. */
const otherFiles: ReadonlyMap<unknown, string> = new Map([
  ['case', '案件文件'],
  ['package', '交接包'],
  ['phrases', '词条'],
])

/** Is this a template at all, and one that this version of the app can read? */
function headFault(value: unknown): string | null {
  if (!isFields(value)) return '整个文件：不是复言的公文模板'
  const { fuyan, schema, kind } = value
  if (fuyan !== 'letter-template') {
    const other = otherFiles.get(fuyan)
    return `fuyan：${other === undefined ? '不是复言的公文模板' : `这是${other}，不是公文模板`}，请选从“设置—公文模板”导出的文件`
  }
  if (typeof schema === 'number' && schema > 1) return 'schema：这个模板是更新版本的复言导出的，请先升级本机的复言'
  if (schema !== 1) return 'schema：应为 1'
  if (typeof kind !== 'string' || !letterKinds.includes(kind as (typeof letterKinds)[number])) {
    const known = letterKinds.map((one) => `${one}（${letterKindLabels[one]}）`).join('、')
    return `kind：没有这种公文，只能是 ${known}`
  }
  return null
}

const labels: ReadonlyMap<string, string> = new Map(Object.entries(elementLabels))
const secret = /密级|保密|机密|秘密|secret|classif/iu

/** An element that this app does not have, named by its own word. */
function elementNameFault(element: unknown, place: string): string | null {
  if (!isFields(element)) return `${place}：应是一个要素，写在花括号里`
  const name = element['element']
  if (typeof name !== 'string') return `${place}：没有写是什么要素（element）`
  if (labels.has(name)) return null
  const shown = name.slice(0, 40)
  if (secret.test(name)) return `${place}：没有“${shown}”这种要素，本系统不处理涉密件`
  const near = nearestName(name, [...labels.keys()])
  const byLabel = [...labels].find(([, label]) => label === name)?.[0]
  const meant = byLabel ?? near
  return `${place}：没有“${shown}”这种要素${meant === null ? '' : `，是不是 ${meant}（${labels.get(meant) ?? ''}）？`}`
}

function issueReason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `多了“${issue.keys.join('、').slice(0, 80)}”`
    case 'invalid_type':
      return issue.input === undefined ? '没有写' : '写法不对'
    case 'too_big':
      return issue.origin === 'string' ? `太长，最多 ${issue.maximum} 字` : `太多，最多 ${issue.maximum} 项`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? '是空的' : '应是大于 0 的整数'
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`
    case 'custom':
      return issue.message
    default:
      return '写法不对'
  }
}

const partLabels: ReadonlyMap<string, string> = new Map([
  ['text', '内容'],
  ['when', '条件'],
  ['names', '名称'],
  ['copyTo', '抄送'],
  ['series', '文号系列'],
  ['validFrom', '生效日期'],
  ['validUntil', '截止日期'],
  ['version', '版本'],
  ['label', '名称'],
  ['source', '依据'],
  ['settings', '版式'],
  ['elements', '要素'],
])

/** 第 3 项 标题 的 内容 (text); keys stay readable for whoever edits the file. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [head, index, ...rest] = path
  if (head !== 'elements' || typeof index !== 'number') {
    const name = String(head ?? '')
    return name === '' ? '整个文件' : `${partLabels.get(name) ?? '文件'}（${path.map(String).join('.')}）`
  }
  const elements = isFields(value) && Array.isArray(value['elements']) ? value['elements'] : []
  const element: unknown = elements[index]
  const label = isFields(element) ? (labels.get(String(element['element'])) ?? '') : ''
  const part = rest.length === 0 ? '' : ` 的${partLabels.get(String(rest[0])) ?? ''}（${rest.map(String).join('.')}）`
  return `第 ${index + 1} 项${label === '' ? '' : ` ${label}`}${part}`
}

function shapeFaults(value: Fields): readonly string[] {
  const elements = value['elements']
  if (Array.isArray(elements)) {
    const names = elements.flatMap((element: unknown, index) => elementNameFault(element, `第 ${index + 1} 项`) ?? [])
    if (names.length > 0) return names
  }
  const parsed = letterTemplateSchema.safeParse(value, { reportInput: true })
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${placeOf(issue.path, value)}：${issueReason(issue)}`)
}

const broken = (faults: readonly string[]): Result<never> => {
  const more = faults.length > MOST_FAULTS ? [`另有 ${faults.length - MOST_FAULTS} 处。`] : []
  return refuse([...faults.slice(0, MOST_FAULTS), ...more].join('\n'))
}

/**
 * A template from the text of a file. A broken one is refused with place and reason, a line each, at most five: where
 * the JSON stops, which element, field or condition does not exist (and which was probably meant), what is out of the
 * order of GB/T 9704-2012, what another file or a newer app it comes from. Never throws.
 */
export function readTemplate(text: string): Result<LetterTemplate> {
  if (text.length > TEMPLATE_LIMIT) return refuse(`整个文件：太大，公文模板最多 ${TEMPLATE_LIMIT / 10_000} 万字`)
  const json = text.replace(/^\ufeff/u, '')
  if (json.trim() === '') return refuse('整个文件：是空的')
  const fault = jsonFault(json)
  if (fault !== null) return refuse(`第 ${fault.line} 行第 ${fault.column} 列：${fault.reason}`)
  const value: unknown = JSON.parse(json)
  const key = forbiddenKey(value)
  if (key !== null) return refuse(`整个文件：不能有名为“${key}”的内容`)
  const head = headFault(value)
  if (head !== null) return refuse(head)
  const faults = shapeFaults(value as Fields)
  if (faults.length > 0) return broken(faults)
  const template = letterTemplateSchema.parse(value)
  const unsound = checkTemplate(template)
  return unsound.length > 0 ? broken(unsound.map((one) => faultText(one, template.elements))) : ok(template)
}

/** The text of a template as a file: what `readTemplate` reads. An element a line, so that two versions compare well. */
export function writeTemplate(template: LetterTemplate): string {
  const { elements, ...head } = template
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const items = elements.map((element) => `    ${JSON.stringify(element)}`)
  return `{\n${lines.join('\n')}\n  "elements": [\n${items.join(',\n')}\n  ]\n}\n`
}
