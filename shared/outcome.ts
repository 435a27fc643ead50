/** Outcomes that many methods of the desk share. */
export interface Failed {
  readonly outcome: 'failed'
  /** A Chinese sentence that says what to do now. */
  readonly reason: string
}
export interface Cancelled {
  readonly outcome: 'cancelled'
}
