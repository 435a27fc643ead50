/**
 * The contract between the page and the desk (Electron's main process), whole. Only plain values cross.
 * Methods answer with outcomes and never throw over the border. In a browser, `renderer/data/browser-desk.ts` keeps
 * the same promises as far as a browser can, and says so.
 */
import type { DraftEntry, JournalEntry } from './journal/entry.ts'

export interface Failed {
  readonly outcome: 'failed'
  /** A Chinese sentence that says what to do now. */
  readonly reason: string
}
export interface Cancelled {
  readonly outcome: 'cancelled'
}

export interface DeskStatus {
  readonly outcome: 'ready'
  /** `browser`: no desk; the data live in this browser only. */
  readonly kind: 'desktop' | 'browser'
  readonly appVersion: string
  /** Where the journals are, as shown to the user. */
  readonly folder: string
  readonly freeBytes: number | null
  readonly fonts: readonly string[] | null
}

/** What the desk found when it checked a journal's chain. */
export interface JournalState {
  readonly journal: string
  readonly lastSeq: number
  readonly lastHash: string | null
  /** A torn last line was cut off and set aside; nothing acknowledged is in it. */
  readonly tornTail: boolean
  /** A break in the middle: the journal is read-only up to the seq before it. */
  readonly brokenAt: number | null
}

export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

export interface Desk {
  /** Version, folder, free space, installed fonts. */
  status(): Promise<DeskStatus | Failed>
  /** Every journal on the desk with the state of its chain. */
  journals(): Promise<{ readonly outcome: 'listed'; readonly journals: readonly JournalState[] } | Failed>
  /** Entries of one journal with `seq > afterSeq`, verified. */
  readJournal(
    journal: string,
    afterSeq: number,
  ): Promise<{ readonly outcome: 'read'; readonly entries: readonly JournalEntry[] } | Failed>
  /**
   * Appends one line and flushes it. `afterSeq` is the last seq the page knows; when the journal has gone on since,
   * the answer is `behind` and nothing is written.
   */
  appendJournal(
    entry: DraftEntry,
    afterSeq: number,
  ): Promise<
    | { readonly outcome: 'saved'; readonly entry: JournalEntry; readonly hash: string }
    | { readonly outcome: 'behind' }
    | Failed
  >
  /**
   * Deletes one case's journal and kept draft (sample, or text entered by mistake). `note` is the line for the bureau's
   * journal that says so; its `set` names the journal. It is written first, after whatever is last there.
   */
  removeJournal(
    journal: string,
    note: DraftEntry,
  ): Promise<{ readonly outcome: 'removed'; readonly entry: JournalEntry; readonly hash: string } | Failed>
  /** Keeps text not yet saved, one file a case; null drops it. */
  keepDraft(caseId: string, draft: string | null): Promise<{ readonly outcome: 'kept' } | Failed>
  /** The kept drafts by case id. */
  keptDrafts(): Promise<{ readonly outcome: 'read'; readonly drafts: Readonly<Record<string, string>> } | Failed>
  /** A save dialog, then temporary file, flush, rename. `path` is what the user chose. */
  saveFile(
    suggestedName: string,
    bytes: Uint8Array,
    filters: readonly FileFilter[],
  ): Promise<{ readonly outcome: 'saved'; readonly path: string } | Cancelled | Failed>
  /** An open dialog; one file, at most 50 MB. */
  openFile(
    filters: readonly FileFilter[],
  ): Promise<{ readonly outcome: 'opened'; readonly name: string; readonly bytes: Uint8Array } | Cancelled | Failed>
}

export const deskMethods = {
  status: true,
  journals: true,
  readJournal: true,
  appendJournal: true,
  removeJournal: true,
  keepDraft: true,
  keptDrafts: true,
  saveFile: true,
  openFile: true,
} as const satisfies Record<keyof Desk, true>

export type DeskMethod = keyof Desk

/** Fired on the page's `window` before it closes: hand over what is not yet kept; the desk waits up to two seconds. */
export const closingEvent = 'fuyan:closing'
