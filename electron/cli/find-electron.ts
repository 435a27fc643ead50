/** Finds an Electron to run. Never `require('electron')`: from plain Node that would start a download just to look. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const programs: Readonly<Record<string, string>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** The program of Electron in a folder of its own, or null. */
export function electronIn(folder: string): string | null {
  const program = join(folder, programs[process.platform] ?? 'electron')
  return existsSync(program) ? program : null
}

/** ELECTRON_OVERRIDE_DIST_PATH, or the one npm installed; null when there is none. */
export function findElectron(root: string): string | null {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  if (chosen !== '') return electronIn(chosen)
  const home = join(root, 'node_modules/electron')
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(home, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

const INSTALL_MS = 60_000

/** One attempt to fetch Electron the way its own package does. Quiet: the caller says what came of it. */
export function installElectron(root: string): string | null {
  const installer = join(root, 'node_modules/electron/install.js')
  if (!existsSync(installer)) return null
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_MS, killSignal: 'SIGKILL' })
  return findElectron(root)
}
