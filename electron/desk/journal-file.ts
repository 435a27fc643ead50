/**
 * One journal as an append-only file of chained lines. A line is acknowledged only when it is flushed; whatever fails
 * on the way there, the lines acknowledged before stay as they are.
 */
import { isUtf8 } from 'node:buffer'
import { dirname } from 'node:path'
import type { Failed, JournalState } from '../../shared/desk.ts'
import { entryOf, type Hash, lineOf, seal, verifyLines } from '../../shared/journal/chain.ts'
import type { LineSignature } from '../../shared/identity/certificate.ts'
import type { DraftEntry, JournalEntry } from '../../shared/journal/entry.ts'
import { codeOf, type Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { refusalWithoutRoom } from './free-space.ts'

export type Appended =
  | { readonly outcome: 'saved'; readonly entry: JournalEntry; readonly hash: string }
  | { readonly outcome: 'behind' }
  | Failed

export type Adopted =
  | { readonly outcome: 'adopted'; readonly lastSeq: number; readonly lastHash: string }
  | { readonly outcome: 'behind' }
  | Failed

/** Signs a line in the name of a person; null where the bureau has no accounts yet. */
export type SignLine = (byId: string, line: string) => LineSignature | null | Failed

export interface JournalFile {
  state(): Promise<JournalState>
  /** Verified entries after a seq, up to a break. Throws errors of the file system. */
  entriesAfter(seq: number): Promise<readonly JournalEntry[]>
  /** Every whole line as it stands, not verified; one that is no UTF-8 is empty. Throws errors of the file system. */
  lines(): Promise<readonly string[]>
  /** `afterSeq` null: after whatever is last. */
  append(draft: DraftEntry, afterSeq: number | null, sign: SignLine): Promise<Appended>
  /** Lines of another desk as they are, all or none; each must continue the chain. */
  adopt(lines: readonly string[], afterSeq: number): Promise<Adopted>
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

const NEWLINE = 0x0a
const LONGEST_LINE = 16 * 1024 * 1024

/** The journal `id` in the file at `path`; `<path without .jsonl>.torn` keeps torn tails. */
export function journalFile(id: string, path: string, disk: Disk, hash: Hash): JournalFile {
  const tornPath = path.replace(/\.jsonl$/, '.torn')
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
      await writeAndFlush(path, [Buffer.from(lines.map((line) => `${line}\n`).join(''))])
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
    let { lastHash, lastSeq } = before
    for (const line of lines) {
      const entry = line.length > LONGEST_LINE ? null : entryOf(line)
      if (entry === null || entry.journal !== id || entry.seq !== lastSeq + 1 || entry.prev !== lastHash) {
        return failed(`第 ${lastSeq + 1} 条记录接不上本机的记录，没有写入。`)
      }
      lastSeq = entry.seq
      lastHash = hash(line)
    }
    if (lastHash === null || lines.length === 0) return failed('没有要写入的记录。')
    const noRoom = await refusalWithoutRoom(dirname(path), disk)
    if (noRoom !== null) return noRoom
    await write(lines, before)
    const added = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
    known = { lastSeq, lastHash, brokenAt: null, length: (before.length ?? 0) + added }
    return { outcome: 'adopted', lastSeq, lastHash }
  }

  return {
    async state() {
      const { lastSeq, lastHash, brokenAt } = await current()
      return { journal: id, lastSeq, lastHash, tornTail, brokenAt }
    },
    async entriesAfter(seq) {
      return (await load()).entries.slice(seq)
    },
    async lines() {
      const bytes = (await disk.read(path)) ?? new Uint8Array()
      return [...linesIn(bytes.subarray(0, lengthOfWholeLines(bytes)))]
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
    async remove() {
      known = null
      nameLasts = false
      await disk.remove(path)
      await disk.remove(tornPath)
      await disk.flushFolder(dirname(path))
    },
  }
}

function refusalToAppend(known: Known, afterSeq: number | null): Appended | null {
  if (known.brokenAt !== null) {
    return failed(`这份记录从第 ${known.brokenAt} 条起已损坏，只能查看，不能再写。请从备份恢复后再改。`)
  }
  if (afterSeq === null || afterSeq === known.lastSeq) return null
  if (afterSeq < known.lastSeq) return { outcome: 'behind' }
  return failed('磁盘上的记录比页面上的少，可能换过数据文件夹或恢复过旧备份。请重新打开程序后再试。')
}

/**
 * Bytes up to the last whole line. A last line with NUL bytes is torn as well: after a power cut the length may be
 * there before the contents, and JSON text never holds a NUL.
 */
function lengthOfWholeLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(NEWLINE) + 1
  if (end === 0) return 0
  const start = bytes.lastIndexOf(NEWLINE, end - 2) + 1
  return end === bytes.length && bytes.subarray(start, end).includes(0) ? start : end
}

function* linesIn(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let start = 0
  while (start < buffer.length) {
    const end = buffer.indexOf(NEWLINE, start)
    const line = buffer.subarray(start, end)
    // Bytes that are no UTF-8 would decode into something else: an empty line breaks the chain here instead.
    yield isUtf8(line) ? line.toString('utf8') : ''
    start = end + 1
  }
}
