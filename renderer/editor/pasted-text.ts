import type { Block } from '../../shared/case/reply.ts'
import { parseGrid, splitTables } from './tab-separated.ts'

export interface PastedBlocks {
  readonly blocks: readonly Block[]
  /** What was changed on the way in, each a Chinese sentence for the clerk. */
  readonly repairs: readonly string[]
}
export type RepairPaste = (text: string) => PastedBlocks

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/gu

/** One kind of line end, and no control characters: a letter cannot hold them (XML forbids them). */
export function cleanPasted(raw: string): string {
  // U+000B is Word's and WPS's line break within a paragraph.
  return raw.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n').replace(controls, '')
}

/** The plain way in: each line a paragraph. Blank lines and indents are drawn by the letter, so they are dropped. */
export function linesToBlocks(text: string, newId: () => string): PastedBlocks {
  const lines = text.split('\n')
  if (lines.length === 1) return { blocks: [{ id: newId(), kind: 'paragraph', text }], repairs: [] }
  const trimmed = lines.map((line) => line.trim())
  const kept = trimmed.filter((line) => line !== '')
  const indents = lines.filter((line, at) => trimmed[at] !== '' && line !== trimmed[at]).length
  const repairs = indents > 0 ? [`去掉段首段尾空格${indents}处`] : []
  return { blocks: kept.map((line) => ({ id: newId(), kind: 'paragraph', text: line })), repairs }
}

/** Pasted text as blocks: tab-separated runs become tables, the rest goes through `repair`. */
export function textToBlocks(text: string, repair: RepairPaste, newId: () => string): PastedBlocks {
  const whole = parseGrid(text)
  if (whole !== null) return { blocks: [{ id: newId(), kind: 'table', rows: whole }], repairs: [] }
  const blocks: Block[] = []
  const repairs: string[] = []
  for (const part of splitTables(text)) {
    if (part.kind === 'table') {
      blocks.push({ id: newId(), kind: 'table', rows: part.rows })
    } else {
      const repaired = repair(part.text)
      blocks.push(...repaired.blocks)
      repairs.push(...repaired.repairs)
    }
  }
  return { blocks, repairs }
}
