/** Builds `dist/` when it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['electron', 'renderer', 'shared', 'assets', 'package-lock.json']
const built = ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/index.html']
const configs = ['renderer/vite.config.ts', 'electron/vite.config.ts', 'electron/vite.preload.config.ts']

/** True when something was changed since the last build, or nothing was built yet. */
export function isStale(root: string): boolean {
  const outputs = built.map((path) => join(root, path))
  if (!outputs.every((path) => existsSync(path))) return true
  const oldest = Math.min(...outputs.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newestIn(join(root, path)) > oldest)
}

/** False when a build failed; the builder has said why by then. */
export function build(root: string): boolean {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  return configs.every((config) => {
    const words = [vite, 'build', '--logLevel', 'warn', '--config', join(root, config)]
    return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0
  })
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
