// Runs before `npm start` and `npm test`: installs what the lock names when it is missing or older. Plain Node, no dependencies.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

if (isInstalled()) {
  console.log('依赖已就绪。')
} else {
  console.log('正在按 package-lock.json 安装依赖……')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lock that lacks a package for another system, and registries' mirrors lack some of them.
  const done = spawnSync(npm, ['install', '--no-save'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('依赖没有装好：请检查网络或 npm 的设置，再运行一次。')
    process.exit(1)
  }
}

// npm leaves a copy of what it installed; what is optional and not for this system is missing from it.
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'))
  const wanted = packagesOf(join(root, 'package-lock.json'))
  if (installed === null || wanted === null) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const there = installed[path]
    return path === '' || (there === undefined ? optional === true : there.version === version)
  })
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}
