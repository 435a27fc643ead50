/** Errors of the file system, in words that say what to do now. */
import type { Failed } from '../../shared/desk.ts'
import { codeOf } from './disk.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限，请换一个文件夹，或请管理员开通权限',
  EPERM: '文件正被 WPS 等程序打开或受到保护，请先关闭后再试',
  EBUSY: '文件正被 WPS 打开，请先关闭后再试',
  ETXTBSY: '文件正被其他程序使用，请先关闭后再试',
  ENOSPC: '磁盘已满，请清理出空间后再试',
  EDQUOT: '本账户的磁盘配额已用完，请清理后再试',
  EROFS: '所在磁盘是只读的，请换一个位置',
  ENOENT: '文件夹或文件已不存在，请重新选择',
  ENOTDIR: '所选位置不是文件夹，请重新选择',
  EISDIR: '所选位置是文件夹，请输入文件名',
  ENAMETOOLONG: '文件名太长，请缩短后再试',
  EMFILE: '打开的文件太多，请关闭一些程序后再试',
  EIO: '磁盘读写出错，请检查磁盘后再试',
}

export function failed(reason: string): Failed {
  return { outcome: 'failed', reason }
}

/**
 * The outcome for an error of the file system: `what` (“保存文件”) and the way out. An error that is no system error
 * is our bug and is thrown on.
 */
export function failedBy(error: unknown, what: string): Failed {
  const code = codeOf(error)
  if (code === null) throw error
  return failed(`${what}没有完成：${reasons[code] ?? `系统提示 ${code}，请稍后再试`}。`)
}
