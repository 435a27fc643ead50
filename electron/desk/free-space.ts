/** A full disk can empty a whole IndexedDB, so the desk stops while there is still room. */
import type { Failed } from '../../shared/desk.ts'
import { codeOf, type Disk } from './disk.ts'
import { failed } from './failure.ts'

const MB = 1024 * 1024
export const leastFreeBytes = 200 * MB

/** Free bytes where the folder is; null when the system does not say. */
export async function freeBytes(folder: string, disk: Disk): Promise<number | null> {
  try {
    return await disk.freeBytes(folder)
  } catch (error) {
    if (codeOf(error) === null) throw error
    return null
  }
}

/** The refusal when there is too little room to begin a write; unknown room does not stop the work. */
export async function refusalWithoutRoom(folder: string, disk: Disk): Promise<Failed | null> {
  const free = await freeBytes(folder, disk)
  if (free === null || free >= leastFreeBytes) return null
  return failed(`磁盘只剩 ${Math.floor(free / MB)} MB，少于 200 MB，已停止写入。请清理磁盘后再保存。`)
}
