import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe } from 'vitest'
import { type BrowserPages, launchBrowserPages } from './helpers/launch-browser-pages.ts'
import { reportSkip, whyNoBrowser } from './helpers/runtime.ts'
import { tellTheStory } from './helpers/the-story.ts'

describe.skipIf(reportSkip('browser', whyNoBrowser()))('a suggestion becomes a letter, in a browser', () => {
  let pages: BrowserPages

  beforeAll(async () => {
    pages = await launchBrowserPages()
    pages.page.setDefaultTimeout(15_000)
  })
  afterAll(() => pages?.close())

  tellTheStory({
    get page() {
      return pages.page
    },
    async powerCut(losing) {
      // The journal's own database stays: it is what the working copy is rebuilt from.
      if (losing === 'database') await pages.page.evaluate(() => void indexedDB.deleteDatabase('fuyan'))
      await pages.page.reload()
    },
    async saves(_ending, click) {
      const [download] = await Promise.all([pages.page.waitForEvent('download'), click()])
      return readFileSync(await download.path())
    },
  })
})
