import { canonicalJson } from '../canonical-json.ts'
import type { Round } from '../case/round.ts'
import { latestVersion } from '../case/round.ts'

/** Signs that no eye and no handwriting takes for one another: no 0 and O, no 1, I and L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8
const HALF = LENGTH / 2

/**
 * 校验码 of a sign-off sheet: eight signs over the approved text and everything that was decided about it, 7F3A-K2MQ.
 * The same text with the same decisions has the same code wherever it is printed; paper and file are compared by eye.
 * Null while no version is frozen. `hash` takes a text and gives its digest in hex.
 */
export function checkCode(round: Round, hash: (text: string) => string): string | null {
  const version = latestVersion(round)
  if (version === null) return null
  const decided = round.decisions.map(({ kind, role, by, day, opinion, textHash }) => {
    return { kind, role, by: by.name, day, opinion, textHash }
  })
  const asked = round.countersigns.map(({ section, by, day, opinion }) => ({ section, by, day, opinion }))
  let left = BigInt(`0x${hash(canonicalJson({ text: version.textHash, decided, asked }))}`)
  let code = ''
  for (let count = 0; count < LENGTH; count += 1) {
    code += SIGNS[Number(left % BigInt(SIGNS.length))]
    left /= BigInt(SIGNS.length)
  }
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`
}
