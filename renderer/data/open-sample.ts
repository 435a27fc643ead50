import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { ok, type Result } from '../../shared/result.ts'
import { beginSample } from '../../shared/workflow/begin-sample.ts'
import { changeBureau } from './change-bureau.ts'
import { receiveCase } from './perform.ts'
import type { Workspace } from './workspace.ts'

/**
 * Opens 示例 1185: its people join the bureau (marked 示例) so that every role can be played. Where no bureau has been
 * founded yet, the sample's own is, and the first-run page comes back when the sample is removed.
 * Answers with the case's id and the person who acts first on it.
 */
export async function openSample(
  workspace: Workspace,
): Promise<Result<{ readonly caseId: string; readonly firstId: string }>> {
  const known = workspace.heads.get().find((head) => head.sample)
  const document = caseDocumentSchema.parse((await import('../../assets/sample/1185.json')).default)
  const people = document.bureau.people.map((person) => ({ ...person, sample: true }))
  const registrar = people.find((person) => person.roles.includes('registrar'))
  if (registrar === undefined) throw new Error('the sample has nobody to register it')
  if (known !== undefined) return ok({ caseId: known.id, firstId: registrar.id })

  const joined = await changeBureau(workspace, 'found', registrar, (bureau) => {
    const own = bureau === null || bureau.sample
    const next = own
      ? { ...document.bureau, sample: true, people, issuedNumbers: [], removedCases: bureau?.removedCases ?? [] }
      : { ...bureau, people: [...bureau.people.filter((person) => !person.sample), ...people] }
    return ok({ bureau: next, value: null })
  })
  if (!joined.ok) return joined

  const file = beginSample(document.case, workspace.outside.newId(), workspace.outside.today())
  const received = await receiveCase(workspace, file, registrar)
  return received.ok ? ok({ caseId: file.id, firstId: registrar.id }) : received
}
