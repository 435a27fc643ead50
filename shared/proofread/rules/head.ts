import { deputyWord } from '../../case/suggestion.ts'
import { linesOf } from '../proof-text.ts'
import type { Rule } from '../rule.ts'

/** Title and salutation. */
export const headRules: readonly Rule[] = [
  {
    id: 'title.sessionMissing',
    severity: 'must',
    source: '答复标题惯例：关于市××届人大××次会议第×号建议的答复',
    message: '标题没有写明届次和会议，单凭编号查不到是哪一件建议',
    check: (text) =>
      linesOf(text, 'title')
        .slice(0, 1)
        .filter(
          () =>
            !/届[\s\S]*次/u.test(
              linesOf(text, 'title')
                .map((line) => line.text)
                .join(''),
            ),
        )
        .map((line) => ({ line, start: 0, end: line.text.length })),
  },
  {
    id: 'title.opening',
    severity: 'should',
    source: '答复标题惯例',
    message: '答复的标题以“关于”开头，不用“对”',
    check: (text) =>
      linesOf(text, 'title')
        .slice(0, 1)
        .filter((line) => line.text.startsWith('对'))
        .map((line) => ({ line, start: 0, end: 1, fix: '关于' })),
  },
  {
    id: 'salutation.roleMismatch',
    severity: 'must',
    source: '人大代表建议称“代表”，政协提案称“委员”',
    message: '称谓与件的种类不符',
    check: (text) => {
      const { kind } = text
      if (kind === null) return []
      const [right, wrong] = [deputyWord[kind], deputyWord[kind === 'suggestion' ? 'proposal' : 'suggestion']]
      const noun = kind === 'suggestion' ? '人大代表建议' : '政协提案'
      return linesOf(text, 'salutation')
        .filter((line) => new RegExp(`${wrong}[：:]?$`, 'u').test(line.text))
        .map((line) => ({
          line,
          start: 0,
          end: line.text.length,
          fix: line.text.replace(new RegExp(`${wrong}(?=[：:]?$)`, 'u'), right),
          message: `这是${noun}，称谓应为“${right}”，不是“${wrong}”；如果称谓无误，请改标题`,
        }))
    },
  },
  {
    id: 'salutation.colon',
    severity: 'layout',
    source: 'GB/T 9704-2012 7.3.2',
    message: '称谓之后用全角冒号',
    check: (text) =>
      linesOf(text, 'salutation')
        .filter((line) => !line.text.endsWith('：'))
        .map((line) => ({
          line,
          start: 0,
          end: line.text.length,
          fix: `${line.text.replace(/:$/u, '')}：`,
        })),
  },
]
