import { proseOf } from '../proof-text.ts'
import { hitsOf, type Rule } from '../rule.ts'

/** The first sentence of the reply. */
export const openingRules: readonly Rule[] = [
  {
    id: 'opening.redundantNoun',
    severity: 'should',
    source: '用语重复',
    message: '书名号内外重复：《……建议》之后不再写“的建议”',
    check: (text) =>
      hitsOf(proseOf(text), /《[^《》]*?(?:建议|提案)》的(?:建议|提案)/gu, (match) =>
        match[0].replace(/》的(?:建议|提案)$/u, '》'),
      ),
  },
  {
    id: 'opening.formula',
    severity: 'ask',
    source: '答复用语：现答复如下',
    message: '“函告”“函复”多用于单位之间；答复代表、委员用“现答复如下”',
    check: (text) =>
      hitsOf(
        proseOf(text).slice(0, 6),
        /现(?:就|将|把)?[^，。；]{0,20}(?:函告|函商|通知|通报|报告|汇报)如下|现(?:函告|汇报|报告|通知)如下/gu,
        () => '现答复如下',
      ),
  },
  {
    id: 'opening.missing',
    severity: 'should',
    source: '答复开头惯例：您提出的……收悉',
    message: '没有写明收到的是哪一件（您提出的《……》收悉）',
    check: (text) =>
      text.lines.some((line) => /收悉|已收到|收阅/u.test(line.text)) ? [] : [{ line: null, start: 0, end: 0 }],
  },
]
