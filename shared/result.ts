/** What a decision answers: the value, or the refusal in the user's words. Nothing in `shared/` throws for a "no". */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** The bureau says no. `reason` is a Chinese sentence that names the way out. */
export interface Refusal {
  readonly reason: string
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refuse = (reason: string): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { reason },
})

/** Marks a branch that the types rule out; reaching it is our bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
