/**
 * How Electron is started here. Its sandbox refuses root, and `--no-sandbox` would take the locks off; so root hands
 * the window to the user nobody, together with a data folder of that user's.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'

export const nobody = 65534
const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']

export interface LaunchCommand {
  readonly program: string
  readonly words: readonly string[]
  /** Set besides the environment of this process. */
  readonly env: Readonly<Record<string, string>>
}

export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** `folder` null: the user's usual place (for root: /var/lib/fuyan). A string answer says why it cannot be started. */
export function launchCommand(
  electron: string,
  app: string,
  folder: string | null,
): { readonly command: LaunchCommand } | { readonly reason: string } {
  if (!isRoot())
    return { command: { program: electron, words: [app], env: folder === null ? {} : { FUYAN_FOLDER: folder } } }
  const home = folder ?? '/var/lib/fuyan'
  const reason = giveToNobody(home) ?? whyNobodyCannotReach([electron, app])
  if (reason !== null) return { reason }
  return {
    command: { program: 'setpriv', words: [...asNobody, electron, app], env: { FUYAN_FOLDER: home, HOME: home } },
  }
}

/** A new or empty folder is handed over; a folder with someone else's files is left alone and named. */
function giveToNobody(folder: string): string | null {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (statSync(folder).uid === nobody) return null
  if (readdirSync(folder).length > 0) {
    return `数据文件夹 ${folder} 属于其他用户。以 root 运行时窗口由 nobody（${nobody}）打开，请先把文件夹交给它：chown -R ${nobody}:${nobody} ${folder}`
  }
  chownSync(folder, nobody, nobody)
  return null
}

function whyNobodyCannotReach(paths: readonly string[]): string | null {
  for (const path of paths) {
    const test = spawnSync('setpriv', [...asNobody, 'test', '-r', path], { stdio: 'ignore' })
    if (test.error !== undefined) return '以 root 运行需要 setpriv（util-linux），本机没有。请换普通用户运行。'
    if (test.status !== 0)
      return `以 root 运行时窗口由 nobody（${nobody}）打开，它读不到 ${path}。请换普通用户运行，或放开读取权限。`
  }
  return null
}
