/** Fills cells of a form as a clerk does with a word processor: the words go into the cell behind the named one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const PART = 'word/document.xml'

const textOf = (cell: string): string =>
  [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')

/** Other XML for the document, everything else as it was. */
export function changeDocument(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  return zipSync({ ...parts, [PART]: strToU8(change(strFromU8(parts[PART] ?? new Uint8Array()))) })
}

const paragraphs = (words: string): string =>
  words
    .split('\n')
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('')

/** `filled`: by the text of the cell before; what stood in the cell goes. */
export function fillForm(docx: Uint8Array, filled: Readonly<Record<string, string>>): Uint8Array {
  return changeDocument(docx, (xml) => {
    const found = new Set<string>()
    let before = ''
    const changed = xml.replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) => {
      const name = before
      before = textOf(cell)
      const words = filled[name]
      if (words === undefined) return cell
      found.add(name)
      return cell.replace(
        /(<\/w:tcPr>)[\s\S]*(<\/w:tc>)/,
        (_, head: string, tail: string) => head + paragraphs(words) + tail,
      )
    })
    const missed = Object.keys(filled).filter((name) => !found.has(name))
    if (missed.length > 0) throw new Error(`no cell ${missed.join(', ')}`)
    return changed
  })
}
