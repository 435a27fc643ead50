/** Signs that turn a line round, take no width or belong to no one: shown by name, because a title could lie with them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\ufffd]/gu

const names: Readonly<Record<string, string>> = {
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u202a': '左向右',
  '\u202b': '右向左',
  '\u202c': '方向结束',
  '\u202d': '强制左向右',
  '\u202e': '强制右向左',
  '\u2066': '左向右隔离',
  '\u2067': '右向左隔离',
  '\u2068': '方向隔离',
  '\u2069': '隔离结束',
  '\ufeff': '零宽不换行',
  '\u0000': '空字符',
}

const codeOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** A text from outside as it can be shown in one line: what cannot be seen stands there by its name. */
export const visibleText = (text: string): string =>
  text.replace(HIDDEN, (sign) => `〔${names[sign] ?? `U+${codeOf(sign)}`}〕`)
