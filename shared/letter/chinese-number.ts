const digits = '零一二三四五六七八九'

/** 1 to 99 as written in 届 and 次: 十六, 二十, 二十一. Numbers outside that range stay Arabic. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (ones === 0 ? '' : digits.charAt(ones))
}
