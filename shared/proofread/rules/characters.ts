import { proseOf } from '../proof-text.ts'
import { type Hit, hitsOf, type Rule } from '../rule.ts'
import { isLegitimatePair } from './reduplication.ts'

const han = '\\p{Script=Han}'
const mark = '，。；：、“”《》（）'

/** English function words alone in Chinese text: what machine translation leaves behind. Terms (GDP, eVTOL) are none. */
export const foreignResidue = new RegExp(
  `(?<=[${han}${mark}]\\s*)(?<![A-Za-z])(?:etc|and|or|the|of|with|for|in|to|by|is|are|on|as|from|also|such as)\\.?(?=\\s*(?:[${han}${mark}]|$))`,
  'gu',
)
const residueFix: Readonly<Record<string, string>> = { etc: '等', and: '和', or: '或' }

function doubled(text: Parameters<Rule['check']>[0]): readonly Hit[] {
  return [
    ...hitsOf(proseOf(text), new RegExp(`(${han})\\1`, 'gu'), (match) => match[1] ?? null).filter(
      (hit) => hit.line !== null && !isLegitimatePair(hit.line.text, hit.start),
    ),
    // A whole word twice: 建设建设; 一步一步 and 研究研究 are Chinese.
    ...hitsOf(
      proseOf(text),
      new RegExp(`(?!(?:一.一.|研究研究|考虑考虑|讨论讨论|商量商量))((?!(.)\\2)${han}{2,6})\\1`, 'gu'),
      (match) => match[1] ?? null,
    ),
  ]
}

const hidden = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFD\uE000-\uF8FF]/gu

/** Characters that do not belong where they stand. */
export const characterRules: readonly Rule[] = [
  {
    id: 'text.englishResidue',
    severity: 'must',
    source: '翻译或拼接残留',
    message: '正文里残留外文词',
    check: (text) => hitsOf(proseOf(text), foreignResidue, (match) => residueFix[match[0].replace('.', '')] ?? null),
  },
  {
    id: 'text.duplicateChar',
    severity: 'must',
    source: '文字重复',
    message: '文字重复，可能多打了一遍',
    check: doubled,
  },
  {
    id: 'text.hiddenChar',
    severity: 'must',
    source: '不可见字符、私用区字符、乱码',
    message: '有看不见或显示不了的字符，请删除后重新输入',
    check: (text) =>
      hitsOf(text.lines, hidden).map((hit) => {
        const code = hit.line?.text.charCodeAt(hit.start).toString(16).toUpperCase().padStart(4, '0') ?? ''
        return { ...hit, message: `有看不见或显示不了的字符（U+${code}），请删除后重新输入` }
      }),
  },
  {
    id: 'text.placeholder',
    severity: 'must',
    source: '套用范文未改净',
    message: '有没填的空：请补全',
    check: (text) =>
      hitsOf(
        proseOf(text),
        /[×xXＸ]{2,}(?=[\p{Script=Han}，。、）])|(?<=\p{Script=Han})[×xXＸ]{2,}|[*＊]{2,}|_{2,}|（待(?:补充|定|填)）|待补充|【\s*】/gu,
      ),
  },
]
