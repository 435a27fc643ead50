import { withRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import { advance, mayAdvance } from '../../../shared/workflow/advance.ts'
import { openCase } from '../../../shared/workflow/open-case.ts'
import { gatherFacts } from '../../data/gather-facts.ts'
import { perform, receiveCase } from '../../data/perform.ts'
import type { Session } from '../../data/session.tsx'
import type { Known } from './fields.ts'

/**
 * Puts the case into the books and takes its first step; answers with its id. Asked first whether the step will pass,
 * so that a refusal leaves no half-registered case behind.
 */
export async function register(
  { workspace, bureau, actor, today }: Session,
  known: Known,
  draft: Reply | null,
): Promise<Result<string>> {
  const { suggestion, assignment } = known
  const words = [suggestion.title, suggestion.number, assignment.assignedBy, assignment.leadUnit].join('\n')
  if (findClassifiedMark(words) !== null) return refuse('填写的内容里有密级标志，本系统是非涉密系统，不得登记。')

  const opened = openCase(workspace.outside.newId(), today, known)
  const file = draft === null ? opened : withRound(opened, { draft })
  const act = { by: actor, day: today, at: workspace.outside.now(), id: workspace.outside.newId() }
  const decided = advance(file, 'register', known, act, gatherFacts(file, bureau, today))
  if (!decided.ok) return decided

  const received = await receiveCase(workspace, file, actor)
  if (!received.ok) return received
  const registered = await perform(workspace, file.id, 'register', known, actor)
  return registered.ok ? ok(file.id) : registered
}

/** Why this person may not register at all; said before the form is filled in. */
export function whyNotRegister({ bureau, actor, today }: Session): string | null {
  const empty = openCase('', today)
  return mayAdvance(empty, 'register', actor, gatherFacts(empty, bureau, today))?.reason ?? null
}
