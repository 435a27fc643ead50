/**
 * The contract between the page and the desk (Electron's main process), whole. Only plain values cross.
 * Methods answer with outcomes and never throw over the border. In a browser, `renderer/data/browser-desk.ts` keeps
 * the same promises as far as a browser can, and says so.
 */
import type { SeatMethods } from './identity/seat-contract.ts'
import type { DraftEntry, JournalEntry } from './journal/entry.ts'
import type { Cancelled, Failed } from './outcome.ts'

export type { Cancelled, Failed } from './outcome.ts'

export interface DeskStatus {
  readonly outcome: 'ready'
  /** `browser`: no desk; the data live in this browser only. */
  readonly kind: 'desktop' | 'browser'
  readonly appVersion: string
  /** This desk's own name, made at its first start: the bureau's matters are kept at one desk (`Bureau.homeDesk`). */
  readonly deskId: string
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

/** A chain of a case that gave way to another one (`switchJournal`). */
export interface Branch {
  /** Hash of its last line. */
  readonly head: string
  /** Its lines as they stood in the file, up to a break. */
  readonly lines: readonly string[]
  /** The seq that the first damaged or missing line should have; null when the branch is whole. */
  readonly brokenAt: number | null
}

export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

/** A browser's own dialog was opened; what becomes of it there, no page is told. */
export interface HandedOver {
  readonly outcome: 'handedOver'
  /** A Chinese sentence that says what to do in that dialog. */
  readonly says: string
}

export interface PrintOptions {
  /** 1 when absent. */
  readonly copies?: number | undefined
  /** One side; both sides, turned over the long edge as a book; turned over the short edge as a pad. */
  readonly duplex: 'simplex' | 'longEdge' | 'shortEdge'
}

export interface Desk extends SeatMethods {
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
   * the answer is `behind` and nothing is written. Once the bureau has accounts the line is signed by the one who
   * sits here, and a line in anybody else's name is refused.
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
   * Takes lines from another desk as they are, signatures included, behind `afterSeq` (0: a new journal). All of them
   * or none: each must continue the chain. Who may have written them is for the caller to judge (`shared/exchange`).
   */
  adoptLines(
    journal: string,
    afterSeq: number,
    lines: readonly string[],
  ): Promise<
    | { readonly outcome: 'adopted'; readonly lastSeq: number; readonly lastHash: string }
    | { readonly outcome: 'behind' }
    | Failed
  >
  /**
   * Puts another whole chain, from its first line, in the place of a case's own (the office has chosen between two).
   * The old one is set aside first and stays readable (`setAside`); a crash leaves one of the two in its place, whole.
   * `behind`: the last line here is not `expectedHead`. Who may have written the lines is for the caller to judge. The
   * bureau's journal is never switched.
   */
  switchJournal(
    journal: string,
    expectedHead: string,
    lines: readonly string[],
  ): Promise<
    | { readonly outcome: 'switched'; readonly lastSeq: number; readonly lastHash: string }
    | { readonly outcome: 'behind' }
    | Failed
  >
  /** The chains of a case that gave way to another, checked; what the case's own chain holds as well is none of them. */
  setAside(journal: string): Promise<{ readonly outcome: 'listed'; readonly branches: readonly Branch[] } | Failed>
  /**
   * Keeps a package that arrived beside a case, as it came and at most 50 MB (`largestHeldPackage`), until the office
   * has decided. `hash` is its SHA-256 in hex; the same package twice is one.
   */
  holdPackage(journal: string, bytes: Uint8Array): Promise<{ readonly outcome: 'held'; readonly hash: string } | Failed>
  heldPackages(): Promise<
    | {
        readonly outcome: 'listed'
        readonly packages: readonly { readonly journal: string; readonly hash: string }[]
      }
    | Failed
  >
  /** A held package, checked against its hash: damaged or missing is a failure, never other bytes. */
  readHeldPackage(hash: string): Promise<{ readonly outcome: 'read'; readonly bytes: Uint8Array } | Failed>
  /**
   * Deletes one case's journal, kept draft, held packages and chains set aside (sample, or text entered by mistake).
   * `note` is the line for the bureau's journal that says so; its `set` names the journal. It is written first, after
   * whatever is last there.
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

  /**
   * Begins a set of files that becomes one folder, whole or not at all. Asks for the folder to put it in (`place`, as
   * shown) and works in a hidden folder there until `closeSet`. `set` names it in the calls that follow; a set left
   * open is dropped when the page goes, or at the next start.
   */
  openSet(
    suggestedName: string,
  ): Promise<{ readonly outcome: 'opened'; readonly set: string; readonly place: string } | Cancelled | Failed>
  /**
   * Writes one file of a set and flushes it. `name` may lead into one folder (`信函/李慧.docx`); the rules are in
   * `shared/set-name.ts`. After a failure the set is as before: try again, leave the file out, or drop the set.
   */
  addToSet(set: string, name: string, bytes: Uint8Array): Promise<{ readonly outcome: 'added' } | Failed>
  /**
   * Reads every file of the set back and compares it with what was added, then shows the set under its name; beside one
   * of the same name it is “名称（2）”. `path` is the folder (in a browser, a .zip, which nobody can read back). What
   * differs is a failure and is not shown: the stick or disk cannot be trusted. After any failure the set can be closed
   * again or dropped.
   */
  closeSet(set: string): Promise<{ readonly outcome: 'saved'; readonly path: string; readonly files: number } | Failed>
  /** Removes a set that was not closed, and all its files. Dropping it twice is no failure. */
  dropSet(set: string): Promise<{ readonly outcome: 'dropped' } | Failed>

  /**
   * Keeps a file by its content, at most 20 MB (`largestKeptFile`); `hash` is its SHA-256 in hex. The same content is
   * kept once. Nothing kept is ever removed by itself.
   */
  keepFile(bytes: Uint8Array): Promise<{ readonly outcome: 'kept'; readonly hash: string } | Failed>
  /** A kept file, checked against its hash: damaged or missing is a failure, never other bytes. */
  readKeptFile(hash: string): Promise<{ readonly outcome: 'read'; readonly bytes: Uint8Array } | Failed>

  /** A save dialog, then the page as its print styles show it, as PDF (A4, no margins of the printer's). */
  printToPdf(
    suggestedName: string,
  ): Promise<{ readonly outcome: 'saved'; readonly path: string } | HandedOver | Cancelled | Failed>
  /** The system's print dialog over the page as its print styles show it. */
  print(options: PrintOptions): Promise<{ readonly outcome: 'printed' } | HandedOver | Cancelled | Failed>

  /** Opens a file or folder in the system's own program (WPS, Word); only a `path` that this desk called `saved` since it started. */
  openSaved(path: string): Promise<{ readonly outcome: 'shown' } | Failed>
  /** Shows it in the file manager; only a `path` that this desk called `saved` since it started. */
  showSaved(path: string): Promise<{ readonly outcome: 'shown' } | Failed>
}

export const deskMethods = {
  status: true,
  journals: true,
  readJournal: true,
  appendJournal: true,
  adoptLines: true,
  switchJournal: true,
  setAside: true,
  holdPackage: true,
  heldPackages: true,
  readHeldPackage: true,
  removeJournal: true,
  keepDraft: true,
  keptDrafts: true,
  saveFile: true,
  openFile: true,
  openSet: true,
  addToSet: true,
  closeSet: true,
  dropSet: true,
  keepFile: true,
  readKeptFile: true,
  printToPdf: true,
  print: true,
  openSaved: true,
  showSaved: true,
  seat: true,
  signIn: true,
  signOut: true,
  foundAccounts: true,
  makeSampleAccounts: true,
  issueAccount: true,
  signRevocation: true,
  changePassphrase: true,
  recoverAccount: true,
  renewRecovery: true,
  signPackage: true,
  openSealed: true,
} as const satisfies Record<keyof Desk, true>

export type DeskMethod = keyof Desk

/** Bytes of the largest file that `keepFile` takes. */
export const largestKeptFile = 20 * 1024 * 1024
/** Bytes of the largest package that `holdPackage` takes. */
export const largestHeldPackage = 50 * 1024 * 1024

/** Fired on the page's `window` before it closes: hand over what is not yet kept; the desk waits up to two seconds. */
export const closingEvent = 'fuyan:closing'

/** Fired on the page's `window` when the desk has left the seat by itself, as when the system locks its screen. */
export const lockedEvent = 'fuyan:locked'
