/** Where a text stops being JSON: line and column count from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** Nothing that the app reads is nested deeper. */
const DEEPEST = 32

class Stop extends Error {}

/**
 * Finds the first place at which a text is no JSON (RFC 8259); null when it is. `JSON.parse` says no more than that it
 * is not, in words that change from engine to engine, and a person who edited a file by hand needs the line.
 */
export function jsonFault(text: string): JsonFault | null {
  let at = 0

  const stop = (reason: string): never => {
    throw new Stop(reason)
  }
  const seen = (): string =>
    at >= text.length ? '文件到这里就断了' : `多了“${String.fromCodePoint(text.codePointAt(at) ?? 0)}”`
  const blanks = (): void => {
    while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1
  }
  const take = (what: RegExp, name: string): void => {
    what.lastIndex = at
    const found = what.exec(text)
    if (found === null) stop(`这里应是${name}，${seen()}`)
    at = what.lastIndex
  }

  function readString(): void {
    if (text[at] !== '"') stop(`这里应是半角双引号开头的文字，${seen()}`)
    at += 1
    for (;;) {
      // oxlint-disable-next-line no-control-regex
      take(/[^"\\\u0000-\u001f]*/uy, '文字')
      const char = text[at]
      if (char === '"') break
      if (char !== '\\') stop(at >= text.length ? '文字没有用半角双引号收住' : '文字里不能直接换行，双引号要成对')
      at += 1
      take(/["\\/bfnrt]|u[0-9a-fA-F]{4}/uy, '转义字符')
    }
    at += 1
  }

  function readList(close: '}' | ']', depth: number): void {
    at += 1
    blanks()
    if (text[at] === close) {
      at += 1
      return
    }
    for (;;) {
      if (close === '}') {
        blanks()
        readString()
        blanks()
        take(/:/uy, '半角冒号')
      }
      readValue(depth + 1)
      blanks()
      if (text[at] === close) break
      take(/,/uy, `半角逗号或“${close}”`)
      blanks()
      if (text[at] === close) stop(`最后一项后面多了逗号`)
    }
    at += 1
  }

  function readValue(depth: number): void {
    if (depth > DEEPEST) stop('括号套得太深')
    blanks()
    const char = text[at]
    if (char === '{') readList('}', depth)
    else if (char === '[') readList(']', depth)
    else if (char === '"') readString()
    else take(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy, '文字、数字或括号')
  }

  try {
    readValue(0)
    blanks()
    if (at < text.length) stop(`内容已经完整，后面${seen()}`)
    return null
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, reason: fault.message }
  }
}
