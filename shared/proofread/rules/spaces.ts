import { type ProofLine, proseOf } from '../proof-text.ts'
import { type Hit, hitsOf, type Rule } from '../rule.ts'
import { foreignResidue } from './characters.ts'

/** 承 办 人：, 联 系 方 式：: blanks that spread a label. */
const spreadLabel = /^[\p{Script=Han}](?:[ \u3000\u00A0]+[\p{Script=Han}])+\s*(?:[：:]|$)/u
const surnames =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳肖'
/** 李 婉: a two-character name spread over three places, also within a sentence when what follows shows it. */
const spreadName = new RegExp(
  `(?<!\\p{Script=Han})\\p{Script=Han}[ \\u00A0]+\\p{Script=Han}(?!\\p{Script=Han})|[${surnames}][ \\u00A0]+\\p{Script=Han}(?!\\p{Script=Han})|[${surnames}][ \\u00A0]+\\p{Script=Han}(?=同志|代表|委员|先生|女士)`,
  'u',
)

const withContext = (hits: readonly Hit[]): readonly Hit[] =>
  hits.map((hit) => ({ ...hit, start: hit.start - 1, end: hit.end + 1 }))

const prose = (lines: readonly ProofLine[]): readonly ProofLine[] =>
  lines.filter((line) => !spreadLabel.test(line.text))

function betweenHan(lines: readonly ProofLine[]): readonly Hit[] {
  const mark = '\\p{Script=Han}，。；：、“”《》（）'
  const hits = hitsOf(prose(lines), new RegExp(`(?<=[${mark}])[ \\u00A0]+(?=[${mark}])`, 'gu'))
  return withContext(
    hits.filter((hit) => !spreadName.test(hit.line?.text.slice(Math.max(0, hit.start - 2), hit.end + 4) ?? '')),
  ).map((hit) => ({ ...hit, fix: (hit.line?.text.slice(hit.start, hit.end) ?? '').replace(/[ \u00A0]+/u, '') }))
}

function besideLatin(lines: readonly ProofLine[]): readonly Hit[] {
  const gap = /(?<=\p{Script=Han})[ \u00A0]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%％])[ \u00A0]+(?=\p{Script=Han})/gu
  return lines.flatMap((line) => {
    // A foreign word left over is a finding of its own; its blanks go with it.
    const residues = [...line.text.matchAll(foreignResidue)].map(
      (match) => [match.index - 1, match.index + match[0].length + 1] as const,
    )
    return withContext(
      hitsOf(prose([line]), gap).filter(
        (hit) => !residues.some(([from, to]) => hit.start >= from - 1 && hit.end <= to + 1),
      ),
    ).map((hit) => ({ ...hit, fix: line.text.slice(hit.start, hit.end).replace(/[ \u00A0]+/u, '') }))
  })
}

/** Stray half-width blanks. */
export const spaceRules: readonly Rule[] = [
  {
    id: 'text.strayspace',
    severity: 'should',
    source: '公文排版：汉字之间不留空格',
    message: '汉字之间有多余的空格',
    check: (text) => betweenHan(proseOf(text)),
  },
  {
    id: 'text.latinSpace',
    severity: 'layout',
    source: '公文排版：汉字与字母、数字之间不留空格',
    message: '汉字与字母、数字之间有空格',
    check: (text) => besideLatin(proseOf(text)),
  },
]
