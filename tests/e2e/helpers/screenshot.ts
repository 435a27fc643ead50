/** Pictures at the two sizes the pages are made for. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from './runtime.ts'

/** A full screen at 100 %, and the same screen at 125 %. */
export const screenSizes = {
  '1366x768': { width: 1366, height: 768 },
  '1093x614': { width: 1093, height: 614 },
} as const
export type ScreenSize = keyof typeof screenSizes

/** These go into the album when `npm run pictures` plays the stories that take them. */
const inAlbum: ReadonlySet<string> = new Set([
  'people-recovery-sheet',
  'people-sign-in',
  'people-list',
  'packages-send',
  'packages-arrived',
  'packages-fork',
  'audit-case',
])

/** `test-results/<name>-<size>.png`, or the album; answers the path. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const size = page.viewportSize() ?? (await page.evaluate(() => ({ width: innerWidth, height: innerHeight })))
  const toAlbum = process.env['FUYAN_PICTURES'] === '1' && inAlbum.has(name)
  const folder = join(projectRoot, toAlbum ? 'docs/pictures' : 'test-results')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}-${size.width}x${size.height}.png`)
  await page.screenshot({ path })
  return path
}
