import { ok, type Result } from '../../../shared/result.ts'

/** Where written text goes: beside the books at once, into the books when the clerk rests, saves or leaves. */
export interface WritingPlaces<Text> {
  /** Keeps text that is not in the journal yet; null drops it. */
  readonly keep: (text: Text | null) => Promise<void>
  readonly save: (text: Text) => Promise<Result<unknown>>
}

export interface WritingKeeper<Text> {
  /** The text as it stands now. Never called in the middle of a composition: the editor sees to that. */
  readonly change: (text: Text) => void
  readonly keepNow: () => Promise<unknown>
  /** Answers when everything written so far is in the journal, or why it is not. */
  readonly saveNow: () => Promise<Result<unknown>>
  /** The page is left: what comes after this goes straight into the journal. */
  readonly close: () => void
}

/** A crash costs at most this much typing. */
export const KEEP_MS = 1500
/** A pause this long is a paragraph's end: worth a line in the journal. */
export const REST_MS = 8000

/** Keeps and saves one text, one write at a time and in order, so that an older text never lands on a newer. */
export function keepWriting<Text>(places: WritingPlaces<Text>): WritingKeeper<Text> {
  let unkept: { readonly text: Text } | null = null
  let unsaved: { readonly text: Text } | null = null
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }

  const keepNow = (): Promise<unknown> => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    const due = unkept
    unkept = null
    return due === null ? last : inOrder(() => places.keep(due.text))
  }

  const saveNow = (): Promise<Result<unknown>> => {
    clearTimeout(keepTimer)
    clearTimeout(restTimer)
    keepTimer = undefined
    return inOrder(async () => {
      const due = unsaved
      if (due === null) return ok(null)
      unsaved = null
      unkept = null
      const saved = await places.save(due.text)
      if (!saved.ok) {
        unsaved ??= due
        await places.keep(unsaved.text)
      } else if (unsaved === null) {
        await places.keep(null)
      }
      return saved
    })
  }

  return {
    change(text) {
      unkept = { text }
      unsaved = { text }
      if (closed) {
        void saveNow()
        return
      }
      keepTimer ??= setTimeout(() => void keepNow(), KEEP_MS)
      clearTimeout(restTimer)
      restTimer = setTimeout(() => void saveNow(), REST_MS)
    },
    keepNow,
    saveNow,
    close() {
      closed = true
      void keepNow()
      void saveNow()
    },
  }
}
