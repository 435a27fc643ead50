import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Block } from '../../../shared/case/reply.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
export const chromiumIsHere = existsSync(executablePath)

export interface EditorPage {
  readonly browser: Browser
  readonly page: Page
  readonly input: CDPSession
  /** What the page complained about. */
  readonly errors: readonly string[]
}

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const outDir = await mkdtemp(join(tmpdir(), 'editor-page-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('page', import.meta.url)),
      // Vitest's own NODE_ENV would ask for the development runtime, which a production React does not have.
      oxc: { jsx: { runtime: 'automatic', development: false } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        lib: { entry: 'main.tsx', formats: ['iife'], name: 'editorPage', fileName: 'page' },
      },
    })
    const names = await readdir(outDir)
    const read = async (ending: string) => {
      const name = names.find((each) => each.endsWith(ending))
      return name === undefined ? '' : readFile(join(outDir, name), 'utf8')
    }
    return { script: await read('.js'), style: await read('.css') }
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** The editor alone on a page of a real browser. */
export async function openEditorPage(): Promise<EditorPage> {
  const { script, style } = await bundle()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  const page = await browser.newPage({ viewport: { width: 700, height: 900 } })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin:12px;background:#eef0f3"></body></html>')
  await page.addStyleTag({ content: style })
  await page.addScriptTag({ content: script })
  await page.waitForSelector('[aria-label=答复正文]', { timeout: 5000 }).catch((reason: unknown) => {
    throw new Error(`the editor did not open: ${errors.join('\n')}`, { cause: reason })
  })
  return { browser, page, errors, input: await page.context().newCDPSession(page) }
}

/** Opens these blocks anew with an empty history and forgets what was emitted. */
export async function openBlocks(page: Page, blocks: readonly Block[]): Promise<void> {
  await page.evaluate((given) => {
    document.querySelector('[aria-label=答复正文]')?.setAttribute('data-old', '')
    window.probe.reset(given)
  }, blocks)
  await page.waitForSelector('[aria-label=答复正文]:not([data-old])')
  await page.evaluate(() => {
    window.probe.emitted.length = 0
    window.probe.repairs.length = 0
    window.probe.emittedWhileComposing = 0
  })
}

export const flush = (page: Page) => page.evaluate(() => window.probe.api.current?.flush() ?? [])
export const lastEmitted = (page: Page) => page.evaluate(() => window.probe.emitted.at(-1) ?? [])
export const emissions = (page: Page) => page.evaluate(() => window.probe.emitted.length)

/** The cursor into a block, so many characters from its start. */
export async function cursorAt(page: Page, blockId: string, offset: number): Promise<void> {
  await page.evaluate((id) => window.probe.api.current?.focusBlock(id), blockId)
  for (let step = 0; step < offset; step += 1) await page.keyboard.press('ArrowRight')
  // Chromium tells of a moved cursor a task later; no hand is quicker than that, but a script is.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)))
}

/** Types pinyin letter by letter, as an input method shows them; then commits the characters chosen, if any. */
export async function compose(input: CDPSession, steps: readonly string[], committed?: string): Promise<void> {
  for (const text of steps) {
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  if (committed !== undefined) await input.send('Input.insertText', { text: committed })
}

/** A paste event with these contents, as the clipboard of another program would bring them. */
export async function pasteInto(page: Page, contents: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('[aria-label=答复正文]')?.dispatchEvent(event)
  }, contents)
}

/** A line for whoever runs the tests. */
export function report(line: string): void {
  process.stdout.write(`  ${line}\n`)
}
