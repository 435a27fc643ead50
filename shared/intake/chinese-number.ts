const digits = '〇一二三四五六七八九'

/**
 * A whole number up to 9999 as written in official texts: 十六, 二十, 一百零五, 16, １６; also digit by digit
 * (二〇二五). null when the words are no number.
 */
export function parseChineseNumber(words: string): number | null {
  const text = words
    .normalize('NFKC')
    .replace(/[零○Ｏ]/gu, '〇')
    .replace(/两/gu, '二')
  if (/^\d{1,4}$/u.test(text)) return Number(text)
  if (/^[〇一二三四五六七八九]{1,4}$/u.test(text)) return Number([...text].map((sign) => digits.indexOf(sign)).join(''))
  const parts = /^(?:(.)千)?〇?(?:(.)百)?〇?(?:(.)?(十))?〇?(.)?$/u.exec(text)
  if (parts === null || text === '') return null
  const [, thousands, hundreds, tens, ten, ones] = parts
  const value = (sign: string | undefined): number => (sign === undefined ? 0 : digits.indexOf(sign))
  const figures = [
    value(thousands),
    value(hundreds),
    ten === undefined ? 0 : tens === undefined ? 1 : value(tens),
    value(ones),
  ]
  if (figures.some((figure) => figure < 0)) return null
  return figures.reduce((sum, figure) => sum * 10 + figure, 0)
}
