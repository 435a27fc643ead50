/**
 * One journal as an append-only file of chained lines. A line is acknowledged only when it is flushed; whatever fails
 * on the way there, the lines acknowledged before stay as they are.
 */
import { dirname } from 'node:path'
import type { Branch, Failed, JournalState } from '../../shared/desk.ts'
import { entryOf, type Hash, lineOf, seal, verifyLines } from '../../shared/journal/chain.ts'
import type { LineSignature } from '../../shared/identity/certificate.ts'
import type { DraftEntry, JournalEntry } from '../../shared/journal/entry.ts'
import { branchesIn } from './branches.ts'
import { codeOf, type Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { refusalWithoutRoom } from './free-space.ts'
import { bytesOf, lengthOfWholeLines, linesIn, NEWLINE } from './journal-bytes.ts'
import { writeWhole } from './write-whole.ts'

export type Appended =
  | { readonly outcome: 'saved'; readonly entry: JournalEntry; readonly hash: string }
  | { readonly outcome: 'behind' }
  | Failed

export type Adopted =
  | { readonly outcome: 'adopted'; readonly lastSeq: number; readonly lastHash: string }
  | { readonly outcome: 'behind' }
  | Failed

export type Switched =
  | { readonly outcome: 'switched'; readonly lastSeq: number; readonly lastHash: string }
  | { readonly outcome: 'behind' }
  | Failed

/** Signs a line in the name of a person; null where the bureau has no accounts yet. */
export type SignLine = (byId: string, line: string) => LineSignature | null | Failed

export interface JournalFile {
  state(): Promise<JournalState>
  /** Verified entries after a seq, up to a break. Throws errors of the file system. */
  entriesAfter(seq: number): Promise<readonly JournalEntry[]>
  /** `afterSeq` null: after whatever is last. */
  append(draft: DraftEntry, afterSeq: number | null, sign: SignLine): Promise<Appended>
  /** Lines of another desk as they are, all or none; each must continue the chain. */
  adopt(lines: readonly string[], afterSeq: number): Promise<Adopted>
  /** Puts another whole chain in the place of this one, which is set aside. */
  switchTo(lines: readonly string[], expectedHead: string): Promise<Switched>
  /** The chains set aside that this one does not hold. Throws errors of the file system. */
  branches(): Promise<readonly Branch[]>
  /** Removes the file and what was set aside from it. */
  remove(): Promise<void>
}

interface Known {
  readonly lastSeq: number
  readonly lastHash: string | null
  readonly brokenAt: number | null
  /** Bytes of whole lines; null when the file is not there yet. */
  readonly length: number | null
}

/** The end of a chain that has lines. */
interface End {
  readonly lastSeq: number
  readonly lastHash: string
}

const LONGEST_LINE = 16 * 1024 * 1024

/**
 * The journal `id` in the file at `path`; `<path without .jsonl>.torn` keeps torn tails, `….aside/` the chains that gave
 * way to another.
 */
export function journalFile(id: string, path: string, disk: Disk, hash: Hash): JournalFile {
  const tornPath = path.replace(/\.jsonl$/, '.torn')
  const aside = branchesIn(path.replace(/\.jsonl$/, '.aside'), disk, hash)
  let known: Known | null = null
  let tornTail = false
  /** The name itself must be flushed once; an earlier try may have failed after the file was made. */
  let nameLasts = false

  async function load(): Promise<{ readonly known: Known; readonly entries: readonly JournalEntry[] }> {
    const bytes = await disk.read(path)
    const whole = bytes === null ? 0 : lengthOfWholeLines(bytes)
    if (bytes !== null && whole < bytes.length) {
      await setAside(bytes.subarray(whole))
      await cutTo(whole)
      tornTail = true
    }
    const report = verifyLines(linesIn(bytes?.subarray(0, whole) ?? new Uint8Array()), hash)
    // A file under another journal's name would be continued as the wrong case.
    const foreign = report.entries.findIndex((entry) => entry.journal !== id)
    const entries = foreign === -1 ? report.entries : []
    known = {
      lastSeq: entries.length,
      lastHash: foreign === -1 ? report.lastHash : null,
      brokenAt: foreign === -1 ? report.brokenAt : 1,
      length: bytes === null ? null : whole,
    }
    return { known, entries }
  }

  async function setAside(tail: Uint8Array): Promise<void> {
    await writeAndFlush(tornPath, [tail, Uint8Array.of(NEWLINE)])
    await disk.flushFolder(dirname(path))
  }

  async function cutTo(length: number): Promise<void> {
    const file = await disk.open(path, 'cut')
    try {
      await file.truncate(length)
      await file.flush()
    } finally {
      await file.close()
    }
  }

  async function writeAndFlush(to: string, parts: readonly Uint8Array[]): Promise<void> {
    const file = await disk.open(to, 'append')
    try {
      for (const part of parts) await file.write(part)
      await file.flush()
    } finally {
      await file.close()
    }
  }

  /** Known state, read anew when something else has touched the file since. */
  async function current(): Promise<Known> {
    if (known !== null && (await disk.sizeOf(path)) === known.length) return known
    return (await load()).known
  }

  async function write(lines: readonly string[], after: Known): Promise<void> {
    // Whatever happens from here on, the next call looks at the file again unless all went well.
    known = null
    try {
      await writeAndFlush(path, [bytesOf(lines)])
      if (!nameLasts) await disk.flushFolder(dirname(path))
      nameLasts = true
    } catch (error) {
      await takeBack(after.length ?? 0)
      throw error
    }
  }

  /** Cuts off what a failed append left. If this fails too, the next load sets the torn tail aside. */
  async function takeBack(length: number): Promise<void> {
    try {
      await cutTo(length)
    } catch (error) {
      if (codeOf(error) === null) throw error
    }
  }

  async function append(draft: DraftEntry, afterSeq: number | null, sign: SignLine): Promise<Appended> {
    const before = await current()
    const refusal = refusalToAppend(before, afterSeq)
    if (refusal !== null) return refusal
    const unsigned = seal(draft, before.lastSeq + 1, before.lastHash)
    const signature = sign(draft.by.id, lineOf(unsigned))
    if (signature !== null && 'outcome' in signature) return signature
    const line = lineOf({ ...unsigned, signature })
    // Answering with what the line says keeps the page and the disk of one mind.
    const entry = entryOf(line)
    if (entry === null || line.length > LONGEST_LINE) return failed('这次改动含有无法保存的内容，没有写入。')
    const noRoom = await refusalWithoutRoom(dirname(path), disk)
    if (noRoom !== null) return noRoom
    await write([line], before)
    const lineHash = hash(line)
    const length = (before.length ?? 0) + Buffer.byteLength(line) + 1
    known = { lastSeq: entry.seq, lastHash: lineHash, brokenAt: null, length }
    return { outcome: 'saved', entry, hash: lineHash }
  }

  async function adopt(lines: readonly string[], afterSeq: number): Promise<Adopted> {
    const before = await current()
    const refusal = refusalToAppend(before, afterSeq)
    if (refusal !== null) return refusal.outcome === 'saved' ? { outcome: 'behind' } : refusal
    const end = follow(lines, before)
    if ('outcome' in end) return end
    const noRoom = await refusalWithoutRoom(dirname(path), disk)
    if (noRoom !== null) return noRoom
    await write(lines, before)
    const added = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
    known = { ...end, brokenAt: null, length: (before.length ?? 0) + added }
    return { outcome: 'adopted', ...end }
  }

  /** Where the lines lead from there; each must continue the chain. */
  function follow(lines: readonly string[], from: Pick<Known, 'lastSeq' | 'lastHash'>): End | Failed {
    let { lastHash, lastSeq } = from
    for (const line of lines) {
      const entry = line.length > LONGEST_LINE ? null : entryOf(line)
      if (entry === null || entry.journal !== id || entry.seq !== lastSeq + 1 || entry.prev !== lastHash) {
        return failed(`第 ${lastSeq + 1} 条记录接不上本机的记录，没有写入。`)
      }
      lastSeq = entry.seq
      lastHash = hash(line)
    }
    return lastHash === null || lines.length === 0 ? failed('没有要写入的记录。') : { lastSeq, lastHash }
  }

  async function switchTo(lines: readonly string[], expectedHead: string): Promise<Switched> {
    const before = await current()
    if (before.brokenAt !== null) return failed(damaged(before.brokenAt))
    if (before.lastHash !== expectedHead) return { outcome: 'behind' }
    const end = follow(lines, { lastSeq: 0, lastHash: null })
    if ('outcome' in end) return end
    if (end.lastHash === expectedHead) return { outcome: 'switched', ...end }
    const noRoom = await refusalWithoutRoom(dirname(path), disk)
    if (noRoom !== null) return noRoom
    const own = await disk.read(path)
    if (own === null) return { outcome: 'behind' }
    await aside.keep(expectedHead, own)
    const bytes = bytesOf(lines)
    known = null
    await writeWhole(path, bytes, disk)
    nameLasts = true
    known = { ...end, brokenAt: null, length: bytes.length }
    return { outcome: 'switched', ...end }
  }

  return {
    async state() {
      const { lastSeq, lastHash, brokenAt } = await current()
      return { journal: id, lastSeq, lastHash, tornTail, brokenAt }
    },
    async entriesAfter(seq) {
      return (await load()).entries.slice(seq)
    },
    async append(draft, afterSeq, sign) {
      try {
        return await append(draft, afterSeq, sign)
      } catch (error) {
        return failedBy(error, '保存')
      }
    },
    async adopt(lines, afterSeq) {
      try {
        return await adopt(lines, afterSeq)
      } catch (error) {
        return failedBy(error, '保存')
      }
    },
    async switchTo(lines, expectedHead) {
      try {
        return await switchTo(lines, expectedHead)
      } catch (error) {
        return failedBy(error, '换用另一份记录')
      }
    },
    async branches() {
      const { entries } = await load()
      const own = new Set(entries.map((entry) => hash(lineOf(entry))))
      return (await aside.list()).filter(({ head }) => !own.has(head))
    },
    async remove() {
      known = null
      nameLasts = false
      // The journal last: while it is there, whoever asked sees the case and can ask again.
      await aside.remove()
      await disk.remove(tornPath)
      await disk.remove(path)
      await disk.flushFolder(dirname(path))
    },
  }
}

const damaged = (at: number): string => `这份记录从第 ${at} 条起已损坏，只能查看，不能再写。请从备份恢复后再改。`

function refusalToAppend(known: Known, afterSeq: number | null): Appended | null {
  if (known.brokenAt !== null) return failed(damaged(known.brokenAt))
  if (afterSeq === null || afterSeq === known.lastSeq) return null
  if (afterSeq < known.lastSeq) return { outcome: 'behind' }
  return failed('磁盘上的记录比页面上的少，可能换过数据文件夹或恢复过旧备份。请重新打开程序后再试。')
}
