import type { CaseFile } from '../case/case-file.ts'

/** The number and title under which a deputy is answered: a merged case (并案) keeps its own (domain §1.7). */
export function answeredUnder(file: CaseFile, deputyId: string): { readonly number: string; readonly title: string } {
  const merged = file.mergedCases.find((other) => other.deputies.some((one) => one.id === deputyId))
  return merged ?? { number: file.suggestion.number, title: file.suggestion.title }
}
