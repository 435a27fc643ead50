/** A disk in memory that forgets at a power cut what was not flushed: bytes of files, and names in folders. */
import { basename, dirname } from 'node:path'
import type { Disk, OpenFile } from '../../../electron/desk/disk.ts'

interface Stored {
  bytes: Uint8Array
  flushed: Uint8Array
}
interface Folder {
  names: Map<string, Stored | Folder>
  lasting: Map<string, Stored | Folder>
}

export interface MemoryDisk extends Disk {
  /** Back to what was flushed; an unflushed tail may survive in part, as on a real disk. */
  cutPower(): void
}

const nothing = new Uint8Array()
const isFolder = (node: Stored | Folder): node is Folder => 'names' in node
const problem = (code: string) => Object.assign(new Error(code), { code })

export function memoryDisk(): MemoryDisk {
  const root: Folder = { names: new Map(), lasting: new Map() }

  function find(path: string): Stored | Folder | null {
    let node: Stored | Folder | null = root
    for (const part of path.split('/').filter((name) => name !== '')) {
      node = node !== null && isFolder(node) ? (node.names.get(part) ?? null) : null
    }
    return node
  }
  function folderAt(path: string): Folder {
    const node = find(path)
    if (node === null) throw problem('ENOENT')
    if (!isFolder(node)) throw problem('ENOTDIR')
    return node
  }
  function fileAt(path: string): Stored | null {
    const node = find(path)
    if (node !== null && isFolder(node)) throw problem('EISDIR')
    return node
  }

  return {
    // The real one flushes the names of the folders it makes.
    async makeFolder(path) {
      let at = root
      for (const part of path.split('/').filter((name) => name !== '')) {
        const there = at.names.get(part) ?? { names: new Map(), lasting: new Map() }
        if (!isFolder(there)) throw problem('ENOTDIR')
        at.names.set(part, there)
        at.lasting.set(part, there)
        at = there
      }
    },
    async list(path) {
      const node = find(path)
      return node === null ? [] : [...folderAt(path).names.keys()]
    },
    read: async (path) => fileAt(path)?.bytes ?? null,
    async sizeOf(path) {
      const node = find(path)
      return node === null ? null : isFolder(node) ? 0 : node.bytes.length
    },
    async kindOf(path) {
      const node = find(path)
      return node === null ? null : isFolder(node) ? 'folder' : 'file'
    },
    async open(path, mode) {
      const folder = folderAt(dirname(path))
      const there = fileAt(path)
      if (there === null && mode === 'cut') throw problem('ENOENT')
      const file = there ?? { bytes: nothing, flushed: nothing }
      if (mode === 'fresh') file.bytes = nothing
      folder.names.set(basename(path), file)
      return opened(file)
    },
    async rename(from, to) {
      const moved = find(from)
      if (moved === null) throw problem('ENOENT')
      const inTheWay = find(to)
      if (inTheWay !== null && isFolder(moved) !== isFolder(inTheWay)) throw problem('ENOTDIR')
      if (inTheWay !== null && isFolder(inTheWay) && inTheWay.names.size > 0) throw problem('ENOTEMPTY')
      folderAt(dirname(to)).names.set(basename(to), moved)
      folderAt(dirname(from)).names.delete(basename(from))
    },
    async remove(path) {
      if (fileAt(path) !== null) folderAt(dirname(path)).names.delete(basename(path))
    },
    async removeTree(path) {
      if (find(path) !== null) folderAt(dirname(path)).names.delete(basename(path))
    },
    async flushFolder(path) {
      const folder = folderAt(path)
      folder.lasting = new Map(folder.names)
    },
    freeBytes: async () => null,
    cutPower: () => forget(root),
  }
}

function opened(file: Stored): OpenFile {
  return {
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
  }
}

function forget(folder: Folder): void {
  folder.names = new Map(folder.lasting)
  for (const node of folder.names.values()) {
    if (isFolder(node)) {
      forget(node)
      continue
    }
    const unflushed = node.bytes.subarray(node.flushed.length)
    const survives = node.bytes.length > node.flushed.length ? unflushed.subarray(0, unflushed.length >> 1) : nothing
    node.bytes = Buffer.concat([node.flushed, survives])
    node.flushed = node.bytes
  }
}
