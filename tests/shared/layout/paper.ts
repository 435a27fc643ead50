import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isWideMark, officialWidths, type Widths } from '../../../shared/letter/text-width.ts'

/** Stand-ins for the official fonts, as the measuring tool has them. */
const fontsConf = new URL('../../fixtures/fonts.conf', import.meta.url).pathname
const env = { ...process.env, FONTCONFIG_FILE: fontsConf }

const has = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Why the paper cannot be measured here; null when it can. */
export function noPaper(): string | null {
  const missing = ['soffice', 'pdftotext', 'pdftoppm', 'fc-match'].filter((tool) => !has(tool))
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`
  const fonts = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  const lacking = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'AR PL UKai CN'].filter((name) => !fonts.includes(name))
  return lacking.length > 0 ? `fonts not installed: ${lacking.join(', ')}` : null
}

/** One printed line: its text without blanks, its vertical middle and its edges in points. */
export interface PaperLine {
  readonly text: string
  readonly y: number
  readonly left: number
  readonly right: number
}

/** A stretch of rows of one colour: its edges in millimetres from the page's top left corner. */
export interface Band {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A letter as LibreOffice prints it. Pages of `bands` count from 1. */
export interface Printed {
  readonly pages: readonly (readonly PaperLine[])[]
  readonly red: (page: number) => readonly Band[]
  /** Long black horizontal rules. */
  readonly rules: (page: number) => readonly Band[]
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Prints letters with LibreOffice: one start for all of them, which is what takes the time. */
export function printAll(letters: readonly Uint8Array[]): readonly Printed[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  folders.push(folder)
  const files = letters.map((docx, index) => {
    const file = join(folder, `letter-${index}.docx`)
    writeFileSync(file, docx)
    return file
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    env,
    stdio: 'ignore',
    timeout: 170_000,
  })
  return files.map((file) => readPdf(file.replace(/docx$/, 'pdf')))
}

function readPdf(pdf: string): Printed {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  return {
    pages: xml.split('<page ').slice(1).map(linesOfPage),
    red: (page) => bandsOf(pdf, page, (r, g, b) => r > 180 && g < 110 && b < 110, 4),
    rules: (page) => bandsOf(pdf, page, (r, g) => r < 90 && g < 90, 600).filter((band) => band.bottom - band.top < 1.6),
  }
}

const DPI = 254

/** Rows of a page with at least `least` pixels of a colour, joined where they touch. */
function bandsOf(
  pdf: string,
  page: number,
  wanted: (red: number, green: number, blue: number) => boolean,
  least: number,
): readonly Band[] {
  const at = String(page)
  const raw = execFileSync('pdftoppm', ['-r', String(DPI), '-f', at, '-l', at, '-singlefile', pdf], {
    maxBuffer: 1e8,
  })
  const [head = '', width = '0', height = '0'] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(raw.toString('latin1', 0, 40)) ?? []
  const found: { top: number; bottom: number; left: number; right: number }[] = []
  for (let y = 0; y < Number(height); y += 1) {
    let [count, left, right] = [0, 0, 0]
    for (let x = 0; x < Number(width); x += 1) {
      const pixel = head.length + (y * Number(width) + x) * 3
      if (!wanted(raw[pixel] ?? 255, raw[pixel + 1] ?? 255, raw[pixel + 2] ?? 255)) continue
      if (count === 0) left = x
      count += 1
      right = x
    }
    if (count < least) continue
    const last = found.at(-1)
    if (last === undefined || y - last.bottom > 2) found.push({ top: y, bottom: y, left, right })
    else Object.assign(last, { bottom: y, left: Math.min(last.left, left), right: Math.max(last.right, right) })
  }
  const mm = (pixels: number): number => (pixels * 25.4) / DPI
  return found.map((band) => ({
    top: mm(band.top),
    bottom: mm(band.bottom + 1),
    left: mm(band.left),
    right: mm(band.right + 1),
  }))
}

/** Prints one letter and reads the lines of each page back. */
export const printedLines = (docx: Uint8Array): Printed['pages'] => printAll([docx])[0]?.pages ?? []

const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

function linesOfPage(page: string): readonly PaperLine[] {
  const lines: { y: number; words: { x: number; right: number; text: string }[] }[] = []
  for (const [, x = '', top = '', right = '', bottom = '', text = ''] of page.matchAll(word)) {
    const y = (Number(top) + Number(bottom)) / 2
    const line = lines.find((one) => Math.abs(one.y - y) < 6)
    const found = { x: Number(x), right: Number(right), text: text.replace(/&\w+;/g, (sign) => signs[sign] ?? sign) }
    if (line === undefined) lines.push({ y, words: [found] })
    else line.words.push(found)
  }
  return lines
    .toSorted((a, b) => a.y - b.y)
    .map(({ y, words }) => {
      const sorted = words.toSorted((a, b) => a.x - b.x)
      return {
        y,
        text: sorted.map((one) => one.text).join(''),
        left: Math.min(...sorted.map((one) => one.x)),
        right: Math.max(...sorted.map((one) => one.right)),
      }
    })
}

/**
 * Advance widths of the font that stands in for Times New Roman on this machine, read from its hmtx table: a machine
 * without a metric-compatible font prints wider digits, and the layout must follow it to be compared.
 */
export function latinWidthsOfThisMachine(): Widths {
  const path = execFileSync('fc-match', ['-f', '%{file}', 'Times New Roman'], { env, encoding: 'utf8' })
  const font = readFileSync(path)
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  const [head = 0, hhea = 0, hmtx = 0, cmap = 0] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name) ?? 0)
  const unitsPerEm = font.readUInt16BE(head + 18)
  const metrics = font.readUInt16BE(hhea + 34)
  const glyphOf = format4(font, cmap)
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20 || code > 0x24f || isWideMark(code)) return officialWidths(character)
    const glyph = Math.min(glyphOf(code), metrics - 1)
    return font.readUInt16BE(hmtx + glyph * 4) / unitsPerEm
  }
}

/** The font's Unicode map in format 4: code point → glyph. */
function format4(font: Buffer, cmap: number): (code: number) => number {
  const count = font.readUInt16BE(cmap + 2)
  const offsets = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4))
  const at = offsets.find((offset) => font.readUInt16BE(offset) === 4)
  if (at === undefined) throw new Error('no format 4 cmap')
  const segments = font.readUInt16BE(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + segments * 2]
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4]
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (font.readUInt16BE(ends + segment * 2) < code) continue
      const start = font.readUInt16BE(starts + segment * 2)
      if (start > code) return 0
      const delta = font.readUInt16BE(deltas + segment * 2)
      const range = font.readUInt16BE(ranges + segment * 2)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = font.readUInt16BE(ranges + segment * 2 + range + (code - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
