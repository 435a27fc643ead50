/** The desk on plain Node: everything `shared/desk.ts` promises, with dialogs and disk passed in. */
import * as crypto from 'node:crypto'
import { join } from 'node:path'
import type { Desk } from '../../shared/desk.ts'
import type { StretchCost } from '../../shared/identity/crypto-port.ts'
import { usualCost } from '../../shared/identity/keys.ts'
import { openSeat } from '../../shared/identity/seat.ts'
import type { Hash } from '../../shared/journal/chain.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import { bureauOnDisk } from './bureau-on-disk.ts'
import { codeOf, type Disk, nodeDisk, paperDisk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { fileSets } from './file-sets.ts'
import { setRecords } from './set-records.ts'
import { freeBytes } from './free-space.ts'
import { openHeldPackages } from './held-packages.ts'
import { installedFonts } from './installed-fonts.ts'
import { openJournals } from './journals.ts'
import { openKeptDrafts } from './kept-drafts.ts'
import { openKeptFiles } from './kept-files.ts'
import { nodeLocksmith } from './node-locksmith.ts'
import { paperDoors, type Press } from './paper.ts'
import { type Dialogs, fileDoors } from './save-file.ts'
import { deskIdOf, wrongTriesIn } from './seat-files.ts'
import { type Programs, savedPlaces } from './saved-places.ts'

export interface DeskParts {
  /** Holds `journals/`, `drafts/`, `files/`, `held/` and `sets/`; made when missing. */
  readonly folder: string
  readonly version: string
  readonly dialogs: Dialogs
  readonly press?: Press
  readonly programs?: Programs
  readonly disk?: Disk
  readonly hash?: Hash
  readonly fonts?: () => Promise<readonly string[] | null>
  /** Cost of a passphrase; tests take a cheap one. */
  readonly keyCost?: StretchCost
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** The desk with what only its own process may ask of it. */
export interface DeskAtWork extends Desk {
  /** Clears away what crashes left half done; once, before a page asks for anything. */
  begin(): Promise<void>
  /** Drops what the page had half done: it is gone, or about to be. */
  pageIsGone(): Promise<void>
}

/** SHA-256 in hex, as Node computes it. */
export const sha256: Hash = (text) => crypto.hash('sha256', text, 'hex')

export function makeDesk(parts: DeskParts): DeskAtWork {
  const { press = noPress, programs = noPrograms } = parts
  const { folder, disk = nodeDisk, hash: hashOf = sha256, fonts = () => installedFonts(process.platform) } = parts
  const papers = parts.disk ?? paperDisk
  const bureau = bureauOnDisk(() => journals.readJournal(bureauJournal, 0))
  const seat = openSeat({
    smith: nodeLocksmith,
    cost: parts.keyCost ?? usualCost,
    bureau: bureau.now,
    tries: wrongTriesIn(folder, disk),
    now: parts.now ?? Date.now,
  })
  const drafts = openKeptDrafts(join(folder, 'drafts'), disk)
  const held = openHeldPackages(join(folder, 'held'), disk)
  const signed = openJournals(
    join(folder, 'journals'),
    disk,
    hashOf,
    async () => {
      const now = await bureau.now()
      return (byId, line) => seat.signLine(byId, line, now)
    },
    async (journal) => {
      await drafts.forget(journal)
      await held.forget(journal)
    },
  )
  const journals = bureau.watching(signed)
  const files = openKeptFiles(join(folder, 'files'), disk)
  const saved = savedPlaces(programs, disk)
  const sets = fileSets(setRecords(join(folder, 'sets'), disk), papers, parts.dialogs, saved)
  // Fonts do not change while the letter is written, and asking takes up to a second.
  let askedFonts: Promise<readonly string[] | null> | null = null

  return {
    ...seat,
    journals: journals.journals,
    readJournal: journals.readJournal,
    appendJournal: journals.appendJournal,
    adoptLines: journals.adoptLines,
    switchJournal: journals.switchJournal,
    setAside: journals.setAside,
    removeJournal: journals.removeJournal,
    keepDraft: drafts.keepDraft,
    keptDrafts: drafts.keptDrafts,
    holdPackage: held.holdPackage,
    heldPackages: held.heldPackages,
    readHeldPackage: held.readHeldPackage,
    ...fileDoors(parts.dialogs, papers, saved),
    openSet: sets.openSet,
    addToSet: sets.addToSet,
    closeSet: sets.closeSet,
    dropSet: sets.dropSet,
    keepFile: files.keepFile,
    readKeptFile: files.readKeptFile,
    ...paperDoors(press, parts.dialogs, papers, saved),
    openSaved: saved.openSaved,
    showSaved: saved.showSaved,
    async begin() {
      // A folder that cannot be read now is cleared away at the next start; the work of today does not wait for it.
      await sets.sweep().catch(onlyOfTheSystem)
      await files.sweep().catch(onlyOfTheSystem)
      await held.sweep().catch(onlyOfTheSystem)
      await journals.sweep().catch(onlyOfTheSystem)
    },
    pageIsGone: () => sets.dropAll(),
    async status() {
      try {
        await disk.makeFolder(folder)
        askedFonts ??= fonts()
        return {
          outcome: 'ready',
          kind: 'desktop',
          appVersion: parts.version,
          deskId: await deskIdOf(folder, disk),
          folder,
          freeBytes: await freeBytes(folder, disk),
          fonts: await askedFonts,
        }
      } catch (error) {
        return failedBy(error, '打开数据文件夹')
      }
    },
  }
}

/** Dialogs that are always cancelled, for tests and tools that never ask. */
export const noDialogs: Dialogs = {
  savePath: async () => null,
  openPath: async () => null,
  folderPath: async () => null,
}

const noPress: Press = {
  pdf: async () => failed('这里没有窗口，不能生成 PDF。'),
  print: async () => failed('这里没有窗口，不能打印。'),
}
const noPrograms: Programs = { open: async () => false, show: async () => false }

function onlyOfTheSystem(error: unknown): void {
  if (codeOf(error) === null) throw error
}
