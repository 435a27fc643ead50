/** Replaces a file as a whole: temporary file beside it, flush, rename. The old one stays until the new one is safe. */
import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'

let count = 0

/** Writes `bytes` to `path`; throws errors of the file system and leaves no temporary file that it could remove. */
export async function writeWhole(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  count += 1
  const folder = dirname(path)
  const temporary = join(folder, `.fuyan-${process.pid}-${count}${temporaryEnding}`)
  try {
    const file = await disk.open(temporary, 'fresh')
    try {
      await file.write(bytes)
      await file.flush()
    } finally {
      await file.close()
    }
    await disk.rename(temporary, path)
  } catch (error) {
    // The first error is the one to tell; a temporary file left behind is harmless and its name says whose it is.
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.flushFolder(folder)
}

export const temporaryEnding = '.tmp'
