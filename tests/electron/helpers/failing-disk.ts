/** A disk whose n-th call fails, and optionally every call after it. */
import type { Disk, OpenFile } from '../../../electron/desk/disk.ts'

export interface FailingDisk extends Disk {
  calls(): number
}

export type Fault = 'one call' | 'all from there'

export function failingDisk(disk: Disk, failAt: number, fault: Fault, code = 'EIO'): FailingDisk {
  let calls = 0
  const fails = () => {
    calls += 1
    return fault === 'one call' ? calls === failAt : calls >= failAt
  }
  const failure = () => Object.assign(new Error(`planned ${code}`), { code })
  const counted =
    <A extends readonly unknown[], T>(work: (...words: A) => Promise<T>) =>
    async (...words: A): Promise<T> => {
      if (fails()) throw failure()
      return work(...words)
    }
  const opened = (file: OpenFile): OpenFile => ({
    size: counted(() => file.size()),
    async write(bytes) {
      if (!fails()) return file.write(bytes)
      // The worst case: half of it is there.
      await file.write(bytes.subarray(0, bytes.length >> 1))
      throw failure()
    },
    flush: counted(() => file.flush()),
    truncate: counted((length) => file.truncate(length)),
    async close() {
      const failing = fails()
      await file.close()
      if (failing) throw failure()
    },
  })
  return {
    calls: () => calls,
    makeFolder: counted((path: string) => disk.makeFolder(path)),
    list: counted((path: string) => disk.list(path)),
    read: counted((path: string) => disk.read(path)),
    sizeOf: counted((path: string) => disk.sizeOf(path)),
    kindOf: counted((path: string) => disk.kindOf(path)),
    open: counted(async (path: string, mode: 'append' | 'fresh' | 'cut') => opened(await disk.open(path, mode))),
    rename: counted((from: string, to: string) => disk.rename(from, to)),
    remove: counted((path: string) => disk.remove(path)),
    async removeTree(path) {
      if (!fails()) return disk.removeTree(path)
      // The worst case: a part of it is gone.
      const [first] = await disk.list(path)
      if (first !== undefined) await disk.removeTree(`${path}/${first}`)
      throw failure()
    },
    flushFolder: counted((path: string) => disk.flushFolder(path)),
    freeBytes: counted((path: string) => disk.freeBytes(path)),
  }
}
