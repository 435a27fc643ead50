import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { cardOf } from '../../shared/identity/card-of.ts'
import { samplePassphrase } from '../../shared/identity/seat.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { beginSample } from '../../shared/workflow/begin-sample.ts'
import { changeBureau } from './change-bureau.ts'
import { receiveCase } from './perform.ts'
import { takeSeat } from './take-seat.ts'
import type { Workspace } from './workspace.ts'

/**
 * Opens 示例 1185: its people join the bureau (marked 示例) so that every role can be played. Where no bureau has been
 * founded yet, the sample's own is, and the first-run page comes back when the sample is removed.
 * Answers with the case's id and the person who acts first on it, who then sits at the desk. `by`: who sits there now.
 */
export async function openSample(
  workspace: Workspace,
  by: PersonRef | null,
): Promise<Result<{ readonly caseId: string; readonly firstId: string }>> {
  const known = workspace.heads.get().find((head) => head.sample)
  const document = caseDocumentSchema.parse((await import('../../assets/sample/1185.json')).default)
  const registrar = document.bureau.people.find((person) => person.roles.includes('registrar'))
  if (registrar === undefined) throw new Error('the sample has nobody to register it')
  if (known !== undefined) return sat(workspace, registrar.id, known.id)

  const made = await workspace.desk.makeSampleAccounts(document.bureau.name, document.bureau.people.map(cardOf))
  if (made.outcome === 'failed') return refuse(made.reason)
  const people = document.bureau.people.map((person, at) => ({
    ...person,
    sample: true,
    account: made.accounts[at]?.account ?? null,
  }))
  const certificates = made.accounts.map(({ certificate }) => certificate)
  const joined = await changeBureau(workspace, 'found', by ?? registrar, (bureau) => {
    const own = bureau === null || bureau.sample
    const before = own
      ? { ...document.bureau, sample: true, issuedNumbers: [], removedCases: bureau?.removedCases ?? [], people: [] }
      : bureau
    const next = {
      ...before,
      people: [...before.people.filter((person) => !person.sample), ...people],
      sampleIssuerKey: made.issuerKey,
      certificates: [...before.certificates.filter((certificate) => !certificate.sample), ...certificates],
    }
    return ok({ bureau: next, value: null })
  })
  if (!joined.ok) return joined
  const seated = await sat(workspace, registrar.id, '')
  if (!seated.ok) return seated

  const file = beginSample(document.case, workspace.outside.newId(), workspace.outside.today())
  const received = await receiveCase(workspace, file, registrar)
  return received.ok ? ok({ caseId: file.id, firstId: registrar.id }) : received
}

/** Sample people are signed in by a click: their passphrase is no secret. */
async function sat(
  workspace: Workspace,
  personId: string,
  caseId: string,
): Promise<Result<{ readonly caseId: string; readonly firstId: string }>> {
  const seat = await takeSeat(workspace, personId, samplePassphrase)
  return seat.outcome === 'seated' ? ok({ caseId, firstId: personId }) : refuse(seat.reason)
}
