import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officialWidths, type Widths } from '../../../shared/letter/text-width.ts'

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
  const missing = ['soffice', 'pdftotext', 'fc-match'].filter((tool) => !has(tool))
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

/** Prints a .docx with LibreOffice and reads the lines of each page back. */
export function printedLines(docx: Uint8Array): readonly (readonly PaperLine[])[] {
  return printedAll([docx])[0] ?? []
}

/** The same for several files in one go: LibreOffice takes longer to start than to print. */
export function printedAll(files: readonly Uint8Array[]): readonly (readonly (readonly PaperLine[])[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const paths = files.map((docx, index) => {
      const file = join(folder, `${index}.docx`)
      writeFileSync(file, docx)
      return file
    })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      env,
      stdio: 'ignore',
      timeout: 300_000,
    })
    return files.map((_, index) => {
      const xml = execFileSync('pdftotext', ['-bbox', join(folder, `${index}.pdf`), '-'], { encoding: 'utf8' })
      return xml.split('<page ').slice(1).map(linesOfPage)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
    if (code < 0x20 || code > 0x24f) return officialWidths(character)
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
