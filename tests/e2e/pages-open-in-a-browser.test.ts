import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { launchBrowserPages } from './helpers/launch-browser-pages.ts'
import { reportSkip, whyNoBrowser } from './helpers/runtime.ts'

describe.skipIf(reportSkip('browser', whyNoBrowser()))('the pages open in a browser', () => {
  test('with the same policy, and without a desk', async () => {
    const pages = await launchBrowserPages()
    const response = await pages.page.goto(pages.address)
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
    const found = await pages.page.evaluate(() => ({
      desk: 'fuyanDesk' in window,
      nonce: document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? '',
    }))
    expect(found.desk).toBe(false)
    expect(response?.headers()['content-security-policy']).toContain(`'nonce-${found.nonce}'`)
    await pages.resize('1093x614')
    expect(existsSync(await pages.screenshot('browser-start'))).toBe(true)
    await pages.close()
  })
})
