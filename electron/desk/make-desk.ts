/** The desk on plain Node: everything `shared/desk.ts` promises, with dialogs and disk passed in. */
import * as crypto from 'node:crypto'
import { join } from 'node:path'
import type { Desk } from '../../shared/desk.ts'
import type { Hash } from '../../shared/journal/chain.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { failedBy } from './failure.ts'
import { freeBytes } from './free-space.ts'
import { installedFonts } from './installed-fonts.ts'
import { openJournals } from './journals.ts'
import { openKeptDrafts } from './kept-drafts.ts'
import { type Dialogs, fileDoors } from './save-file.ts'

export interface DeskParts {
  /** Holds `journals/` and `drafts/`; made when missing. */
  readonly folder: string
  readonly version: string
  readonly dialogs: Dialogs
  readonly disk?: Disk
  readonly hash?: Hash
  readonly fonts?: () => Promise<readonly string[] | null>
}

/** SHA-256 in hex, as Node computes it. */
export const sha256: Hash = (text) => crypto.hash('sha256', text, 'hex')

export function makeDesk(parts: DeskParts): Desk {
  const { folder, disk = nodeDisk, hash: hashOf = sha256, fonts = () => installedFonts(process.platform) } = parts
  const journals = openJournals(join(folder, 'journals'), disk, hashOf)
  const drafts = openKeptDrafts(join(folder, 'drafts'), disk)
  // Fonts do not change while the letter is written, and asking takes up to a second.
  let askedFonts: Promise<readonly string[] | null> | null = null

  return {
    ...journals,
    ...drafts,
    ...fileDoors(parts.dialogs, disk),
    async status() {
      try {
        await disk.makeFolder(folder)
        askedFonts ??= fonts()
        return {
          outcome: 'ready',
          kind: 'desktop',
          appVersion: parts.version,
          folder,
          freeBytes: await freeBytes(folder, disk),
          fonts: await askedFonts,
        }
      } catch (error) {
        return failedBy(error, '打开数据文件夹')
      }
    },
    async removeJournal(journal, note) {
      const removed = await journals.removeJournal(journal, note)
      if (removed.outcome === 'failed') return removed
      // Text entered by mistake must not live on as a kept draft.
      const dropped = await drafts.keepDraft(journal, null)
      return dropped.outcome === 'failed' ? dropped : removed
    },
  }
}

/** Dialogs that are always cancelled, for tests and tools that never ask. */
export const noDialogs: Dialogs = { savePath: async () => null, openPath: async () => null }
