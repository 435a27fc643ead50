/** Brings the working copy to where the journals are, at start and whenever it falls behind. */
import { bureauJournal } from '../../shared/journal/entry.ts'
import { lineOf } from '../../shared/journal/chain.ts'
import type { JournalState } from '../../shared/desk.ts'
import { bureauKey } from './database.ts'
import { loadForks } from './held-forks.ts'
import { sha256Hex } from './hashing.ts'
import { oneSidedMerges } from './one-sided-merges.ts'
import { dropCase, putReplayed } from './working-copy.ts'
import type { Workspace } from './workspace.ts'

/** What the start found and did, in the user's words. */
export interface Recovery {
  readonly notices: readonly string[]
}

/** Replays one journal whole. Answers with a sentence when it could not. */
export async function recoverJournal(workspace: Workspace, journal: string): Promise<string | null> {
  const answer = await workspace.desk.readJournal(journal, 0)
  if (answer.outcome === 'failed') return answer.reason
  const last = answer.entries.at(-1)
  if (last === undefined) return null
  const put = await putReplayed(workspace, journal, answer.entries, sha256Hex(lineOf(last)))
  return put.ok ? null : put.error.reason
}

/** Journals that the working copy has and the desk lacks are written back, line for line, signatures included. */
async function giveBack(workspace: Workspace, journal: string): Promise<string> {
  const entries = await workspace.db.entries.where('journal').equals(journal).sortBy('seq')
  const answer = await workspace.desk.adoptLines(journal, 0, entries.map(lineOf))
  if (answer.outcome === 'failed') return answer.reason
  return journal === bureauJournal
    ? '本单位设置的日志缺失，已从数据库补回。'
    : `有一件的日志缺失，已从数据库补回（共 ${entries.length} 条记录）。`
}

function describe(state: JournalState, name: string): readonly string[] {
  return [
    ...(state.tornTail ? [`${name}最后一次写入因断电等原因没有完成，已剔除；此前显示“已保存”的内容都在。`] : []),
    ...(state.brokenAt === null ? [] : [`${name}的日志从第 ${state.brokenAt} 条起损坏，已停止写入，请从备份恢复。`]),
  ]
}

async function loadMemory(workspace: Workspace): Promise<void> {
  workspace.bureau.set((await workspace.db.bureau.get(bureauKey)) ?? null)
  workspace.heads.set(await workspace.db.heads.toArray())
}

/** Opens the working copy; a damaged one is thrown away, since the journals make a new one. */
async function openDatabase(workspace: Workspace): Promise<readonly string[]> {
  const { db } = workspace
  try {
    await db.open()
    await db.cursors.count()
    return []
  } catch {
    db.close()
    await db.delete()
    await db.open()
    return ['数据库损坏，已按日志重建。']
  }
}

/** Everything, at start. `progress` is told how many journals of how many are done. */
export async function recover(
  workspace: Workspace,
  progress: (done: number, all: number) => void = () => {},
): Promise<Recovery> {
  const notices = [...(await openDatabase(workspace))]
  const status = await workspace.desk.status()
  if (status.outcome === 'ready') workspace.deskId.set(status.deskId)
  await loadMemory(workspace)
  const listed = await workspace.desk.journals()
  if (listed.outcome === 'failed') return { notices: [...notices, listed.reason] }
  const cursors = new Map((await workspace.db.cursors.toArray()).map((cursor) => [cursor.journal, cursor]))
  const onDesk = new Set(listed.journals.map((state) => state.journal))
  if (!onDesk.has(bureauJournal) && cursors.has(bureauJournal)) notices.push(await giveBack(workspace, bureauJournal))
  // The bureau first: a case's list row needs its rules.
  const states = listed.journals.toSorted(
    (a, b) => Number(b.journal === bureauJournal) - Number(a.journal === bureauJournal),
  )
  let rebuilt = 0
  for (const [index, state] of states.entries()) {
    const name = workspace.heads.get().find((head) => head.id === state.journal)?.number ?? ''
    notices.push(
      ...describe(state, state.journal === bureauJournal ? '本单位设置' : name === '' ? '有一件' : `第${name}号`),
    )
    const cursor = cursors.get(state.journal)
    if (state.lastSeq > 0 && (cursor?.seq !== state.lastSeq || cursor.hash !== state.lastHash)) {
      const fault = await recoverJournal(workspace, state.journal)
      // Without the bureau's rules no case can be listed; nothing may be written over what is there.
      if (fault !== null && state.journal === bureauJournal) throw new Error(`本单位设置读不出来。${fault}`)
      if (fault !== null) notices.push(fault)
      rebuilt += 1
    }
    progress(index + 1, states.length)
  }
  const removed = new Set(workspace.bureau.get()?.removedCases.map((entry) => entry.caseId))
  for (const journal of cursors.keys()) {
    if (journal === bureauJournal || onDesk.has(journal)) continue
    if (removed.has(journal)) await dropCase(workspace, journal)
    else notices.push(await giveBack(workspace, journal))
  }
  if (rebuilt > 1 && cursors.size === 0) notices.push(`数据库缺失，已按日志找回全部 ${states.length} 份记录。`)
  notices.push(...(await loadForks(workspace)))
  return { notices: [...notices, ...(await oneSidedMerges(workspace.db))] }
}
