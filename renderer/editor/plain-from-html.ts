const skipped = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG'])
const lineMakers = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'SECTION'])

function write(node: Node, out: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    // Line breaks of the source are no line breaks of the text.
    out.push((node.nodeValue ?? '').replace(/[\t\n\r ]+/gu, ' '))
    return
  }
  if (!(node instanceof Element) || skipped.has(node.tagName.toUpperCase())) return
  const tag = node.tagName.toUpperCase()
  if (tag === 'BR') out.push('\n')
  for (const child of node.childNodes) write(child, out)
  if (lineMakers.has(tag)) out.push('\n')
  else if (tag === 'TD' || tag === 'TH') out.push(node.nextElementSibling === null ? '' : '\t')
}

/**
 * The text of copied HTML, for the rare source that offers nothing else. The document that DOMParser makes is dead:
 * no script runs, no picture is fetched, and only characters leave it.
 */
export function plainFromHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const out: string[] = []
  for (const child of body.childNodes) write(child, out)
  return out
    .join('')
    .replace(/ *\n */gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()
}
