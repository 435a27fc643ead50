import type { CaseFile } from '../case/case-file.ts'
import { safeName } from './file-names.ts'
import { letterItem, type SetAbout, type SetItem } from './set-item.ts'
import { setPartLabels } from './set-parts.ts'

const ARCHIVE = '存档'

/** A letter each, with the recipient's own salutation (domain §1.7). */
export const lettersOf = ({ recipients, letterFor }: SetAbout): readonly SetItem[] =>
  recipients.map(({ deputyId, copyNumber, fileName, name }) =>
    letterItem('letter', fileName, 1, `发给${name}`, letterFor({ recipientId: deputyId ?? undefined, copyNumber })),
  )

/** Letters for 抄送 and the file: one a suggestion, as a merged case is answered under its own number. */
interface CopyLetter {
  readonly name: string
  readonly recipientId: string | undefined
}

export function copyLettersOf(file: CaseFile): readonly CopyLetter[] {
  const { copies } = setPartLabels
  const merged = file.mergedCases.flatMap(({ number, deputies: [first] }) =>
    first === undefined ? [] : [{ name: `${copies}（第${safeName(number)}号）`, recipientId: first.id }],
  )
  return [{ name: copies, recipientId: undefined }, ...merged]
}

/** Copies for the 抄送 units and the file (domain §1.6): one file to be printed several times, or one a 份号. */
export function copiesOf({ file, everyone, copyTo, main, letterFor }: SetAbout): readonly SetItem[] {
  const places = [...copyTo, ARCHIVE]
  const note = places.map((place) => `${place}1份`).join('，')
  return copyLettersOf(file).flatMap(({ name, recipientId }, letter) => {
    const before = everyone.length + letter * places.length
    if (main.copyNumber === null) {
      return [letterItem('copies', name, places.length, note, letterFor({ recipientId, copyNumber: before + 1 }))]
    }
    return places.map((place, index) => {
      const what = place === ARCHIVE ? ARCHIVE : `抄送${place}`
      const numbered = letterFor({ recipientId, copyNumber: before + index + 1 })
      return letterItem('copies', `${name} ${safeName(place)}`, 1, what, numbered)
    })
  })
}
