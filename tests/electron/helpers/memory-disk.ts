/** A disk in memory that forgets at a power cut what was not flushed: bytes of files, and names in folders. */
import { dirname } from 'node:path'
import type { Disk, OpenFile } from '../../../electron/desk/disk.ts'

interface Stored {
  bytes: Uint8Array
  flushed: Uint8Array
}

export interface MemoryDisk extends Disk {
  /** Back to what was flushed; an unflushed tail may survive in part, as on a real disk. */
  cutPower(): void
}

const nothing = new Uint8Array()

export function memoryDisk(): MemoryDisk {
  let names = new Map<string, Stored>()
  const lasting = new Map<string, Stored>()

  const opened = (file: Stored): OpenFile => ({
    size: async () => file.bytes.length,
    async write(bytes) {
      file.bytes = Buffer.concat([file.bytes, bytes])
    },
    async flush() {
      file.flushed = file.bytes
    },
    async truncate(length) {
      file.bytes = file.bytes.subarray(0, length)
    },
    close: async () => undefined,
  })

  return {
    makeFolder: async () => undefined,
    list: async (folder) =>
      [...names.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
    read: async (path) => names.get(path)?.bytes ?? null,
    sizeOf: async (path) => names.get(path)?.bytes.length ?? null,
    async open(path, mode) {
      const there = names.get(path)
      if (there === undefined && mode === 'cut') throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      const file = there ?? { bytes: nothing, flushed: nothing }
      if (mode === 'fresh') file.bytes = nothing
      names.set(path, file)
      return opened(file)
    },
    async rename(from, to) {
      const file = names.get(from)
      if (file === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      names.set(to, file)
      names.delete(from)
    },
    remove: async (path) => void names.delete(path),
    async flushFolder(folder) {
      for (const path of lasting.keys()) if (dirname(path) === folder && !names.has(path)) lasting.delete(path)
      for (const [path, file] of names) if (dirname(path) === folder) lasting.set(path, file)
    },
    freeBytes: async () => null,
    cutPower() {
      for (const file of lasting.values()) {
        const unflushed = file.bytes.subarray(file.flushed.length)
        const survives =
          file.bytes.length > file.flushed.length ? unflushed.subarray(0, unflushed.length >> 1) : nothing
        file.bytes = Buffer.concat([file.flushed, survives])
        file.flushed = file.bytes
      }
      names = new Map(lasting)
    },
  }
}
