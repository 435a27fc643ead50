/**
 * `npm run dist:dir`: the packaged app as a folder, from an Electron that is here already, then its fuses read back.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { findElectron } from './find-electron.ts'

const root = dirname(dirname(dirname(process.argv[1] ?? '')))
const wanted: ReadonlyMap<FuseV1Options, FuseState> = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
])

const electron = findElectron(root)
if (electron === null) {
  console.error(
    '本机没有 Electron：请设置 ELECTRON_OVERRIDE_DIST_PATH，或先运行 node node_modules/electron/install.js。',
  )
  process.exit(1)
}
// Electron's own start page is a folder in some distributions, and the packer reads every .asar as a file.
const dist = join(root, 'release/electron')
rmSync(join(root, 'release'), { recursive: true, force: true })
cpSync(dirname(electron), dist, { recursive: true, filter: (path) => !path.endsWith('default_app.asar') })
const versionFile = join(dist, 'version')
const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : null
const words = ['--linux', 'dir', '--publish', 'never', `-c.electronDist=${dist}`]
if (version !== null) words.push(`-c.electronVersion=${version}`)
const builder = join(root, 'node_modules/electron-builder/cli.js')
const made = spawnSync(process.execPath, [builder, ...words], { cwd: root, stdio: 'inherit' })
rmSync(dist, { recursive: true, force: true })
if (made.status !== 0) process.exit(1)

const folder = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`
const program = join(root, 'release', folder, 'fuyan')
const wire = await getCurrentFuseWire(program)
const wrong = [...wanted].filter(([fuse, state]) => wire[fuse] !== state)
for (const [fuse, state] of wanted) {
  const found = wire[fuse]
  console.log(
    `${FuseV1Options[fuse]}: ${found === undefined ? '无此开关' : FuseState[found]}（应为 ${FuseState[state]}）`,
  )
}
if (wrong.length > 0) {
  console.error('打包结果的安全开关不符，不能发出。')
  process.exit(1)
}
console.log(`已生成 ${program}`)
