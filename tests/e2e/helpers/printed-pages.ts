/** Reads a PDF back as a printer would see it, with poppler's tools. */
import { execFileSync } from 'node:child_process'

/** Null when PDFs can be read here; otherwise the reason. */
export function whyNoPdf(): string | null {
  try {
    for (const tool of ['pdfinfo', 'pdftotext', 'pdftoppm']) execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return null
  } catch {
    return 'no poppler here: apt-get install poppler-utils'
  }
}

export interface PrintedPages {
  readonly count: number
  /** In points. */
  readonly size: readonly [number, number]
  /** The text of each page, without spaces and line ends. */
  readonly texts: readonly string[]
}

export function printedPages(pdf: string): PrintedPages {
  const told = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const count = Number(/^Pages:\s+(\d+)/m.exec(told)?.[1])
  const size = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(told)
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f')
  return { count, size: [Number(size?.[1]), Number(size?.[2])], texts: pages.slice(0, count).map(bare) }
}

/** Without what a PDF does not tell apart: spaces are gaps there. */
export const bare = (text: string): string => text.replace(/[\s\u2060\u200B]+/gu, '')

/** The longest red line of a page in millimetres: left edge and length. */
export function redLine(pdf: string, page: number): { readonly left: number; readonly length: number } {
  const dpi = 300
  const words = ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, pdf]
  const picture = execFileSync('pdftoppm', words, { maxBuffer: 64 * 1024 * 1024 })
  const [, width = '0', height = '0'] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? []
  const start = picture.length - Number(width) * Number(height) * 3
  let longest = { left: 0, length: 0 }
  for (let y = 0; y < Number(height); y += 1) {
    let from = -1
    for (let x = 0; x <= Number(width); x += 1) {
      const at = start + (y * Number(width) + x) * 3
      const isRed = x < Number(width) && (picture[at] ?? 0) > 200 && (picture[at + 1] ?? 255) < 80
      if (isRed && from === -1) from = x
      if (isRed || from === -1) continue
      if (x - from > longest.length) longest = { left: from, length: x - from }
      from = -1
    }
  }
  return { left: (longest.left / dpi) * 25.4, length: (longest.length / dpi) * 25.4 }
}
