/** `npm start`: the desktop window; without Electron, the same pages in a browser (unless `--no-fallback`). */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { build, isStale } from './fresh-build.ts'
import { findElectron, installElectron } from './find-electron.ts'
import { launchCommand } from './launch-command.ts'
import { type PageServer, servePages, usualPort } from './serve-pages.ts'

const root = dirname(dirname(dirname(process.argv[1] ?? '')))
const mayFallBack = !process.argv.includes('--no-fallback')

/** Null once the window has been used and closed; otherwise why there was none. */
async function openDesktop(): Promise<string | null> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return '这里没有图形界面（DISPLAY 未设置）。'
  }
  const electron = findElectron(root) ?? installElectron(root)
  if (electron === null) return '本机没有 Electron，也没能下载到。'
  const launch = launchCommand(electron, root, process.env['FUYAN_FOLDER'] || null)
  return 'reason' in launch ? launch.reason : run(launch.command)
}

const EARLY_MS = 8000

/** An end with an error in the first seconds means that the window never came up. */
function run({ program, words, env }: { program: string; words: readonly string[]; env: Record<string, string> }) {
  const started = performance.now()
  const child = spawn(program, [...words], { stdio: 'inherit', env: { ...process.env, ...env }, cwd: root })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise<string | null>((answer) => {
    child.once('error', (error) => answer(`${program} 无法运行（${error.message}）。`))
    child.once('exit', (code, signal) => {
      if (code === 0) return answer(null)
      if (performance.now() - started < EARLY_MS && signal === null)
        return answer(`Electron 刚启动就退出了（${code}）。`)
      process.exitCode = 1
      answer(null)
    })
  })
}

async function openInBrowser(): Promise<void> {
  const server = await servePages(join(root, 'dist/renderer')).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    console.error(taken ? `端口 ${usualPort} 已被占用，复言可能已经在运行。` : error)
    process.exit(1)
  })
  console.log(`改用浏览器打开同样的页面：${server.address}（内容只存在这个浏览器里；按 Ctrl+C 结束）`)
  showInBrowser(server)
}

const openers: Readonly<Record<string, readonly string[]>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
  linux: ['xdg-open'],
}

/** The address is printed already, so a system without an opener needs nothing more. */
function showInBrowser({ address }: PageServer): void {
  const [program, ...words] = openers[process.platform] ?? []
  if (program === undefined) return
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

// Last, so that everything above is there when it runs.
if (isStale(root)) {
  console.log('正在生成页面……')
  if (!build(root)) process.exit(1)
}
const reason = await openDesktop()
if (reason !== null) {
  console.log(`没有打开桌面窗口：${reason}`)
  if (mayFallBack) await openInBrowser()
  else process.exitCode = 1
}
