import { finding, halfWidth, type PrivateFinding } from '../private-finding.ts'

/** 13807310000件, 28687612元: an amount, however long. */
const noAmount = String.raw`(?!\s*(?:[余多]|[元万亿件个家项户人次吨亩米]|平方|千瓦|%))`
const country = String.raw`(?:(?:\+|00)86[- ]?)?`
const extension = String.raw`(?:(?:\s*转\s*|\s*分机号?[::]?\s*|-)\d{1,6}(?!\d))?`

const mobile = String.raw`(?<![\d.])${country}1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d-])${noAmount}`
/** Area code and number, in brackets or not: 0731-28687612, (0731) 2868 7612. */
const fixed = String.raw`(?<![\d.-])${country}(?:\(0\d{2,3}\)|0\d{2,3})[- ]{0,2}[2-9]\d{2,3}[- ]?\d{4}(?!\d)${extension}${noAmount}`
/** Without an area code seven or eight digits are a number only where a telephone is spoken of. */
const spoken = String.raw`(?<=(?:电话|手机|座机|传真|热线|号码|联系方式|致电|拨打|来电|[Tt][Ee][Ll])[^。;\n]{0,30}?)(?<![\d.-]|\d )[2-9]\d{2,3}[- ]?\d{4}(?!\d|-\d{3})${extension}${noAmount}`

const patterns = [mobile, fixed, spoken].map((source) => new RegExp(source, 'gu'))

/** A number that the case or the roster knows is found in whatever way it is spaced. */
function knownPattern(phone: string): RegExp | null {
  const digits = phone.replace(/\D/gu, '')
  // Shorter ones are public service numbers (12345, 110), or no number at all.
  return digits.length < 7 ? null : new RegExp(`(?<!\\d)${[...digits].join('[-() ]{0,2}')}(?!\\d)${extension}`, 'gu')
}

/**
 * Mobile and fixed telephones with extension. Public hotlines are left standing: 400 and 800 numbers, 12345 and the
 * like belong to a service, not to a person.
 */
export function findTelephones(text: string, known: readonly string[]): readonly PrivateFinding[] {
  const plain = halfWidth(text)
  const all = [...patterns, ...known.flatMap((phone) => knownPattern(phone) ?? [])]
  return all.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) =>
      finding('telephone', text.slice(match.index, match.index + match[0].length), match.index),
    ),
  )
}
