import { execFileSync, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, describe, expect, test } from 'vitest'
import { findElectron } from '../../electron/cli/find-electron.ts'
import { isRoot } from '../../electron/cli/launch-command.ts'
import { asNobody, newFolder } from './helpers/desk-folder.ts'
import { display } from './helpers/display.ts'
import { projectRoot, reportSkip, whyNoDesktop } from './helpers/runtime.ts'

const reason = process.platform === 'linux' ? whyNoDesktop() : 'packing is tested on Linux'
const program = join(
  projectRoot,
  'release',
  process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  'fuyan',
)

describe.skipIf(reportSkip('packing', reason))('the packed app', () => {
  const started: { kill(): void }[] = []
  afterAll(() => {
    for (const app of started) app.kill()
  })

  test('has every fuse as wanted', async () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(findElectron(projectRoot) ?? '') }
    execFileSync(process.execPath, [join(projectRoot, 'electron/cli/run.mjs'), 'dist-dir'], {
      cwd: projectRoot,
      env,
      stdio: 'pipe',
    })
    const wire = await getCurrentFuseWire(program)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    })
  })

  test('starts and shows its page', async () => {
    const folder = newFolder()
    const env = { ...process.env, DISPLAY: await display(), HOME: folder, FUYAN_FOLDER: folder }
    const child = spawn(isRoot() ? asNobody(program) : program, ['--remote-debugging-port=0'], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    started.push({ kill: () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL') })
    const port = await new Promise<string>((answer, refuse) => {
      child.once('exit', (code) => refuse(new Error(`the packed app ended with ${code}`)))
      child.stderr.on('data', (text: Buffer) => {
        const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(text.toString())?.[1]
        if (found !== undefined) answer(found)
      })
    })
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${port}/json`)).text(), { timeout: 20_000 })
      .toContain('"url": "app://fuyan/')
    child.removeAllListeners('exit')
  })
})
