import { canonicalJson } from '../canonical-json.ts'
import type { Countersign, Decision, Round } from '../case/round.ts'
import { latestVersion } from '../case/round.ts'
import { paperSigns } from '../paper-signs.ts'

const LENGTH = 8
const HALF = LENGTH / 2

type Hash = (text: string) => string

/** What was added to decisions later is covered where it says something: older sheets keep their codes. */
const decidedBy = ({ kind, role, by, day, opinion, textHash, onBehalfOf }: Decision) => ({
  kind,
  role,
  by: by.name,
  day,
  opinion,
  textHash,
  ...(onBehalfOf === null ? {} : { onBehalfOf: onBehalfOf.name }),
})

const askedOf = ({ section, by, day, opinion, agrees, withdrawn }: Countersign) => ({
  section,
  by,
  day,
  opinion,
  ...(agrees === false ? { agrees } : {}),
  ...(withdrawn === null ? {} : { withdrawn }),
})

/**
 * 校验码 of a sign-off sheet: eight signs over the approved text and everything that was decided about it, 7F3A-K2MQ.
 * The same text with the same decisions has the same code wherever it is printed; paper and file are compared by eye.
 * Null while no version is frozen. `hash` takes a text and gives its digest in hex.
 */
export function checkCode(round: Round, hash: Hash): string | null {
  const version = latestVersion(round)
  if (version === null) return null
  const amended = version.amends === null ? {} : { amends: version.amends }
  const decided = round.decisions.map(decidedBy)
  const asked = round.countersigns.map(askedOf)
  let left = BigInt(`0x${hash(canonicalJson({ text: version.textHash, ...amended, decided, asked }))}`)
  let code = ''
  for (let count = 0; count < LENGTH; count += 1) {
    code += paperSigns[Number(left % BigInt(paperSigns.length))]
    left /= BigInt(paperSigns.length)
  }
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}

/** As it is read and typed: small letters, full-width letters, spaces and hyphens make no other code. */
export const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()

/** More requests than these are taken back all at once: every combination of them would be too many to try. */
const MOST_COMBINED = 5

/** The requests as they may have stood on a sheet printed earlier: as now, not answered yet, not asked yet. */
function earlierCountersigns(round: Round): readonly (readonly Countersign[])[] {
  const number = latestVersion(round)?.number
  const open = (one: Countersign): Countersign => {
    return { ...one, opinion: null, agrees: null, by: '', day: null, withdrawn: null }
  }
  const moved = (one: Countersign): boolean => one.versionNumber === null || one.versionNumber === number
  const fixed = (one: Countersign) => (moved(one) ? [] : [one])
  const { countersigns } = round
  if (countersigns.filter(moved).length > MOST_COMBINED) {
    return [countersigns, countersigns.map((one) => (moved(one) ? open(one) : one)), countersigns.flatMap(fixed)]
  }
  return countersigns.reduce<readonly (readonly Countersign[])[]>(
    (lists, one) => {
      const forms = moved(one) ? [[one], [open(one)], []] : [[one]]
      return lists.flatMap((list) => forms.map((form) => [...list, ...form]))
    },
    [[]],
  )
}

/**
 * Every code that a sheet over the present text has borne since the text was handed over. One sheet goes round: whoever
 * signs it second signs under the code that it had before the first signature was written down.
 */
export function codesOfText(round: Round, hash: Hash): readonly string[] {
  const version = latestVersion(round)
  if (version === null) return []
  const before = round.decisions.filter(({ versionNumber }) => versionNumber < version.number).length
  const counts = Array.from({ length: round.decisions.length - before + 1 }, (_, index) => before + index)
  return counts.flatMap((count) =>
    earlierCountersigns(round).flatMap((countersigns) => {
      const decisions = round.decisions.slice(0, count)
      return checkCode({ ...round, decisions, countersigns }, hash) ?? []
    }),
  )
}
