import { answeredDeputies, type CaseFile } from '../case/case-file.ts'
import { deputyWord } from '../case/suggestion.ts'
import { type PostalAddress, postalAddressOf, unitAddress } from '../forms/postal-address.ts'
import { namesOf, safeName } from './file-names.ts'

/** One who gets a letter. */
export interface Recipient {
  /** A deputy's id, or the name of a unit, as sends are kept. */
  readonly id: string
  /** null: the unit that a 会办意见 goes to. */
  readonly deputyId: string | null
  readonly name: string
  readonly fileName: string
  readonly address: PostalAddress
  /** 份号 counts over all recipients, whoever of them this set is for. */
  readonly copyNumber: number
}

/** Everyone who gets a letter of their own: the deputies, or the unit that a 会办意见 goes to. */
export function recipientsOf(file: CaseFile): readonly Recipient[] {
  const { kind } = file.suggestion
  if (file.assignment.role === 'coHandle') {
    const unit = file.assignment.leadUnit
    const address = unitAddress(unit)
    return [{ id: unit, deputyId: null, name: unit, fileName: safeName(unit), address, copyNumber: 1 }]
  }
  const deputies = answeredDeputies(file)
  const names = namesOf(deputies, deputyWord[kind])
  return deputies.map((deputy, index) => ({
    id: deputy.id,
    deputyId: deputy.id,
    name: deputy.isDelegation ? deputy.name : `${deputy.name}${deputyWord[kind]}`,
    fileName: names[index] ?? '',
    address: postalAddressOf(deputy, kind),
    copyNumber: index + 1,
  }))
}
