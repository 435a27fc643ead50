import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Head } from '../../shared/case/head.ts'
import type { JournalEntry } from '../../shared/journal/entry.ts'

/** How far the working copy has followed a journal. */
export interface Cursor {
  readonly journal: string
  readonly seq: number
  readonly hash: string
}

/** Text that is not saved yet, with the seq of the case it was typed on. */
export interface KeptDraft {
  readonly caseId: string
  readonly text: string
}

/**
 * The working copy: rebuilt from the journals at any time (`recover.ts`). One case is one row of `cases`; its list
 * row is written in the same transaction. Versions are only ever appended.
 */
export class FuyanDatabase extends Dexie {
  declare readonly cases: EntityTable<CaseFile, 'id'>
  declare readonly heads: EntityTable<Head, 'id'>
  declare readonly entries: Table<JournalEntry, [string, number]>
  declare readonly cursors: EntityTable<Cursor, 'journal'>
  declare readonly bureau: Table<Bureau, string>
  declare readonly drafts: EntityTable<KeptDraft, 'caseId'>

  constructor(name = 'fuyan') {
    // A person saves a few times a minute: strict durability costs nothing that matters (measured 1.4 times a put).
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      cases: 'id',
      heads: 'id',
      entries: '[journal+seq], journal',
      cursors: 'journal',
      bureau: '',
      drafts: 'caseId',
    })
    // By step: which cases were ever merged is asked at every start.
    this.version(2).stores({ entries: '[journal+seq], journal, step' })
  }
}

export const bureauKey = 'bureau'
