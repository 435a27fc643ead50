/** One element as it was written: names with their prefixes, attributes unescaped, text among the children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

const piece =
  /<!--[\s\S]*?-->|<\?[^<>]*>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^<>"'/]|\/(?!>)|"[^"<]*"|'[^'<]*')*)(\/?)>|([^<]+)/gu
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text
        .replace(/&#x([0-9a-f]{1,6});/giu, (_, code: string) =>
          String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
        )
        .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
        .replace(/&lt;/gu, '<')
        .replace(/&gt;/gu, '>')
        .replace(/&quot;/gu, '"')
        .replace(/&apos;/gu, "'")
        .replace(/&amp;/gu, '&')
    : text

/** The root element of XML that `isSoundXml` let pass; null when there is none. One pass, no entities but the five. */
export function parseXml(xml: string): XmlElement | null {
  const top: { readonly name: string; readonly children: (XmlElement | string)[] } = { name: '', children: [] }
  const open = [top]
  for (const [, cdata, slash, name, given, empty, text] of xml.matchAll(piece)) {
    const parent = open.at(-1) ?? top
    if (text !== undefined) parent.children.push(unescapeXml(text))
    else if (cdata !== undefined) parent.children.push(cdata)
    else if (name !== undefined && slash === '/') {
      if (open.length > 1) open.pop()
    } else if (name !== undefined) {
      const attributes = new Map(
        [...(given ?? '').matchAll(attribute)].map(([, key = '', double, single]) => [
          key,
          unescapeXml(double ?? single ?? ''),
        ]),
      )
      const children: (XmlElement | string)[] = []
      const element = { name, attributes, children }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  return top.children.find((child): child is XmlElement => typeof child !== 'string') ?? null
}

export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string')

/** The text of an element and of everything in it. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

/** Is there an element of one of these names within? */
export const holds = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  elementsIn(element).some((child) => names.has(child.name) || holds(child, names))
