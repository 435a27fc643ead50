/** What of this machine the desktop and browser tests run on, and why not when they cannot. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../../../electron/cli/find-electron.ts'

export const projectRoot = join(import.meta.dirname, '../../..')

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function findChromium(): string | null {
  return browsers.find((path) => existsSync(path)) ?? null
}

/** Null when desktop tests can run here; otherwise the reason, for `describe.skipIf` and the log. */
export function whyNoDesktop(): string | null {
  if (findElectron(projectRoot) === null) return 'no Electron here: set ELECTRON_OVERRIDE_DIST_PATH'
  if (!existsSync(join(projectRoot, 'dist/electron/main.cjs'))) return 'nothing is built: npm run build'
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !existsSync('/usr/bin/Xvfb'))
    return 'no display and no Xvfb'
  return null
}

/** Null when browser tests can run here; otherwise the reason. */
export function whyNoBrowser(): string | null {
  if (findChromium() === null) return 'no Chromium here: apt-get install chromium'
  return existsSync(join(projectRoot, 'dist/renderer/index.html')) ? null : 'nothing is built: npm run build'
}

/** Says once, plainly, that a file's tests are left out. */
export function reportSkip(what: string, reason: string | null): boolean {
  if (reason !== null) console.warn(`${what} tests are skipped: ${reason}`)
  return reason !== null
}
