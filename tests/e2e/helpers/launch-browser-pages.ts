/** The built pages in a browser, served as `npm start` serves them without Electron. */
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { servePages } from '../../../electron/cli/serve-pages.ts'
import { findChromium, projectRoot } from './runtime.ts'
import { type ScreenSize, screenSizes, takeScreenshot } from './screenshot.ts'

export interface BrowserPages {
  readonly page: Page
  readonly context: BrowserContext
  /** Where the pages are served. */
  readonly address: string
  resize(size: ScreenSize): Promise<void>
  screenshot(name: string): Promise<string>
  close(): Promise<void>
}

/** `profile` keeps the browser's data in a folder, to start again on the same data; then `port` must be given too. */
export async function launchBrowserPages(
  options: { readonly profile?: string; readonly port?: number } = {},
): Promise<BrowserPages> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium here; ask whyNoBrowser() before launching')
  const server = await servePages(join(projectRoot, 'dist/renderer'), options.port ?? 0)
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: true,
    viewport: screenSizes['1366x768'],
    locale: 'zh-CN',
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(server.address)
  return {
    page,
    context,
    address: server.address,
    resize: (size) => page.setViewportSize(screenSizes[size]),
    screenshot: (name) => takeScreenshot(page, name),
    async close() {
      await context.close()
      await server.close()
    },
  }
}
