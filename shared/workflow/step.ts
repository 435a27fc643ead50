import type { z } from 'zod'
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Reply } from '../case/reply.ts'
import type { Stage } from '../case/stage.ts'
import type { Day } from '../day.ts'
import type { PersonRef, Role } from '../people/roles.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Who acts: the person and the roles that they hold at this desk. */
export interface Actor extends PersonRef {
  readonly roles: readonly Role[]
}

/** An act: who, when, and one fresh id for whatever it creates. Time and identity come in from outside. */
export interface Act {
  readonly by: Actor
  readonly day: Day
  readonly at: string
  readonly id: string
}

/** Who acts, as kept in what the act leaves behind. */
export const ref = ({ by }: Act): PersonRef => ({ id: by.id, name: by.name })

/** What a decision must know beside the case. `perform` gathers it; decisions only read it. */
export interface Facts {
  readonly today: Day
  readonly bureau: Bureau
  /** 必改 findings in the draft that are neither mended nor ignored with a reason. */
  readonly openMustFindings: number
  /** Promises of money or projects in the draft (they go to 主要领导). */
  readonly weightyPromises: number
  /** Hash of the text as it stands, by the canonical form of `shared/letter/text-hash.ts`. */
  readonly textHash: string
  /** The same three for a text that is not the draft yet: a leader amends while approving. */
  readonly hashOf: (reply: Reply) => string
  readonly mustFindingsIn: (reply: Reply) => number
  readonly weightyPromisesIn: (reply: Reply) => number
  /** Hashes of a text's attachments, in their order. */
  readonly attachmentHashesOf: (reply: Reply) => readonly string[]
  /** Whether this 校验码 is that of a sign-off sheet over the present text (`shared/forms/check-code.ts`). */
  readonly isCheckCode: (code: string) => boolean
  /** The day, here, of a moment. */
  readonly dayOf: (moment: string) => Day
  /** Two versions of this case grew from one line, and the office has not chosen yet. */
  readonly forked: boolean
}

/** One row of the table. Sentences are the user's words and name the way out. */
export interface StepRow<Input extends z.ZodType> {
  readonly label: string
  /** Roles that may take the step; `reviewer` and `signer` depend on the bureau's approval chain. */
  readonly by: readonly Role[] | 'reviewer' | 'signer'
  readonly from: readonly Stage[]
  readonly to:
    | Stage
    | 'same'
    | {
        readonly oneOf: readonly Stage[]
        /** `after`: the case with the step done, but for its stage. */
        choose(file: CaseFile, input: z.infer<Input>, facts: Facts, after: CaseFile): Stage
      }
  readonly input: Input
  /** Why not, before anything is filled in: the hint on the button. */
  unless?(file: CaseFile, facts: Facts, actor: Actor): string | null
  /** Why not with this input: the message beside the field. */
  rejects?(file: CaseFile, input: z.infer<Input>, facts: Facts, actor: Actor): string | null
  does?(file: CaseFile, input: z.infer<Input>, act: Act, facts: Facts): CaseFile
  /** May be taken while the case is out in a package, or while two versions wait for the office's choice. */
  readonly whileAway?: true
  /** An official act: it cannot be undone, only followed by another. The sentence is shown before it is done. */
  readonly final?: string
}

/** A row ready for use: `run` knows its own input's type, so nobody else needs to. */
export interface Step<Input extends z.ZodType = z.ZodType> {
  readonly label: string
  readonly by: StepRow<Input>['by']
  readonly from: readonly Stage[]
  /** Stages that it can lead to; empty: the stage stays. */
  readonly leadsTo: readonly Stage[]
  readonly input: Input
  readonly final: string | null
  readonly whileAway: boolean
  unless(file: CaseFile, facts: Facts, actor: Actor): string | null
  run(file: CaseFile, input: unknown, act: Act, facts: Facts): Result<CaseFile>
}

export function step<Input extends z.ZodType>(row: StepRow<Input>): Step<Input> {
  const leadsTo = row.to === 'same' ? [] : typeof row.to === 'string' ? [row.to] : row.to.oneOf
  return {
    label: row.label,
    by: row.by,
    from: row.from,
    leadsTo,
    input: row.input,
    final: row.final ?? null,
    whileAway: row.whileAway ?? false,
    unless: (file, facts, actor) => row.unless?.(file, facts, actor) ?? null,
    run(file, given, act, facts) {
      const parsed = row.input.safeParse(given)
      if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? '填写的内容不完整。')
      const input = parsed.data
      const rejection = row.rejects?.(file, input, facts, act.by) ?? null
      if (rejection !== null) return refuse(rejection)
      const done = row.does?.(file, input, act, facts) ?? file
      const stage =
        row.to === 'same' ? file.stage : typeof row.to === 'string' ? row.to : row.to.choose(file, input, facts, done)
      return ok({ ...done, stage })
    },
  }
}
