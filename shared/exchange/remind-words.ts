import type { CaseFile, CoOpinion } from '../case/case-file.ts'
import { type Day, daysBetween, inChinese } from '../day.ts'
import { citation, quotedTitle } from '../letter/letter-words.ts'

/** 催办: words to be copied into a message or read over the telephone. */
export function remindWords(
  file: CaseFile,
  opinion: CoOpinion,
  from: { readonly unit: string; readonly contact: { readonly name: string; readonly phone: string } },
  today: Day,
): string {
  const left = daysBetween(today, opinion.due)
  const term = left < 0 ? `已逾期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`
  const asked = opinion.points.length === 0 ? '' : `涉及贵单位的要点 ${opinion.points.length} 条。`
  const { name, phone } = from.contact
  const contact = [name, phone].filter((part) => part.trim() !== '').join('，')
  return [
    `${opinion.unit}：`,
    `${citation(file.suggestion)}${quotedTitle(file.suggestion.title)}由我单位主办、贵单位会办。${inChinese(opinion.requestedOn)}已征求贵单位会办意见，请于${inChinese(opinion.due)}前提出，${term}。${asked}请尽快反馈书面会办意见，以便按期答复。`,
    `${from.unit}${contact === '' ? '' : `（联系人：${contact}）`}`,
  ].join('\n')
}
