import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { Contest } from '../bench.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const root = join(process.cwd(), 'tests/bench/chromium')

async function bundle(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'bench-page-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      // The build of docx-templates for browsers; its main entry wants Node.
      resolve: { alias: { 'docx-templates': 'docx-templates/lib/browser.js' } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        lib: { entry: 'page.ts', formats: ['iife'], name: 'bench', fileName: 'page' },
      },
    })
    const [name = ''] = await readdir(outDir)
    return await readFile(join(outDir, name), 'utf8')
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/** The contest of the letters in a page of Chromium, timed in the page. Calls are words: this side knows no DOM. */
export async function inChromium(count: number): Promise<Contest | { readonly skipped: string }> {
  if (!existsSync(executablePath)) return { skipped: `没有找到 ${executablePath}` }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--enable-precise-memory-info',
    ],
  })
  const page = await browser.newPage()
  await page.addScriptTag({ content: await bundle() })
  const [, ...peers] = await page.evaluate<readonly string[]>(`prepareLetters(${count})`)
  const run = (writer: number) => () => page.evaluate<number>(`writeLetters(${writer})`)
  return {
    ours: run(0),
    peers: peers.map((name, index) => ({ name, run: run(index + 1) })),
    memoryMb: () => page.evaluate<number>('performance.memory.usedJSHeapSize / 1024 / 1024'),
    close: () => browser.close(),
  }
}
