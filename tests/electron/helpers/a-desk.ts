/** Desks on fresh folders, and the lines written to them. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeskParts, makeDesk, noDialogs } from '../../../electron/desk/make-desk.ts'
import type { Desk } from '../../../shared/desk.ts'
import type { DraftEntry } from '../../../shared/journal/entry.ts'

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'fuyan-desk-'))

export function deskIn(folder: string, parts: Partial<DeskParts> = {}): Desk {
  return makeDesk({ folder, version: '0.0.0', dialogs: noDialogs, fonts: async () => null, ...parts })
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
