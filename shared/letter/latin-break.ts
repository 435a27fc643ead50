/**
 * Where a line may end when what no longer fits is Latin text or a number. LibreOffice then asks the general rules for
 * line breaks (Unicode Standard Annex #14 as of Unicode 5.0, rules LB13 to LB30) about the whole text behind the cut, the
 * Chinese before it included: 2025年 stays with the comma before it, and AI with the bracket after it. A hyphen lets a
 * line end even before a digit, and “ counts as a bracket.
 */
type BreakClass =
  | 'OP'
  | 'CL'
  | 'QU'
  | 'OQ'
  | 'CQ'
  | 'NS'
  | 'EX'
  | 'SY'
  | 'IS'
  | 'PR'
  | 'PO'
  | 'NU'
  | 'AL'
  | 'HY'
  | 'B2'
  | 'IN'
  | 'ID'
  | 'SP'

const marks: readonly (readonly [BreakClass, string])[] = [
  ['OP', '([{（〔［｛《〈「『【〖'],
  ['CL', ')]}）〕］｝》〉」』】〗，。、．'],
  ['QU', '"\''],
  ['CQ', '”’'],
  ['OQ', '“‘'],
  ['NS', '：；・〜'],
  ['EX', '!?！？'],
  ['SY', '/'],
  ['IS', ',.:;'],
  ['PR', '+$£¥￥№±\\'],
  ['PO', '%‰°℃′″％¢'],
  ['HY', '-–'],
  ['B2', '—'],
  ['IN', '…'],
  ['SP', ' '],
]
const classes = new Map(marks.flatMap(([name, text]) => [...text].map((mark) => [mark, name] as const)))

function classOf(character: string): BreakClass {
  const found = classes.get(character)
  if (found !== undefined) return found
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x30 && code <= 0x39) return 'NU'
  return code < 0x2e80 ? 'AL' : 'ID'
}

/** Pairs that stay together (×), beside the marks that never begin or end a line. */
const kept = new Set(
  [
    'AL IN, ID IN, IN IN, NU IN', // LB22
    'ID PO, AL NU, NU AL', // LB23
    'PR ID, PR AL, PO AL', // LB24
    'CL PO, CL PR, NU PO, NU PR, PO OP, PO NU, PR OP, PR NU, IS NU, NU NU, SY NU', // LB25
    'AL AL', // LB28
    'IS AL', // LB29
    'AL OP, NU OP, AL OQ, NU OQ, CL AL, CL NU', // LB30, with “ as a bracket
    'B2 B2', // LB17
    'SY SY',
  ].flatMap((line) => line.split(', ')),
)

/** May a line end between these two, by the general rules? */
export function mayBreakLatin(before: string, after: string): boolean {
  const [left, right] = [classOf(before), classOf(after)]
  if (right === 'SP') return false // LB7
  if (left === 'SP') return right !== 'CL' && right !== 'EX' && right !== 'IS' && right !== 'SY' // LB18, LB13
  if (right === 'CL' || right === 'EX' || right === 'IS' || right === 'SY') return false // LB13
  if (left === 'OP' || left === 'OQ' || left === 'QU' || right === 'QU' || right === 'CQ') return false // LB14, LB19
  if (left === 'CQ') return right === 'ID' || right === 'B2'
  if (right === 'HY' || right === 'NS') return false // LB21
  return !kept.has(`${left} ${right}`)
}
