/**
 * What was saved in this run can be opened and shown. A path never comes from the page on its own: the desk must have
 * said it before, or a page gone wrong could start any program of the machine.
 */
import { basename, extname } from 'node:path'
import type { Desk, Failed } from '../../shared/desk.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'

/** The system's programs, passed in: Electron's shell. */
export interface Programs {
  /** False when the system has no program for it. */
  open(path: string): Promise<boolean>
  show(path: string): Promise<boolean>
}

export interface SavedPlaces {
  /** Called with each path that the page is told to be saved. */
  remember(path: string): void
}

/** Papers only: a file that can run something is shown in its folder, not opened. */
const opened = new Set(['.docx', '.xlsx', '.csv', '.pdf', '.txt'])

export function savedPlaces(programs: Programs, disk: Disk): SavedPlaces & Pick<Desk, 'openSaved' | 'showSaved'> {
  const known = new Set<string>()

  async function refusalOf(path: string): Promise<Failed | null> {
    if (!known.has(path)) return failed('只能打开本次使用中保存过的文件。请在文件夹中自行打开。')
    const kind = await disk.kindOf(path)
    return kind === 'file' || kind === 'folder' ? null : failed(`“${basename(path)}”已被移走或改名，请在文件夹中查找。`)
  }

  return {
    remember: (path) => void known.add(path),
    async openSaved(path) {
      try {
        const refusal = await refusalOf(path)
        if (refusal !== null) return refusal
        const isPaper = opened.has(extname(path).toLowerCase())
        if (!isPaper && (await disk.kindOf(path)) === 'file') {
          return failed(`“${basename(path)}”不是文档，不能从这里打开。请在文件夹中查看。`)
        }
        if (await programs.open(path)) return { outcome: 'shown' }
        return failed(`本机没有能打开“${basename(path)}”的程序。请安装 WPS 或 Word，或在文件夹中选择其他程序打开。`)
      } catch (error) {
        return failedBy(error, `打开“${basename(path)}”`)
      }
    },
    async showSaved(path) {
      try {
        const refusal = await refusalOf(path)
        if (refusal !== null) return refusal
        if (await programs.show(path)) return { outcome: 'shown' }
        return failed(`没有能显示文件夹的程序。文件在：${path}`)
      } catch (error) {
        return failedBy(error, '打开文件夹')
      }
    },
  }
}
