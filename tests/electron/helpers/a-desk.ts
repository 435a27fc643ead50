/** Desks on fresh folders, and the lines written to them. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeskAtWork, type DeskParts, makeDesk, noDialogs } from '../../../electron/desk/make-desk.ts'
import type { Dialogs } from '../../../electron/desk/save-file.ts'
import type { Desk } from '../../../shared/desk.ts'
import type { DraftEntry } from '../../../shared/journal/entry.ts'

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'fuyan-desk-'))

export function deskIn(folder: string, parts: Partial<DeskParts> = {}): DeskAtWork {
  return makeDesk({ folder, version: '0.0.0', dialogs: noDialogs, fonts: async () => null, ...parts })
}

/** A dialog that answers with one path, whatever it is asked for. */
export const dialogsAnswering = (path: string | null): Dialogs => ({
  savePath: async () => path,
  openPath: async () => path,
  folderPath: async () => path,
})

/** Opens a set and answers its token; throws when the desk does not open it. */
export async function openedSet(desk: Desk, name: string): Promise<string> {
  const answer = await desk.openSet(name)
  if (answer.outcome !== 'opened') throw new Error(JSON.stringify(answer))
  return answer.set
}

export function aLine(journal: string, set: Record<string, unknown> = { title: '示例' }): DraftEntry {
  return {
    journal,
    step: 'save',
    by: { id: 'p1', name: '李婉' },
    at: '2026-03-05T01:00:00.000Z',
    day: '2026-03-05',
    set,
  }
}

/** Appends and answers the seq; throws when the desk does not say `saved`. */
export async function saved(desk: Desk, line: DraftEntry, afterSeq: number): Promise<number> {
  const answer = await desk.appendJournal(line, afterSeq)
  if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer))
  return answer.entry.seq
}

export async function entriesOf(desk: Desk, journal: string, afterSeq = 0) {
  const answer = await desk.readJournal(journal, afterSeq)
  if (answer.outcome !== 'read') throw new Error(answer.reason)
  return answer.entries
}

export async function stateOf(desk: Desk, journal: string) {
  const answer = await desk.journals()
  if (answer.outcome !== 'listed') throw new Error(answer.reason)
  return answer.journals.find((state) => state.journal === journal)
}
