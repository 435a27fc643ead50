/**
 * What those who review keep about a case on this desk: a decision put by (暂存), which versions they have seen, which
 * comments the clerk has dealt with. Not journal lines: nobody else is bound by them, and they stay on this desk.
 * One kept draft a case, so that it goes when the case goes.
 */
import { z } from 'zod'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { replySchema } from '../../shared/case/reply.ts'
import { commentSchema } from '../../shared/case/round.ts'
import { keepDraft, keepQuietly, keptDraft } from './kept-drafts.ts'
import type { Workspace } from './workspace.ts'

const editsSchema = z.strictObject({ over: z.string(), reply: replySchema }).readonly()

const decisionDraftSchema = z
  .strictObject({
    /** Id of the version that it is about. */
    over: z.string(),
    /** 意见, as typed. */
    words: z.string(),
    comments: z.array(commentSchema).readonly(),
    /** The text as the leader changed it; null: unchanged. */
    edits: replySchema.nullable(),
    /** Changes made to a version that another has followed since: kept to look at, never handed in. */
    setAside: editsSchema.nullable(),
  })
  .readonly()
export type DecisionDraft = z.infer<typeof decisionDraftSchema>

const personNotesSchema = z
  .strictObject({
    personId: z.string(),
    /** Versions looked at, the one looked at last at the end. */
    seen: z.array(z.strictObject({ version: z.string(), at: z.string() }).readonly()).readonly(),
    draft: decisionDraftSchema.nullable(),
  })
  .readonly()
export type PersonNotes = z.infer<typeof personNotesSchema>

const reviewNotesSchema = z
  .strictObject({
    people: z.array(personNotesSchema).readonly(),
    /** Keys of comments (`shared/case/given-comments.ts`). */
    dealtWith: z.array(z.string()).readonly(),
  })
  .readonly()
export type ReviewNotes = z.infer<typeof reviewNotesSchema>

const noNotes: ReviewNotes = { people: [], dealtWith: [] }

const prefix = 'review-'

/** The name under which they are kept. */
export const reviewNotesId = (caseId: string): string => `${prefix}${caseId}`

/** The case that a kept draft has notes of; null for any other draft. */
export const notedCase = (id: string): string | null => (id.startsWith(prefix) ? id.slice(prefix.length) : null)

/** Reads kept notes; what an older or newer program wrote is no notes at all. */
export function parseNotes(kept: string | null): ReviewNotes {
  if (kept === null) return noNotes
  try {
    const read = reviewNotesSchema.safeParse(JSON.parse(kept))
    return read.success ? read.data : noNotes
  } catch {
    return noNotes
  }
}

export const notesOf = (notes: ReviewNotes, personId: string): PersonNotes =>
  notes.people.find((one) => one.personId === personId) ?? { personId, seen: [], draft: null }

export const withNotesOf = (notes: ReviewNotes, person: PersonNotes): ReviewNotes => ({
  ...notes,
  people: [...notes.people.filter((one) => one.personId !== person.personId), person],
})

/** The same with this version as the one looked at last. */
export const withSeen = (person: PersonNotes, version: string, at: string): PersonNotes => ({
  ...person,
  seen: [...person.seen.filter((one) => one.version !== version), { version, at }],
})

/** Nothing in it that would be missed. */
export const isBlank = ({ words, comments, edits, setAside }: DecisionDraft): boolean =>
  words.trim() === '' && comments.length === 0 && edits === null && setAside === null

/** The draft to go on with on the newest version: what was changed in an earlier one is set aside, never lost. */
export function draftOver(kept: DecisionDraft | null, version: string): DecisionDraft {
  if (kept === null) return { over: version, words: '', comments: [], edits: null, setAside: null }
  if (kept.over === version) return kept
  const setAside = kept.edits === null ? kept.setAside : { over: kept.over, reply: kept.edits }
  return { ...kept, over: version, edits: null, setAside }
}

export const readNotes = async (workspace: Workspace, caseId: string): Promise<ReviewNotes> =>
  parseNotes(await keptDraft(workspace, reviewNotesId(caseId)))

/** Reads, changes and keeps, one at a time: two hands on one desk must not overwrite each other's notes. */
export function changeNotes(
  workspace: Workspace,
  caseId: string,
  change: (notes: ReviewNotes) => ReviewNotes,
  keep: typeof keepQuietly = keepDraft,
): Promise<void> {
  const id = reviewNotesId(caseId)
  return workspace.oneAtATime(id, async () => {
    const before = await readNotes(workspace, caseId)
    const after = change(before)
    if (canonicalJson(after) !== canonicalJson(before)) await keep(workspace, id, JSON.stringify(after))
  })
}

/** Writes down that this person has looked at a version. */
export const noteSeen = (workspace: Workspace, caseId: string, personId: string, version: string): Promise<void> =>
  changeNotes(
    workspace,
    caseId,
    (notes) => withNotesOf(notes, withSeen(notesOf(notes, personId), version, workspace.outside.now())),
    keepQuietly,
  )

/** Keeps what this person has put by; null when it was handed in or thrown away. */
export const keepDecision = (
  workspace: Workspace,
  caseId: string,
  personId: string,
  draft: DecisionDraft | null,
): Promise<void> =>
  changeNotes(workspace, caseId, (notes) =>
    withNotesOf(notes, {
      ...notesOf(notes, personId),
      draft: draft === null || isBlank(draft) ? null : draft,
    }),
  )
