/** When the blocks go out: after a pause, at the latest after a while, and never in the middle of a composition. */
export interface Emission {
  /** Something changed. */
  readonly touch: () => void
  /** Sends now what has not been sent, unless a composition runs: then as soon as it settles. */
  readonly send: () => void
  /** The last word: sends what is unsent, composition or not, because there is no later. */
  readonly end: () => void
}

/** A pause this long sends. */
const IDLE_MS = 300
/** A clerk who never pauses is still saved this often. */
const CEILING_MS = 3000

export function createEmission(composing: () => boolean, emit: () => void): Emission {
  let idle: ReturnType<typeof setTimeout> | undefined
  let ceiling: ReturnType<typeof setTimeout> | undefined
  let dirty = false

  const stop = () => {
    clearTimeout(idle)
    clearTimeout(ceiling)
    idle = undefined
    ceiling = undefined
  }
  const send = () => {
    stop()
    if (!dirty) return
    if (composing()) {
      idle = setTimeout(send, IDLE_MS)
      return
    }
    dirty = false
    emit()
  }
  const touch = () => {
    dirty = true
    clearTimeout(idle)
    idle = setTimeout(send, IDLE_MS)
    ceiling ??= setTimeout(send, CEILING_MS)
  }
  const end = () => {
    stop()
    if (dirty) emit()
    dirty = false
  }
  return { touch, send, end }
}
