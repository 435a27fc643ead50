import { z } from 'zod'
import { repairLabels, type RepairKind } from '../../../shared/intake/paste-repair.ts'
import { replyPartLabels, type ReplyPart } from '../../../shared/intake/reply-parts.ts'
import { type Fields, fieldsSchema } from './fields.ts'

/** The name under which an unfinished registration is kept; no case can have it, ids of cases are random. */
export const intakeDraftId = 'intake'

/** An unfinished registration: the text and what the clerk did to it. Everything read from the text is read again. */
const intakeSchema = z
  .strictObject({
    text: z.string(),
    /** The file's name, or empty. */
    origin: z.string(),
    /** What the reader of the file changed or left out. */
    repairs: z
      .array(
        z
          .strictObject({
            kind: z.literal(Object.keys(repairLabels) as RepairKind[]),
            line: z.int(),
            quote: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    asReply: z.boolean().nullable(),
    corrections: z
      .array(z.tuple([z.int(), z.literal(Object.keys(replyPartLabels) as ReplyPart[])]).readonly())
      .readonly(),
    typed: fieldsSchema.unwrap().partial().readonly(),
  })
  .readonly()
export type IntakeState = z.infer<typeof intakeSchema>

export const emptyIntake: IntakeState = { text: '', origin: '', repairs: [], asReply: null, corrections: [], typed: {} }

export const isEmptyIntake = (state: IntakeState): boolean =>
  state.text.trim() === '' && Object.keys(state.typed).length === 0

/** null: nothing kept, or not in a form that this version reads. */
export function parseIntake(kept: string | null): IntakeState | null {
  if (kept === null) return null
  try {
    const parsed = intakeSchema.safeParse(JSON.parse(kept))
    return parsed.success && !isEmptyIntake(parsed.data) ? parsed.data : null
  } catch {
    return null
  }
}

const lastKey = 'fuyan.intake.last'
const carriedSchema = fieldsSchema
  .unwrap()
  .pick({ kind: true, level: true, congressTerm: true, sessionNo: true, assignedBy: true, assignedAt: true })
  .readonly()

/** What one registration hands to the next. */
export type Carried = Partial<
  Pick<Fields, 'kind' | 'level' | 'congressTerm' | 'sessionNo' | 'assignedBy' | 'assignedAt'>
>

/** Suggestions of one session come in a batch: what the last registration said is proposed for the next. */
export function carriedOver(): Carried {
  try {
    const parsed = carriedSchema.safeParse(JSON.parse(localStorage.getItem(lastKey) ?? '{}'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

export function carryOver(fields: Fields): void {
  const { kind, level, congressTerm, sessionNo, assignedBy, assignedAt } = fields
  const carried: Carried = { kind, level, congressTerm, sessionNo, assignedBy, assignedAt }
  const filled = Object.entries(carried).filter(([, value]) => value !== '')
  localStorage.setItem(lastKey, JSON.stringify(Object.fromEntries(filled)))
}
