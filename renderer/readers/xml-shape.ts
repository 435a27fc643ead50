/** Deeper than any office suite nests, shallow enough for every recursive reader. */
const MOST_DEPTH = 256

const tag = /<(?:!--[\s\S]*?-->|\?[^<>]*>|(\/?)([\w:.-]+)(?:[^<>"'/]|\/(?!>)|"[^"<]*"|'[^'<]*')*(\/?)>)/gu

/**
 * Whether every element is closed by its own name and nesting stays within reason. Checked in one pass before any
 * parser, because parsers of broken XML take time that grows with the square of the size.
 */
export function isSoundXml(xml: string): boolean {
  // An unclosed comment would be looked for to the end of the file again and again.
  if (xml.lastIndexOf('<!--') > xml.lastIndexOf('-->')) return false
  const open: string[] = []
  let elements = 0
  for (const match of xml.matchAll(tag)) {
    const [, slash, name, empty] = match
    if (name === undefined) continue
    elements += 1
    if (slash === '/') {
      if (open.pop() !== name) return false
    } else if (empty !== '/') open.push(name)
    if (open.length > MOST_DEPTH) return false
  }
  return elements > 0 && open.length === 0
}
