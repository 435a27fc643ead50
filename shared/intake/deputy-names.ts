import type { Suggestion } from '../case/suggestion.ts'
import { closeUp } from './line-kinds.ts'
import type { Line } from './lines.ts'
import type { Found } from './read-reply.ts'

const phone = /(?<!\d)(?:1[3-9]\d{9}|1[3-9]\d[-\s]\d{4}[-\s]\d{4}|0\d{2,3}[-－—\s]?[2-8]\d{6,7}|[2-8]\d{6,7})(?!\d)/gu

/** Telephone numbers in a line; a year or a case number is too short to be one. */
export const phoneIn = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(phone)].map((match) => match[0])

/** Two-character names are spread over three places (李 婉); only a blank between single characters is alignment. */
const aligned = /(?<=^|[、，,；;\s])([\p{Script=Han}])[\s\u3000]+([\p{Script=Han}])(?=$|[、，,；;\s（(])/gu

/** The names in a list: 李慧、王五（株洲县代表团），张 三等5人. Words that are no names (无, 等) go. */
export function namesIn(words: string): readonly string[] {
  return words
    .replace(phone, ' ')
    .replace(/[（(][^（）()]*[）)]/gu, ' ')
    .replace(aligned, '$1$2')
    .split(/[、，,；;\s\u3000]+/u)
    .map((name) =>
      closeUp(name).replace(/等(?:\d+|[一二三四五六七八九十]+)?(?:名|人|位)?(?:代表|委员)?$|(?:代表|委员)$/gu, ''),
    )
    .filter((name) => /^[\p{Script=Han}·•]{2,12}$/u.test(name) && name !== '无')
}

const signature =
  /^[市省县区]?(?:人大|政协)?(?:领衔|提议|提案|建议|附议)?(?:代\s*表|委\s*员|提案人|建议人)\s*(?:[（(]签名[）)])?\s*[：:]\s*(.+)$/u
const spoken =
  /(?:^|由|将|[，。：]|收到|转来)(?!现将|将|由)([\p{Script=Han}]{2,4}?)(?:等[\d一二三四五六七八九十]*[名位]?)?(?:代表|委员)(?:提出|领衔)/u
const introduced = /(?:人大代表|政协委员)\s*([\p{Script=Han}]{2,4}?)(?=等?[\d]*[名位]?提出|领衔)/u

/** Names outside forms: 代表：李慧, and 李慧代表提出的 in a notice. */
export function signedNames(lines: readonly Line[]): Found<readonly string[]> | null {
  for (const pattern of [signature, spoken, introduced]) {
    for (const line of lines) {
      const match = pattern.exec(line.text)
      const names = namesIn(match?.[1] ?? '')
      if (names.length > 0) return { value: names, line: line.number, quote: match?.[0] ?? '' }
    }
  }
  return null
}

const options = [
  ['titleOnly', /(?:仅|只)(?:同意)?公开标题|(?:仅|只)(?:同意)?标题公开/u],
  ['none', /不同意(?:全文)?公开|不(?:予|宜)公开|同意(?:全文)?公开[：:\s]*否|是否(?:同意)?(?:全文)?公开[：:\s]*否/u],
  ['full', /同意(?:全文)?公开|全文公开|可以公开|是否(?:同意)?(?:全文)?公开[：:\s]*是/u],
] as const satisfies readonly (readonly [Suggestion['consent'], RegExp])[]

const tick = '[☑√✓✔■☒▣]'
const anyMark = new RegExp(`${tick}|[□☐○]|[（(\\[]\\s*[）)\\]]`, 'u')

/**
 * 公开意见 of the deputy. On a form with boxes only a ticked one counts; several options without a tick say nothing.
 */
export function readConsent(lines: readonly Line[]): Found<Suggestion['consent']> | null {
  for (const line of lines) {
    const hits = options.filter(([, pattern]) => pattern.test(line.text))
    if (hits.length === 0 || !/公开/u.test(line.text) || /政府信息公开|此件/u.test(line.text)) continue
    const firstMark = line.text.search(anyMark)
    const firstOption = Math.min(...hits.map(([, pattern]) => line.text.search(pattern)))
    // ☑同意全文公开 or 同意全文公开（√）: what comes first in the line tells to which side a tick belongs.
    const ticked = options.find(([, pattern]) =>
      (firstMark < firstOption
        ? new RegExp(`${tick}[）)\\]]?\\s*(?:${pattern.source})`, 'u')
        : new RegExp(`(?:${pattern.source})\\s*[（(\\[]?\\s*${tick}`, 'u')
      ).test(line.text),
    )
    const only = firstMark < 0 && line.text.length < 60 ? hits[0] : undefined
    const chosen = ticked ?? only
    if (chosen !== undefined) return { value: chosen[0], line: line.number, quote: line.text.slice(0, 40) }
  }
  return null
}
