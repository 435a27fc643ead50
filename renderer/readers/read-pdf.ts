import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { TooSlow, withPdf } from './open-pdf.ts'
import { isIndented, marginOf, type PrintedLine, printedLines, type Stretch } from './pdf-lines.ts'

export interface PdfText {
  /** A printed line a line; first lines of paragraphs stand in by two full-width blanks. */
  readonly text: string
  readonly pages: number
  /** The page of each line, from 1. */
  readonly pageOfLine: readonly number[]
  /** Pages without any text: pictures, mostly. */
  readonly emptyPages: readonly number[]
  /** Running heads and feet left out, each once. */
  readonly running: readonly string[]
  /** Blanks dropped that only setting had made. */
  readonly blanks: number
  /** Slanted or upright stretches left out: watermarks, notes in the margin. */
  readonly slanted: readonly string[]
}

const MOST_PAGES = 200
const MOST_STRETCHES = 20_000
const MOST_SIGNS = 1_000_000
const MOST_MS = 30_000

const broken = 'PDF 文件打不开，可能已经损坏。请在阅读器中打开后另存一份再导入，或者复制文字后粘贴导入'
const encrypted = 'PDF 文件设有打开密码。请在阅读器中取消密码、另存一份再导入'
const scanned =
  'PDF 里只有图片，没有文字，应是扫描件。请先用文字识别软件转成文字，或者找对方要文字版（.docx、.wps）再导入'
const garbled = 'PDF 里的文字没有编码，读出来是乱码。请用文字识别软件转成文字，或者找对方要文字版（.docx、.wps）再导入'
const tooLong = `PDF 文件超过 ${MOST_PAGES} 页或文字过多，请只留下需要的几页再导入`
const tooSlow = 'PDF 文件过于复杂，半分钟没有读完，已经停下。请在阅读器中复制文字后粘贴导入'

interface Page {
  readonly lines: readonly PrintedLine[]
  readonly slanted: readonly string[]
}

/** Texts are placed by matrices: the page's own (turned pages) times the text's. */
function placed(matrix: readonly number[], place: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = place
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

async function pageOf(page: PDFPageProxy): Promise<Page | null> {
  const view = page.getViewport({ scale: 1 }).transform as readonly number[]
  // Changes to characters are ours to make, and to show.
  const { items } = await page.getTextContent({ disableNormalization: true })
  if (items.length > MOST_STRETCHES) return null
  const stretches: Stretch[] = []
  const slanted: string[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [along = 0, up = 0, c = 0, d = 0, left = 0, y = 0] = placed(view, item.transform as readonly number[])
    if (along <= 0 || Math.abs(up) > along * 0.1) {
      slanted.push(item.str.trim())
      continue
    }
    const size = Math.hypot(c, d)
    if (size > 0) stretches.push({ text: item.str, left, right: left + item.width, y, size })
  }
  page.cleanup()
  return { lines: printedLines(stretches), slanted }
}

/** Heads and feet: the same words, but for figures, first or last on most pages. Page numbers are told on their own. */
function runningLines(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    const edges = new Set([lines[0], lines.at(-1)].flatMap((line) => (line === undefined ? [] : [masked(line.text)])))
    for (const edge of edges) if (/\p{Script=Han}{2}/u.test(edge)) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  const most = Math.max(3, pages.length * 0.6)
  return new Set([...counts].filter(([, count]) => count >= most).map(([words]) => words))
}

const masked = (text: string): string => text.replace(/[0-9０-９]+/gu, '#')

async function textOf(pdf: PDFDocumentProxy): Promise<Result<PdfText>> {
  if (pdf.numPages > MOST_PAGES) return refuse(tooLong)
  const pages: Page[] = []
  let signs = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pageOf(await pdf.getPage(number))
    signs += page?.lines.reduce((sum, line) => sum + line.text.length, 0) ?? 0
    if (page === null || signs > MOST_SIGNS) return refuse(tooLong)
    pages.push(page)
  }
  const all = pages.flatMap((page) => page.lines)
  if (all.length === 0) return refuse(scanned)
  if (isGarbled(all.map((line) => line.text).join(''))) return refuse(garbled)
  const running = runningLines(pages)
  const margin = marginOf(all)
  const kept = pages.flatMap(({ lines }, index) =>
    lines.filter((line) => !running.has(masked(line.text))).map((line) => ({ line, page: index + 1 })),
  )
  return ok({
    text: kept.map(({ line }) => (isIndented(line, margin) ? `　　${line.text}` : line.text)).join('\n'),
    pages: pages.length,
    pageOfLine: kept.map(({ page }) => page),
    emptyPages: pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : [])),
    running: [...running],
    // A page number's own blanks go with it.
    blanks: kept.reduce((sum, { line }) => sum + (/\p{Script=Han}/u.test(line.text) ? line.blanks : 0), 0),
    slanted: pages.flatMap((page) => page.slanted),
  })
}

/** Fonts without a map to characters yield private signs, or none. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\u0000-\u001F\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0
  return strange > 8 && strange > text.length * 0.1
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')

/**
 * The text of a PDF, line by line as printed. The library and its worker are loaded with the first PDF. A scan, an
 * encrypted, broken or endless file is refused with what to do.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<PdfText>> {
  try {
    return await withPdf(bytes, MOST_MS, textOf)
  } catch (error) {
    if (error instanceof TooSlow) return refuse(tooSlow)
    return refuse(nameOf(error) === 'PasswordException' ? encrypted : broken)
  }
}
