/**
 * The desk's stand-in where there is none: the same promises as far as a browser can keep them. Journals live in a
 * database of their own, so that the working copy can still be rebuilt; a lasting banner says that nothing is on disk.
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import {
  type Desk,
  type FileFilter,
  largestHeldPackage,
  largestKeptFile,
  type PrintOptions,
} from '../../shared/desk.ts'
import { bureauSchema } from '../../shared/bureau/bureau.ts'
import { hexOf, type StretchCost } from '../../shared/identity/crypto-port.ts'
import { openSeat } from '../../shared/identity/seat.ts'
import { wrongTriesSchema } from '../../shared/identity/slow-down.ts'
import { entryOf, lineOf, seal, verifyLines } from '../../shared/journal/chain.ts'
import { bureauJournal, type DraftEntry } from '../../shared/journal/entry.ts'
import { replay } from '../../shared/journal/replay.ts'
import { browserSets } from './browser-sets.ts'
import { download } from './download.ts'
import { sha256Hex, sha256OfBytes } from './hashing.ts'
import { nobleLocksmith } from './noble-locksmith.ts'

interface Line {
  readonly journal: string
  readonly seq: number
  readonly line: string
}

interface Aside {
  readonly journal: string
  readonly head: string
  readonly lines: readonly string[]
}

interface Held {
  readonly journal: string
  readonly hash: string
  readonly bytes: Uint8Array
}

class JournalDatabase extends Dexie {
  declare readonly lines: Table<Line, [string, number]>
  declare readonly drafts: EntityTable<{ readonly caseId: string; readonly text: string }, 'caseId'>

  declare readonly files: EntityTable<{ readonly hash: string; readonly bytes: Uint8Array }, 'hash'>

  /** The desk's own name, and wrong passphrases. */
  declare readonly own: Table<string, string>

  /** Chains that gave way to another, one row each. */
  declare readonly aside: Table<Aside, [string, string]>

  declare readonly held: Table<Held, [string, string]>

  constructor() {
    super('fuyan-journal', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ lines: '[journal+seq], journal', drafts: 'caseId' })
    // Files kept by their content.
    this.version(2).stores({ files: 'hash' })
    this.version(3).stores({ own: '' })
    this.version(4).stores({ aside: '[journal+head], journal', held: '[journal+hash], journal, hash' })
  }
}

const failed = (reason: string) => ({ outcome: 'failed', reason }) as const
const noRoom = '浏览器没有写入成功（空间可能已满）。请先把正文复制到别处，再清理磁盘后重试。'

/** A desk on IndexedDB, downloads and the browser's file picker. */
export function makeBrowserDesk(appVersion: string): Desk {
  const db = new JournalDatabase()
  const linesOf = (journal: string) => db.lines.where('journal').equals(journal).sortBy('seq')
  const reportOf = async (journal: string) =>
    verifyLines(
      (await linesOf(journal)).map((row) => row.line),
      sha256Hex,
    )
  const bureauNow = async () => {
    const bureau = replay((await reportOf(bureauJournal)).entries, bureauSchema)
    return bureau.ok ? bureau.value : null
  }
  const seat = openSeat({
    smith: nobleLocksmith,
    cost: browserCost,
    bureau: bureauNow,
    tries: {
      read: async () => wrongTriesSchema.parse(JSON.parse((await db.own.get('wrongTries')) ?? '{}')),
      write: async (tries) => void (await db.own.put(JSON.stringify(tries), 'wrongTries')),
    },
    now: Date.now,
  })

  /** The line with its place in the chain, signed by the one who sits here. */
  async function signedLine(draft: DraftEntry, last: Line | undefined) {
    const unsigned = seal(draft, (last?.seq ?? 0) + 1, last === undefined ? null : sha256Hex(last.line))
    const signature = seat.signLine(draft.by.id, lineOf(unsigned), await bureauNow())
    if (signature !== null && 'outcome' in signature) return signature
    return { ...unsigned, signature }
  }

  return {
    ...seat,
    async status() {
      const estimate = await navigator.storage.estimate()
      const free = estimate.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0)
      return {
        outcome: 'ready',
        kind: 'browser',
        appVersion,
        deskId: await deskId(db),
        folder: '本机浏览器',
        freeBytes: free,
        fonts: null,
      }
    },
    async journals() {
      const keys = await db.lines.orderBy('journal').uniqueKeys()
      const journals = await Promise.all(
        keys.map(async (key) => {
          const journal = typeof key === 'string' ? key : ''
          const report = await reportOf(journal)
          return {
            journal,
            lastSeq: report.entries.length,
            lastHash: report.lastHash,
            tornTail: false,
            brokenAt: report.brokenAt,
          }
        }),
      )
      return { outcome: 'listed', journals }
    },
    async readJournal(journal, afterSeq) {
      const report = await reportOf(journal)
      return { outcome: 'read', entries: report.entries.filter((entry) => entry.seq > afterSeq) }
    },
    async appendJournal(draft, afterSeq) {
      try {
        return await db.transaction('rw', db.lines, async () => {
          const last = (await linesOf(draft.journal)).at(-1)
          if ((last?.seq ?? 0) !== afterSeq) return { outcome: 'behind' } as const
          const entry = await signedLine(draft, last)
          if ('outcome' in entry) return entry
          const line = lineOf(entry)
          if (entryOf(line) === null) return failed('这条记录的格式不对，没有写入。')
          await db.lines.put({ journal: draft.journal, seq: entry.seq, line })
          return { outcome: 'saved', entry, hash: sha256Hex(line) } as const
        })
      } catch {
        return failed(noRoom)
      }
    },
    async adoptLines(journal, afterSeq, lines) {
      try {
        return await db.transaction('rw', db.lines, async () => {
          const held = await linesOf(journal)
          if (held.length !== afterSeq) return { outcome: 'behind' } as const
          const report = verifyLines([...held.map((row) => row.line), ...lines], sha256Hex)
          const whole = report.brokenAt === null && report.entries.every((entry) => entry.journal === journal)
          if (!whole || report.lastHash === null || lines.length === 0)
            return failed('这些记录接不上本机的记录，没有写入。')
          await db.lines.bulkPut(lines.map((line, at) => ({ journal, seq: afterSeq + at + 1, line })))
          return { outcome: 'adopted', lastSeq: report.entries.length, lastHash: report.lastHash } as const
        })
      } catch {
        return failed(noRoom)
      }
    },
    async switchJournal(journal, expectedHead, lines) {
      if (journal === bureauJournal) return failed('单位记录不能换用另一份。')
      try {
        return await db.transaction('rw', db.lines, db.aside, async () => {
          const held = (await linesOf(journal)).map((row) => row.line)
          const last = held.at(-1)
          if (last === undefined || sha256Hex(last) !== expectedHead) return { outcome: 'behind' } as const
          const report = verifyLines(lines, sha256Hex)
          const whole = report.brokenAt === null && report.entries.every((entry) => entry.journal === journal)
          if (!whole || report.lastHash === null) return failed('这些记录不完整，没有换用。')
          if (report.lastHash !== expectedHead) {
            await db.aside.put({ journal, head: expectedHead, lines: held })
            await db.lines.where('journal').equals(journal).delete()
            await db.lines.bulkPut(lines.map((line, at) => ({ journal, seq: at + 1, line })))
          }
          return { outcome: 'switched', lastSeq: report.entries.length, lastHash: report.lastHash } as const
        })
      } catch {
        return failed(noRoom)
      }
    },
    async setAside(journal) {
      const own = new Set((await linesOf(journal)).map((row) => sha256Hex(row.line)))
      const rows = await db.aside.where('journal').equals(journal).toArray()
      const branches = rows
        .filter(({ head }) => !own.has(head))
        .map(({ head, lines }) => {
          const report = verifyLines(lines, sha256Hex)
          return { head, lines: lines.slice(0, report.entries.length), brokenAt: report.brokenAt }
        })
      return { outcome: 'listed', branches }
    },
    async holdPackage(journal, bytes) {
      if (bytes.length > largestHeldPackage) return failed('这个包超过 50 MB，没有收下。请对方减少附件后重新生成。')
      const hash = sha256OfBytes(bytes)
      try {
        await db.held.put({ journal, hash, bytes: new Uint8Array(bytes) })
        return { outcome: 'held', hash }
      } catch {
        return failed(noRoom)
      }
    },
    async heldPackages() {
      const keys = await db.held.toCollection().primaryKeys()
      return { outcome: 'listed', packages: keys.map(([journal, hash]) => ({ journal, hash })) }
    },
    async readHeldPackage(hash) {
      try {
        const held = await db.held.where('hash').equals(hash).first()
        if (held === undefined) return failed('这个包不在本浏览器中。请重新添加。')
        if (sha256OfBytes(held.bytes) !== hash) return failed('这个包已损坏，没有打开。请重新添加原包。')
        return { outcome: 'read', bytes: held.bytes }
      } catch {
        return failed('浏览器没有读出这个包。请重新打开页面后再试。')
      }
    },
    async removeJournal(journal, note) {
      try {
        return await db.transaction('rw', db.lines, db.drafts, db.aside, db.held, async () => {
          const last = (await linesOf(note.journal)).at(-1)
          const entry = await signedLine(note, last)
          if ('outcome' in entry) return entry
          const line = lineOf(entry)
          await db.lines.put({ journal: note.journal, seq: entry.seq, line })
          await db.lines.where('journal').equals(journal).delete()
          await db.drafts.delete(journal)
          await db.aside.where('journal').equals(journal).delete()
          await db.held.where('journal').equals(journal).delete()
          return { outcome: 'removed', entry, hash: sha256Hex(line) } as const
        })
      } catch {
        return failed(noRoom)
      }
    },
    async keepDraft(caseId, draft) {
      try {
        if (draft === null) await db.drafts.delete(caseId)
        else await db.drafts.put({ caseId, text: draft })
        return { outcome: 'kept' }
      } catch {
        return failed(noRoom)
      }
    },
    async keptDrafts() {
      const rows = await db.drafts.toArray()
      return { outcome: 'read', drafts: Object.fromEntries(rows.map((row) => [row.caseId, row.text])) }
    },
    async saveFile(suggestedName, bytes) {
      return { outcome: 'saved', path: download(suggestedName, new Blob([new Uint8Array(bytes)])) }
    },
    openFile: (filters) => pickFile(filters),
    ...browserSets(),
    async keepFile(bytes) {
      if (bytes.length > largestKeptFile) return failed('文件超过 20 MB，请压缩图片或另存为较小的文件后再试。')
      const hash = sha256OfBytes(bytes)
      try {
        await db.files.put({ hash, bytes: new Uint8Array(bytes) })
        return { outcome: 'kept', hash }
      } catch {
        return failed(noRoom)
      }
    },
    async readKeptFile(hash) {
      try {
        const kept = await db.files.get(hash)
        if (kept === undefined) return failed('这个文件不在本浏览器中。请重新添加。')
        if (sha256OfBytes(kept.bytes) !== hash) return failed('这个文件已损坏，没有打开。请重新添加原文件。')
        return { outcome: 'read', bytes: kept.bytes }
      } catch {
        return failed('浏览器没有读出这个文件。请重新打开页面后再试。')
      }
    },
    async printToPdf() {
      window.print()
      return { outcome: 'handedOver', says: '在浏览器的打印窗口中，目标打印机选“另存为 PDF”，边距选“无”。' }
    },
    async print({ copies = 1, duplex }) {
      window.print()
      return { outcome: 'handedOver', says: printingWords(copies, duplex) }
    },
    openSaved: async () => failed('浏览器不能直接打开文件。请到下载文件夹中打开。'),
    showSaved: async () => failed('浏览器不能打开文件夹。请自行打开下载文件夹。'),
  }
}

/** The pure-JavaScript argon2id takes some three times as long as the desk's: the second choice of OWASP's list. */
const browserCost: StretchCost = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 }

async function deskId(db: JournalDatabase): Promise<string> {
  const known = await db.own.get('deskId')
  if (known !== undefined) return known
  const fresh = hexOf(nobleLocksmith.random(8))
  await db.own.put(fresh, 'deskId')
  return fresh
}

const sides = { simplex: '单面', longEdge: '双面（按长边翻转）', shortEdge: '双面（按短边翻转）' } as const

/** A page cannot set what a browser's print window offers: it can only say what to choose there. */
function printingWords(copies: number, duplex: PrintOptions['duplex']): string {
  return `在浏览器的打印窗口中选${sides[duplex]}，份数 ${copies}。`
}

const MAX_BYTES = 50 * 1024 * 1024

async function opened(file: File | undefined): ReturnType<Desk['openFile']> {
  if (file === undefined) return { outcome: 'cancelled' }
  if (file.size > MAX_BYTES) return failed('文件超过 50 MB，请另存为较小的文件再打开。')
  return { outcome: 'opened', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function pickFile(filters: readonly FileFilter[]): ReturnType<Desk['openFile']> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = filters.flatMap((filter) => filter.extensions.map((extension) => `.${extension}`)).join(',')
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve({ outcome: 'cancelled' }))
    input.addEventListener('change', () => resolve(opened(input.files?.[0])))
    input.click()
  })
}
