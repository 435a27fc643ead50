import { type Bureau, bureauSchema } from '../../shared/bureau/bureau.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import type { Day } from '../../shared/day.ts'
import { type Changer, mayChangeBureau } from '../../shared/people/may-change-bureau.ts'
import { rolesOn } from '../../shared/people/person.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { headFor, putBureau } from './working-copy.ts'
import type { Workspace } from './workspace.ts'
import { write } from './write.ts'

/** What is done to the bureau's own matters, with the words of its trail. */
export const bureauStepLabels = {
  found: '建立本单位',
  changeSettings: '修改设置',
  changePeople: '修改人员',
  changePassphrase: '修改口令',
  recoverAccount: '用恢复单重建账户',
  renewRecovery: '更换恢复单',
  reserveNumber: '取号',
  removeCase: '移除案卷',
  changeOfficeTemplates: '修改本单位模板',
  changePhrases: '修改词条',
} as const
export type BureauStep = keyof typeof bureauStepLabels

/** The bureau's write path: one line in its journal, then the working copy. `change` decides, and may refuse. */
export async function changeBureau<T>(
  workspace: Workspace,
  step: BureauStep,
  by: PersonRef,
  change: (bureau: Bureau | null) => Result<{ readonly bureau: Bureau; readonly value: T }>,
): Promise<Result<T>> {
  return workspace.oneAtATime(bureauJournal, async () => {
    const before = workspace.bureau.get()
    const right =
      before === null ? null : mayChangeBureau(changerOf(before, by, workspace.outside.today()), step, before)
    if (right !== null) return refuse(right)
    const decided = change(before)
    if (!decided.ok) return decided
    const { bureau, value } = decided.value
    bureauSchema.parse(bureau)
    const written = await write(
      workspace,
      { journal: bureauJournal, step, by, before, after: bureau },
      async (entry, cursor) => {
        await putBureau(workspace, bureau, [entry], cursor)
      },
    )
    if (!written.ok) return written
    if (step === 'changeSettings') await refreshHeads(workspace, bureau)
    return ok(value)
  })
}

/** Who asks, as the bureau lists them today; whoever is not on the list holds no role. */
export function changerOf(bureau: Bureau, by: PersonRef, today: Day): Changer {
  const person = bureau.people.find((one) => one.id === by.id)
  return person === undefined ? { roles: [], sample: false } : { roles: rolesOn(person, today), sample: person.sample }
}

/**
 * Due dates hang on rules and holidays: a change of these shows in every list row. One transaction, so that a case
 * written meanwhile is not overwritten by an older row.
 */
async function refreshHeads(workspace: Workspace, bureau: Bureau): Promise<void> {
  const { db } = workspace
  await db.transaction('rw', db.cases, db.heads, async () => {
    const files = await db.cases.toArray()
    const known = await db.heads.bulkGet(files.map((file) => file.id))
    await db.heads.bulkPut(files.map((file, index) => headFor(file, bureau, known[index]?.updatedAt ?? '')))
  })
  workspace.heads.set(await db.heads.toArray())
}
