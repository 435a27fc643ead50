import { closeUp } from './line-kinds.ts'
import { readLines } from './lines.ts'

const standing = /^(?:密级[：:]?)?(?:绝密|机密|秘密)(?:[★☆*].{0,12}|[（(].{1,10}[）)])?$/u
const starred = /(?<!商业|企业|技术|个人)(?:绝密|机密|秘密)[★☆]/u
const labelled = /(?:密级|秘密等级|涉密等级)[：:](?:绝密|机密|秘密)/u

/**
 * 密级 mark (绝密, 机密, 秘密★1年; 保密法第二十条: a mark at the head of the text). A text that carries one must not
 * be kept on this machine. 商业秘密 and 国家秘密 in running text are no marks.
 */
export function findClassifiedMark(text: string): { readonly line: number; readonly quote: string } | null {
  for (const line of readLines(text).lines) {
    const close = closeUp(line.text)
    if (standing.test(close) || starred.test(close) || labelled.test(close)) {
      return { line: line.number, quote: line.text.slice(0, 40) }
    }
    if (line.text.split('\t').some((cell) => standing.test(closeUp(cell)))) {
      return { line: line.number, quote: line.text.slice(0, 40) }
    }
  }
  return null
}
