/** What the desk asks of the file system, and nothing more: small enough that a test can make the n-th call fail. */
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { patiently } from './patiently.ts'

export interface OpenFile {
  size(): Promise<number>
  write(bytes: Uint8Array): Promise<void>
  /** The bytes are on the disk, not only in its cache, once this answers. */
  flush(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface Disk {
  makeFolder(path: string): Promise<void>
  /** File names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Null when there is no such file. */
  sizeOf(path: string): Promise<number | null>
  /** What the name itself is: a link is `other`, whatever it leads to. Null when nothing is there. */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | null>
  /** `append` writes at the end, `fresh` empties the file first, `cut` opens an existing file to shorten it. */
  open(path: string, mode: 'append' | 'fresh' | 'cut'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Removes a folder with all in it; links in it are removed, not followed. */
  removeTree(path: string): Promise<void>
  /** Makes names made, renamed or removed in the folder lasting. */
  flushFolder(folder: string): Promise<void>
  /** Null when the file system does not say. */
  freeBytes(folder: string): Promise<number | null>
}

const flags = { append: 'a', fresh: 'w', cut: 'r+' } as const

/** Modes of what is made: ours alone, or as this machine has it for every file (umask), which a shared folder needs. */
const modes = { ours: { folder: 0o700, file: 0o600 }, everybodys: { folder: 0o777, file: 0o666 } } as const

const diskOf = (whose: keyof typeof modes): Disk => ({
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true, mode: modes[whose].folder })
    if (first === undefined) return
    await flushFolder(dirname(path))
    await flushFolder(dirname(first))
  },
  async list(folder) {
    return (await orNull(readdir(folder))) ?? []
  },
  read: (path) => orNull(readFile(path)),
  async sizeOf(path) {
    return (await orNull(stat(path)))?.size ?? null
  },
  async kindOf(path) {
    const found = await orNull(lstat(path))
    if (found === null) return null
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  },
  async open(path, mode) {
    const file = await open(path, flags[mode], modes[whose].file)
    return {
      size: async () => (await file.stat()).size,
      // `writeFile` on a handle goes on after a short write; `write` would leave half a line.
      write: (bytes) => file.writeFile(bytes),
      flush: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      close: () => file.close(),
    }
  },
  rename: (from, to) => patiently(() => rename(from, to)),
  remove: (path) => rm(path, { force: true }),
  // Virus scanners on Windows hold a file for a moment after it was written.
  removeTree: (path) => rm(path, { force: true, recursive: true, maxRetries: 5 }),
  flushFolder,
  async freeBytes(folder) {
    const found = await statfs(folder)
    return found.bavail * found.bsize
  },
})

/** The disk of this machine for what the desk keeps: nobody else's to read. */
export const nodeDisk = diskOf('ours')

/** The same for what a person saves where they point: colleagues read it from there. */
export const paperDisk = diskOf('everybodys')

async function flushFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder to flush; NTFS writes names in its own log.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** The system's error code (`ENOSPC`), or null when it is no error of the system. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
