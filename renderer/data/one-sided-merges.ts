import type { CaseFile } from '../../shared/case/case-file.ts'
import { isResting } from '../../shared/case/stage.ts'
import type { FuyanDatabase } from './database.ts'

/**
 * 并案 writes a line in two journals, and so does undoing it; a crash in between leaves one. Nobody but the clerk knows
 * whether the act is still wanted, so it is told, with the way out, until both sides agree.
 */
export async function oneSidedMerges(db: FuyanDatabase): Promise<readonly string[]> {
  const entries = await db.entries.where('step').anyOf('takeIn', 'mergeInto').toArray()
  const found = await db.cases.bulkGet([...new Set(entries.map((entry) => entry.journal))])
  const files = found.filter((file) => file !== undefined)
  const named = (file: CaseFile) => `第${file.suggestion.number}号`
  const holds = (lead: CaseFile, joined: CaseFile) => lead.mergedCases.some((merged) => merged.caseId === joined.id)

  const notices: string[] = []
  for (const lead of files) {
    for (const joined of await db.cases.bulkGet(lead.mergedCases.map((merged) => merged.caseId))) {
      if (joined === undefined || isResting(joined.stage)) continue
      notices.push(
        `${named(joined)}并入${named(lead)}没有办完，两件都还在单独办理：请在${named(joined)}再“并案办理”一次，或在${named(lead)}“移出并案”。`,
      )
    }
  }
  for (const joined of files) {
    if (joined.stage !== 'merged') continue
    const lead = await db.cases.get(joined.ending?.mergedInto ?? '')
    if (lead !== undefined && holds(lead, joined)) continue
    notices.push(`${named(joined)}并入的那一件已不再一并答复它：请在${named(joined)}“取消并案”，恢复单独办理。`)
  }
  return notices
}
