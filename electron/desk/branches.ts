/** Chains of a case that gave way to another: `<case>.aside/<hash of the last line>.jsonl`, whole and never changed. */
import { join } from 'node:path'
import type { Branch } from '../../shared/desk.ts'
import { type Hash, verifyLines } from '../../shared/journal/chain.ts'
import { contentName } from './by-content.ts'
import type { Disk } from './disk.ts'
import { lengthOfWholeLines, linesIn } from './journal-bytes.ts'
import { writeWhole } from './write-whole.ts'

/** All throw errors of the file system. */
export interface Branches {
  /** Lasting once this answers. */
  keep(head: string, bytes: Uint8Array): Promise<void>
  list(): Promise<readonly Branch[]>
  /** Lasting once the folder it stands in is flushed. */
  remove(): Promise<void>
}

const ENDING = '.jsonl'

export function branchesIn(folder: string, disk: Disk, hash: Hash): Branches {
  const pathOf = (head: string) => join(folder, head + ENDING)
  return {
    async keep(head, bytes) {
      const there = await disk.read(pathOf(head))
      // The last hash stands for every byte before it: another content under this name is a damaged one.
      if (there !== null && Buffer.compare(there, bytes) === 0) return
      await disk.makeFolder(folder)
      await writeWhole(pathOf(head), bytes, disk)
    },
    async list() {
      const branches: Branch[] = []
      for (const name of (await disk.list(folder)).toSorted()) {
        const head = name.slice(0, -ENDING.length)
        if (!name.endsWith(ENDING) || !contentName.test(head)) continue
        const bytes = (await disk.read(join(folder, name))) ?? new Uint8Array()
        const lines = [...linesIn(bytes.subarray(0, lengthOfWholeLines(bytes)))]
        const report = verifyLines(lines, hash)
        const whole = report.brokenAt === null && report.lastHash === head
        const brokenAt = whole ? null : (report.brokenAt ?? report.entries.length + 1)
        branches.push({ head, lines: lines.slice(0, report.entries.length), brokenAt })
      }
      return branches
    },
    remove: () => disk.removeTree(folder),
  }
}
