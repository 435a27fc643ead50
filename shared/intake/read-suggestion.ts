import type { Suggestion } from '../case/suggestion.ts'
import { parseChineseNumber } from './chinese-number.ts'
import { findClassifiedMark } from './classified-mark.ts'
import { type FormField, formCells } from './form-cells.ts'
import type { Paragraph } from './joins.ts'
import { closeUp } from './line-kinds.ts'
import { type Line, readLines } from './lines.ts'
import { namesIn, phoneIn, readConsent, signedNames } from './deputy-names.ts'
import { readDay } from './read-day.ts'
import type { Found } from './read-reply.ts'
import { readText } from './read-text.ts'

/** What a suggestion's text seems to say; each proposal shows where it was read. null: not found, never guessed. */
export interface ReadSuggestion {
  readonly kind: Found<Suggestion['kind']> | null
  readonly number: Found<string> | null
  readonly title: Found<string> | null
  readonly level: Found<string> | null
  readonly congressTerm: Found<number> | null
  readonly sessionNo: Found<number> | null
  readonly interSession: Found<boolean> | null
  readonly leadDeputy: Found<string> | null
  readonly cosigners: Found<readonly string[]> | null
  readonly delegation: Found<string> | null
  readonly phones: readonly Found<string>[]
  readonly consent: Found<Suggestion['consent']> | null
  readonly assignedAt: Found<string> | null
  readonly receivedAt: Found<string> | null
  readonly officialDue: Found<string> | null
  readonly assignedBy: Found<string> | null
  readonly leadUnit: Found<string> | null
  readonly coUnits: Found<readonly string[]> | null
  readonly referenceOnly: Found<boolean> | null
  /** The suggestion itself: from 正文/内容 on, else everything below the form's labels. */
  readonly body: Found<string> | null
  /** A 密级 mark: such a text must not be kept. */
  readonly classified: { readonly line: number; readonly quote: string } | null
}

type Pattern = readonly [pattern: RegExp, value: (match: RegExpExecArray) => string | null]

/** The first line on which one of the patterns holds, tried pattern by pattern. */
function search(lines: readonly Line[], patterns: readonly Pattern[]): Found<string> | null {
  for (const [pattern, value] of patterns) {
    for (const line of lines) {
      const match = pattern.exec(line.text)
      const read = match === null ? null : value(match)
      if (match !== null && read !== null && read !== '')
        return { value: read, line: line.number, quote: match[0].trim() }
    }
  }
  return null
}

const group = (match: RegExpExecArray): string => (match[1] ?? '').trim()
const as = <S, T>(found: Found<S> | null, value: (words: S) => T | null): Found<T> | null => {
  const read = found === null ? null : value(found.value)
  return found === null || read === null ? null : { ...found, value: read }
}

const ordinal = '[0-9０-９一二三四五六七八九十]{1,3}'
const patterns = {
  number: [
    [/第\s*([A-Za-z0-9０-９-]{1,12})\s*号(?!\s*(?:令|文))(?=\s*(?:代表)?(?:建议|提案|议案|件)|[）)]?$|\s)/u, group],
    [/(?:建议|提案|议案|编)号?\s*[：:]?\s*(?:第\s*)?([0-9０-９]{1,8})\s*号?(?=\s|$|[）)，。])/u, group],
  ],
  title: [
    [/^[《](.{2,80}?)[》]\s*$/u, group],
    [/《(关于.{2,80}?(?:建议|提案|议案|意见|请求|问题|报告))》/u, group],
    [/^(关于.{2,80}?(?:的?建\s*议|的?提\s*案|的?议\s*案|的意见))$/u, group],
    [/《(关于.{2,80}?)》/u, group],
    [/^((?:关于|进一步|加强|加快|推进|支持|完善).{2,60}(?:建议|提案))$/u, group],
  ],
  term: [[new RegExp(`第?[ \u3000]*(${ordinal})[ \u3000]*届(?!次|别)`, 'u'), group]],
  session: [[new RegExp(`第?[ \u3000]*(${ordinal})[ \u3000]*次[ \u3000]*(?:全体)?会议(?!次数)`, 'u'), group]],
  level: [
    [/(全国)(?=人大|政协|人民代表)/u, group],
    [/([省市县区州旗])\s*(?:第?[0-9０-９一二三四五六七八九十]{1,3}届)?\s*(?:人大|政协|人民代表大会|委员会第)/u, group],
    [/政协[\p{Script=Han}]{1,10}?([省市县区州旗])(?:第?[0-9０-９一二三四五六七八九十]{1,3}届|委员会)/u, group],
  ],
  delegation: [[/(?:^|[\s，（(])([\p{Script=Han}]{2,12}代表团)(?!审议|讨论)/u, group]],
  interSession: [[/闭会期间/u, () => '闭会']],
  referenceOnly: [[/[☑√✓■☒]\s*仅供(?:研究)?(?:工作)?参考/u, () => '参考']],
  due: [[/(?:于|在|请于)?\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:前|之前|以前)[^。]{0,30}(?:办结|答复|办理|反馈)/u, group]],
} satisfies Readonly<Record<string, readonly Pattern[]>>

function kindOf(lines: readonly Line[]): Found<Suggestion['kind']> | null {
  const of = (pattern: RegExp) => search(lines, [[pattern, (match) => match[0]]])
  // The organs decide; the bare words 建议 and 委员 stand in texts of both kinds.
  const proposal = of(/政协|提案/u)
  const suggestion = of(/人大|人民代表大会|代表建议|附议代表|领衔代表/u)
  if (proposal !== null && (suggestion === null || proposal.line < suggestion.line))
    return { ...proposal, value: 'proposal' }
  const found = suggestion ?? of(/的建议|建议[：:]/u)
  return found === null ? null : { ...found, value: 'suggestion' }
}

function bodyOf(paragraphs: readonly Paragraph[], cells: ReturnType<typeof formCells>): Found<string> | null {
  const bodyCell = cells.find((cell) => cell.field === 'body')
  const label = paragraphs.findIndex((paragraph) =>
    /^(?:建议|提案|具体)?(?:正\s*文|内\s*容)\s*[：:]?/u.test(paragraph.text),
  )
  const lastLabel = cells.at(-1)?.line ?? 0
  const start = label >= 0 ? label : paragraphs.findIndex((paragraph) => paragraph.line > lastLabel)
  const rest = paragraphs.slice(Math.max(0, start)).map((paragraph) => paragraph.text)
  const first = paragraphs[Math.max(0, start)]
  if (first === undefined || (start < 0 && bodyCell === undefined)) return null
  const text = rest.join('\n').replace(/^(?:建议|提案|具体)?(?:正\s*文|内\s*容)\s*[：:\t]?\s*/u, '')
  return text === '' ? null : { value: text, line: first.line, quote: text.slice(0, 30) }
}

const withoutMarks = (title: string): string =>
  title
    .replace(/^[《〈]|[》〉]$/gu, '')
    .replace(/\s+/gu, '')
    .replace(/[。．]$/u, '')

/**
 * Reads a suggestion or proposal, as typed, pasted or taken from a file, into proposals for the registration page.
 * Labels of a form win over running text. Nothing is derived: no 届 from a year, no lead deputy from a salutation.
 */
export function readSuggestion(text: string): ReadSuggestion {
  const { lines } = readLines(text)
  const { paragraphs } = readText(text)
  const cells = formCells(lines)
  const field = (name: FormField): Found<string> | null => {
    const cell = cells.find((candidate) => candidate.field === name)
    return cell === undefined ? null : { value: cell.value, line: cell.line, quote: cell.value }
  }
  const day = (name: FormField) => as(field(name), (words) => readDay(words)?.day ?? null)
  const joined: readonly Line[] = paragraphs.map((paragraph) => ({
    number: paragraph.line,
    text: paragraph.text,
    indented: paragraph.indented,
  }))
  const ordinalIn = (words: string) => parseChineseNumber(/[0-9０-９一二三四五六七八九十]+/u.exec(words)?.[0] ?? '')
  const bareNumber = as(
    field('number'),
    (words) => /[A-Za-z0-9０-９-]{1,16}/u.exec(words)?.[0].normalize('NFKC') ?? null,
  )
  const names = as(field('lead'), (words) => (namesIn(words).length > 0 ? namesIn(words) : null))
  const signed = signedNames(lines)
  const lead = as(names, (list) => list[0] ?? null)
  const listed = as(field('cosigners'), (words) => (namesIn(words).length > 0 ? namesIn(words) : null))
  const rest = as(names, (list) => (list.length > 1 ? list.slice(1) : null))
  return {
    kind: kindOf(lines),
    number: bareNumber ?? as(search(lines, patterns.number), (words) => words.normalize('NFKC')),
    title: as(field('title') ?? search(joined, patterns.title), withoutMarks),
    level:
      search(lines, patterns.level) ??
      as(field('level'), (words) => /[省市县区州旗乡镇]|全国/u.exec(words)?.[0] ?? null),
    congressTerm: as(search(lines, patterns.term) ?? field('congressTerm'), ordinalIn),
    sessionNo: as(search(lines, patterns.session) ?? field('sessionNo'), ordinalIn),
    interSession: as(search(lines, patterns.interSession), () => true),
    leadDeputy: lead ?? as(signed, (list) => list[0] ?? null),
    cosigners: listed ?? rest ?? as(lead === null ? signed : null, (list) => (list.length > 1 ? list.slice(1) : null)),
    delegation: field('delegation') ?? search(lines, patterns.delegation),
    phones: lines.flatMap((line) => phoneIn(line.text).map((value) => ({ value, line: line.number, quote: value }))),
    consent: readConsent(lines),
    assignedAt: day('assignedAt'),
    receivedAt: day('receivedAt'),
    officialDue: day('officialDue') ?? as(search(joined, patterns.due), (words) => readDay(words)?.day ?? null),
    assignedBy: field('assignedBy'),
    leadUnit: as(field('leadUnit'), closeUp),
    coUnits: as(field('coUnits'), (words) =>
      words.split(/[、，,；;\s]+/u).filter((unit) => unit !== '' && unit !== '无'),
    ),
    referenceOnly: as(search(lines, patterns.referenceOnly), () => true),
    body: bodyOf(paragraphs, cells),
    classified: findClassifiedMark(text),
  }
}
