/** What the desk keeps about itself and about sign-in: its own name, and wrong passphrases over a restart. */
import { join } from 'node:path'
import { type WrongTries, wrongTriesSchema } from '../../shared/identity/slow-down.ts'
import { hexOf } from '../../shared/identity/crypto-port.ts'
import type { Disk } from './disk.ts'
import { nodeLocksmith } from './node-locksmith.ts'
import { writeWhole } from './write-whole.ts'

const NAME_BYTES = 8
const NAME = /^[0-9a-f]{16}$/

/** The desk's own name, made at its first start. Throws errors of the file system. */
export async function deskIdOf(folder: string, disk: Disk): Promise<string> {
  const path = join(folder, 'desk-id')
  const known = text(await disk.read(path)).trim()
  if (NAME.test(known)) return known
  const fresh = hexOf(nodeLocksmith.random(NAME_BYTES))
  await disk.makeFolder(folder)
  await writeWhole(path, Buffer.from(fresh), disk)
  return fresh
}

export function wrongTriesIn(folder: string, disk: Disk) {
  const path = join(folder, 'wrong-tries.json')
  return {
    /** A file that cannot be read counts as none: it must not keep the owner out. */
    async read(): Promise<WrongTries> {
      try {
        return wrongTriesSchema.parse(JSON.parse(text(await disk.read(path))))
      } catch {
        return {}
      }
    },
    async write(tries: WrongTries): Promise<void> {
      await disk.makeFolder(folder)
      await writeWhole(path, Buffer.from(JSON.stringify(tries)), disk)
    },
  }
}

const text = (bytes: Uint8Array | null): string => (bytes === null ? '' : Buffer.from(bytes).toString('utf8'))
