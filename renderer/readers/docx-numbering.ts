import { type Level, listCounter, type NumberPlace, type Numbering } from './list-numbers.ts'
import { unescapeXml } from './xml-tree.ts'

const attribute = (xml: string, tag: string, name = 'w:val'): string | null =>
  new RegExp(`<${tag}(?=[\\s/>])[^<>]*?\\s${name}="([^"]*)"`, 'u').exec(xml)?.[1] ?? null

/** Elements of one name, none within another. By position, so that unclosed tags in a hostile file cost nothing. */
function elements(xml: string, tag: string): readonly string[] {
  const found: string[] = []
  const opening = new RegExp(`<${tag}(?=[\\s>])`, 'gu')
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const end = xml.indexOf(`</${tag}>`, match.index)
    if (end < 0) break
    found.push(xml.slice(match.index, end))
    opening.lastIndex = end
  }
  return found
}

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

function readNumbering(xml: string): Numbering {
  const levels = new Map<string, ReadonlyMap<number, Level>>()
  for (const abstract of elements(xml, 'w:abstractNum')) {
    const own = elements(abstract, 'w:lvl').map((level): readonly [number, Level] => [
      Number(attribute(level, 'w:lvl', 'w:ilvl') ?? 0),
      {
        start: Number(attribute(level, 'w:start') ?? 1),
        format: attribute(level, 'w:numFmt') ?? 'decimal',
        text: unescapeXml(attribute(level, 'w:lvlText') ?? ''),
      },
    ])
    levels.set(attribute(abstract, 'w:abstractNum', 'w:abstractNumId') ?? '', new Map(own))
  }
  const lists = new Map(
    elements(xml, 'w:num').map((num) => {
      const restarts = elements(num, 'w:lvlOverride').flatMap((override): readonly (readonly [number, number])[] => {
        const start = attribute(override, 'w:startOverride')
        return start === null ? [] : [[Number(attribute(override, 'w:lvlOverride', 'w:ilvl') ?? 0), Number(start)]]
      })
      return [
        attribute(num, 'w:num', 'w:numId') ?? '',
        { abstract: attribute(num, 'w:abstractNumId') ?? '', restarts: new Map(restarts) },
      ] as const
    }),
  )
  return { lists, levels }
}

function placeIn(properties: string): NumberPlace | null {
  const numPr = elements(properties, 'w:numPr')[0]
  const list = numPr === undefined ? null : attribute(numPr, 'w:numId')
  return list === null ? null : { list, level: Number(attribute(numPr ?? '', 'w:ilvl') ?? 0) }
}

/** Numbering that paragraphs get from their style, through w:basedOn. */
function styleNumbers(xml: string): ReadonlyMap<string, NumberPlace> {
  const own = new Map<string, { readonly place: NumberPlace | null; readonly base: string | null }>()
  for (const style of elements(xml, 'w:style')) {
    const id = attribute(style, 'w:style', 'w:styleId')
    if (id !== null) own.set(id, { place: placeIn(style), base: attribute(style, 'w:basedOn') })
  }
  const found = new Map<string, NumberPlace>()
  for (const id of own.keys()) {
    let at: string | null = id
    for (let depth = 0; at !== null && depth < 20; depth += 1) {
      const place: NumberPlace | null = own.get(at)?.place ?? null
      if (place !== null) {
        found.set(id, place)
        break
      }
      at = own.get(at)?.base ?? null
    }
  }
  return found
}

/**
 * Writes the automatic numbers (一、 （一）) of a .docx into its text, because mammoth drops them: returns
 * word/document.xml with each number as a run at the head of its paragraph, and the numbers written.
 */
export function withWrittenNumbers(
  documentXml: string,
  numberingXml: string,
  stylesXml: string,
): { readonly xml: string; readonly numbers: readonly string[] } {
  const next = listCounter(readNumbering(numberingXml))
  const byStyle = styleNumbers(stylesXml)
  const numbers: string[] = []

  // A paragraph's properties come first in it; a w:pPrChange within them holds an older w:pPr.
  const head =
    /<w:p(?:\s[^<>]*[^/<>]|\s*)>\s*(?:<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*(?:<w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*<\/w:pPr>(?:(?!<\/?w:pPr>)[\s\S])*)?<\/w:pPr>)?/gu
  const xml = documentXml.replace(head, (paragraph) => {
    const properties = paragraph.replace(/<w:pPrChange[\s\S]*?<\/w:pPrChange>/gu, '')
    const style = attribute(properties, 'w:pStyle')
    const place = placeIn(properties) ?? (style === null ? null : (byStyle.get(style) ?? null))
    // List 0 switches the numbering of the style off.
    const number = place === null || place.list === '0' ? null : next(place)
    if (number === null || number.trim() === '') return paragraph
    numbers.push(number)
    return `${paragraph}<w:r><w:t xml:space="preserve">${escape(number)}</w:t></w:r>`
  })
  return { xml, numbers }
}
