import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findElectron } from '../../../electron/cli/find-electron.ts'
import { isStale } from '../../../electron/cli/fresh-build.ts'
import { isRoot, launchCommand, nobody } from '../../../electron/cli/launch-command.ts'
import { freshFolder } from '../helpers/a-desk.ts'

function write(path: string, text = 'x'): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

afterEach(() => vi.unstubAllEnvs())

describe.runIf(process.platform === 'linux')('finding Electron', () => {
  test('the folder that was set wins, and a wrong one is not replaced by another', () => {
    const root = freshFolder()
    write(join(root, 'node_modules/electron/path.txt'), 'electron')
    const installed = write(join(root, 'node_modules/electron/dist/electron'))
    const chosen = write(join(root, 'chosen/electron'))
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dirname(chosen))
    expect(findElectron(root)).toBe(chosen)
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(root, 'nowhere'))
    expect(findElectron(root)).toBeNull()
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '')
    expect(findElectron(root)).toBe(installed)
  })

  test('a package without its program counts as none', () => {
    const root = freshFolder()
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '')
    expect(findElectron(root)).toBeNull()
    write(join(root, 'node_modules/electron/path.txt'), 'electron')
    expect(findElectron(root)).toBeNull()
  })
})

describe.runIf(isRoot())('as root', () => {
  const reachable = () => {
    const root = freshFolder()
    chmodSync(root, 0o755)
    return { root, electron: write(join(root, 'electron')) }
  }

  test('the window is handed to nobody, with a folder of its own', () => {
    const { root, electron } = reachable()
    const folder = join(root, 'data')
    const launch = launchCommand(electron, root, folder)
    expect(launch).toMatchObject({ command: { program: 'setpriv', env: { FUYAN_FOLDER: folder, HOME: folder } } })
    expect('command' in launch ? launch.command.words : []).not.toContain('--no-sandbox')
    expect(statSync(folder).uid).toBe(nobody)
  })

  test('a folder with files of another user is left alone', () => {
    const { root, electron } = reachable()
    write(join(root, 'data/journals/a.jsonl'))
    expect(launchCommand(electron, root, join(root, 'data'))).toMatchObject({
      reason: expect.stringContaining('chown'),
    })
    expect(statSync(join(root, 'data')).uid).toBe(0)
  })

  test('a program nobody cannot reach is named', () => {
    const { root, electron } = reachable()
    chmodSync(root, 0o700)
    expect(launchCommand(electron, root, freshFolder())).toMatchObject({ reason: expect.stringContaining(electron) })
  })
})

test.runIf(!isRoot() && process.platform !== 'win32')('as anyone else it is started as it is', () => {
  expect(launchCommand('/e', '/app', '/data')).toEqual({
    command: { program: '/e', words: ['/app'], env: { FUYAN_FOLDER: '/data' } },
  })
})

test('a build is stale when missing, or older than what it is made of', () => {
  const root = freshFolder()
  const source = write(join(root, 'renderer/app/app.tsx'))
  expect(isStale(root)).toBe(true)
  for (const path of ['dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/renderer/index.html'])
    write(join(root, path))
  const old = new Date(2020, 0, 1)
  for (const path of [source, dirname(source), join(root, 'renderer')]) utimesSync(path, old, old)
  expect(isStale(root)).toBe(false)
  const later = new Date(Date.now() + 60_000)
  utimesSync(source, later, later)
  expect(isStale(root)).toBe(true)
})

test('set-up finds this very installation complete', () => {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, '../../../electron/cli/set-up.mjs')], {
    encoding: 'utf8',
  })
  expect(output).toBe('依赖已就绪。\n')
})
