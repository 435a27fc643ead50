import { finding, halfWidth, type PrivateFinding, type PrivateRule } from '../private-finding.ts'

/** Eighteen places with a day that exists (GB 11643-1999); the check digit is not asked: a mistyped one is private too. */
const idNumber =
  /(?<![\dA-Za-z])[1-8]\d{5} ?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])/gu
/** The old form of fifteen digits looks like many another number: only where an identity card is spoken of. */
const oldIdNumber = /(?<=身份证[^。;\n]{0,12}?)(?<!\d)[1-8]\d{14}(?!\d)/gu
const email = /[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu
const chatAccount = /(?<=(?:微信|QQ|qq)(?:号码?)?[是为]?[::]?\s*)[A-Za-z0-9][\w-]{4,19}(?![\w-]|\.\w)/gu
const plate =
  /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•. ]?(?=[A-Z]*\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/gu
const namedAccount = /(?<=(?:账号|帐号|账户|帐户|卡号|银行卡|存折)[^。;\n]{0,16}?)(?<!\d)\d(?:[ -]?\d){8,24}(?!\d)/gu
const card = /(?<![\d.])(?:62|4\d|5[1-5])\d{2}(?: ?\d{4}){3}(?: ?\d{3})?(?!\d)/gu

/** The check digit of bank cards (ISO/IEC 7812-1 annex B): other long numbers seldom have it. */
function checks(number: string): boolean {
  const digits = [...number.replace(/\D/gu, '')].toReversed().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const twice = at % 2 === 1 ? digit * 2 : digit
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

const rules: readonly (readonly [PrivateRule, RegExp, ((found: string) => boolean)?])[] = [
  ['idNumber', idNumber],
  ['idNumber', oldIdNumber],
  ['email', email],
  ['chatAccount', chatAccount],
  ['plate', plate],
  ['bankAccount', namedAccount],
  ['bankAccount', card, checks],
]

/** Identity cards, e-mail, accounts and number plates. */
export function findNumbers(text: string): readonly PrivateFinding[] {
  const plain = halfWidth(text)
  return rules.flatMap(([rule, pattern, holds]) =>
    [...plain.matchAll(pattern)]
      .filter(([found]) => holds?.(found) ?? true)
      .map((match) => finding(rule, text.slice(match.index, match.index + match[0].length), match.index)),
  )
}
