import type { CaseFile } from '../case/case-file.ts'
import type { Actor, Facts } from './step.ts'

/** Why a step may not be taken now, in the user's words; null when nothing stands against it. */
export type Guard = (file: CaseFile, facts: Facts, actor: Actor) => string | null

export const first =
  (...guards: readonly Guard[]): Guard =>
  (file, facts, actor) => {
    for (const guard of guards) {
      const reason = guard(file, facts, actor)
      if (reason !== null) return reason
    }
    return null
  }
