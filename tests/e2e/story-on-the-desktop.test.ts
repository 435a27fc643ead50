import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, vi } from 'vitest'
import { newFolder } from './helpers/desk-folder.ts'
import { type Desktop, launchDesktop } from './helpers/launch-desktop.ts'
import { reportSkip, whyNoDesktop } from './helpers/runtime.ts'
import { tellTheStory } from './helpers/the-story.ts'

describe.skipIf(reportSkip('desktop', whyNoDesktop()))('a suggestion becomes a letter, on the real desktop', () => {
  const folder = newFolder()
  let desktop: Desktop

  const start = async () => {
    desktop = await launchDesktop({ folder })
    await desktop.resize('1366x768')
    desktop.page.setDefaultTimeout(15_000)
  }
  beforeAll(start)
  afterAll(() => desktop?.kill())

  let saved = 0
  tellTheStory({
    get page() {
      return desktop.page
    },
    async powerCut(losing) {
      const at = await desktop.page.evaluate(() => location.hash)
      await desktop.kill()
      if (losing === 'database') rmSync(join(folder, 'IndexedDB'), { recursive: true })
      await start()
      await desktop.page.evaluate((hash) => {
        location.hash = hash
      }, at)
    },
    async saves(ending, click) {
      // A name of its own each time: an older file would be read in its place.
      const path = join(folder, `导出${(saved += 1)}.${ending}`)
      desktop.answerDialogs(path)
      await click()
      await vi.waitUntil(() => existsSync(path), 15_000)
      return readFileSync(path)
    },
  })
})
