import { canonicalJson } from '../canonical-json.ts'
import { type CaseFile, presentRound, withRound } from '../case/case-file.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { openCase } from '../workflow/open-case.ts'

/**
 * A first line opens a case as it comes in: registered data and perhaps a text that came along, nothing done, nothing
 * approved. A case that begins in the middle has no history that anybody signed.
 */
export function isOpened(file: CaseFile, entry: JournalEntry): boolean {
  const { suggestion, assignment, sample, coRequest, plan } = file
  const { draft } = presentRound(file)
  const opened = withRound(openCase(file.id, entry.day, { suggestion, assignment, sample }), { draft })
  // The request of a lead unit brings its asks along, with nobody to answer them yet.
  const asks = coRequest === null ? [] : plan.points.map(({ id, text }) => ({ id, text, answeredBy: '', due: null }))
  return canonicalJson({ ...opened, coRequest, plan: { points: asks, note: '' } }) === canonicalJson(file)
}
