import { type Bureau, bureauSchema } from '../../shared/bureau/bureau.ts'
import { isHome } from '../../shared/bureau/following.ts'
import { firstRevision, nextRevision } from '../../shared/bureau/revision.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import { changedFields } from '../../shared/journal/replay.ts'
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
  acceptBureau: '认可外单位',
  joinBureau: '加入本单位',
  followBureau: '随资料包更新',
  moveHome: '改由本机保管',
} as const
export type BureauStep = keyof typeof bureauStepLabels

/**
 * Steps that any desk takes for itself: opening the sample, joining, following, becoming the home; a passphrase is each
 * desk's own, and the recovery sheet must help where the home has died.
 */
const onAnyDesk: readonly BureauStep[] = [
  'found',
  'joinBureau',
  'followBureau',
  'moveHome',
  'changePassphrase',
  'recoverAccount',
]
/** Steps that bring the revision with them. */
const bringsRevision: readonly BureauStep[] = ['joinBureau', 'followBureau', 'moveHome']

/** Why this desk may not change the bureau's own matters; null when it may. The settings show it above everything. */
export function whyNotHere(bureau: Bureau | null, deskId: string | null, step?: BureauStep): string | null {
  if (bureau === null || isHome(bureau, deskId)) return null
  return step === 'reserveNumber'
    ? '文号由保管本单位设置的那台电脑统一编取，本机不能取号。请把本件送回那台电脑编号。'
    : '本单位的设置、人员和文号由另一台电脑保管，本机只随资料包更新。请到那台电脑上修改，改好后会随包带过来。'
}

/** The bureau's write path: one line in its journal, then the working copy. `change` decides, and may refuse. */
export async function changeBureau<T>(
  workspace: Workspace,
  step: BureauStep,
  by: PersonRef,
  change: (bureau: Bureau | null) => Result<{ readonly bureau: Bureau; readonly value: T }>,
): Promise<Result<T>> {
  return workspace.oneAtATime(bureauJournal, async () => {
    const before = workspace.bureau.get()
    const deskId = workspace.deskId.get()
    const elsewhere = onAnyDesk.includes(step) ? null : whyNotHere(before, deskId, step)
    if (elsewhere !== null) return refuse(elsewhere)
    const decided = change(before)
    if (!decided.ok) return decided
    const { value } = decided.value
    const bureau = bringsRevision.includes(step) ? decided.value.bureau : revised(before, decided.value.bureau, deskId)
    bureauSchema.parse(bureau)
    const written = await write(
      workspace,
      { journal: bureauJournal, step, by, before, after: bureau },
      async (entry, cursor) => {
        await putBureau(workspace, bureau, [entry], cursor)
      },
    )
    if (!written.ok) return written
    if (step === 'changeSettings' || bringsRevision.includes(step)) await refreshHeads(workspace, bureau)
    return ok(value)
  })
}

/** The change as a further revision; whoever founds a bureau makes this desk its home. */
export function revised(before: Bureau | null, after: Bureau, deskId: string | null): Bureau {
  const bureau = { ...after, homeDesk: before?.homeDesk ?? after.homeDesk ?? deskId }
  const counted = { ...bureau, revision: before?.revision ?? firstRevision }
  // What changes nothing writes nothing. Samples of a desk that follows are its own and no news to others.
  const changed = before === null || Object.keys(changedFields(before, counted)).length > 0
  return changed && isHome(bureau, deskId) ? { ...counted, revision: nextRevision(counted.revision) } : counted
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
