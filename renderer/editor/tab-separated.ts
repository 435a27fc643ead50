/** Rows and columns in pasted text, as WPS 表格 and Excel put them on the clipboard. */
export type Rows = readonly (readonly string[])[]

/** Splits tab-separated text into cells; a cell in quotes may hold line breaks and doubled quotes. */
export function parseCells(text: string): Rows {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/uy
  let at = 0
  for (;;) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (found === null) break
    const quoted = found[1]
    // Cells of a letter hold one line.
    const value = quoted === undefined ? (found[2] ?? '') : quoted.replaceAll('""', '"').replace(/\s*\n\s*/gu, ' ')
    rows.at(-1)?.push(value.trim())
    at += found[0].length
    if (at >= text.length) break
    if (text.charAt(at) === '\n') rows.push([])
    at += 1
    if (at === text.length && text.endsWith('\n')) {
      rows.pop()
      break
    }
  }
  return rows
}

function isGrid(rows: Rows): boolean {
  const columns = rows[0]?.length ?? 0
  return rows.length >= 2 && columns >= 2 && rows.every((row) => row.length === columns)
}

/** The whole text as a table of at least 2 × 2, or null when it is not one. */
export function parseGrid(text: string): Rows | null {
  const body = text.replace(/\n+$/u, '')
  if (!body.includes('\t')) return null
  const rows = parseCells(body)
  return isGrid(rows) ? rows : null
}

type Part = { readonly kind: 'table'; readonly rows: Rows } | { readonly kind: 'text'; readonly text: string }

/** Text with tables in between: a run of lines with equally many tabs is a table, everything else stays text. */
export function splitTables(text: string): readonly Part[] {
  const parts: Part[] = []
  let plain: string[] = []
  let run: string[] = []
  const endPlain = () => {
    if (plain.length > 0) parts.push({ kind: 'text', text: plain.join('\n') })
    plain = []
  }
  const endRun = () => {
    const rows = run.map((line) => line.split('\t').map((cell) => cell.trim()))
    if (isGrid(rows)) {
      endPlain()
      parts.push({ kind: 'table', rows })
    } else {
      plain.push(...run)
    }
    run = []
  }
  const tabs = (line: string) => line.split('\t').length - 1
  for (const line of text.split('\n')) {
    const before = run.at(-1)
    if (before !== undefined && tabs(before) !== tabs(line)) endRun()
    if (tabs(line) > 0) run.push(line)
    else plain.push(line)
  }
  endRun()
  endPlain()
  return parts
}
