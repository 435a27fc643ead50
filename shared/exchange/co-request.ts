/**
 * 会办征询: what a lead unit tells another unit so that it can give its opinion, and nothing more. No journal, no
 * contacts of deputies, no asks that concern others.
 */
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile, CoOpinion } from '../case/case-file.ts'
import { type Deputy, emptyAssignment, emptySuggestion, type Suggestion } from '../case/suggestion.ts'
import type { Day } from '../day.ts'
import { openCase } from '../workflow/open-case.ts'
import type { CoRequestContents } from './co-handling.ts'

/** Who answers questions about the request: the contact on the draft, else the handler with the bureau's telephone. */
export function contactOf(file: CaseFile, bureau: Bureau): { readonly name: string; readonly phone: string } {
  const drafted = file.rounds.at(-1)?.draft.contact
  if (drafted !== undefined && drafted.name.trim() !== '') return drafted
  const person = bureau.people.find((one) => one.id === file.handling.handler?.id)
  return { name: person?.name ?? file.handling.handler?.name ?? '', phone: person?.phone ?? bureau.returnAddress.phone }
}

const namedDeputy = ({ leadDeputy, confidentialityRequested }: Suggestion) =>
  leadDeputy === null || confidentialityRequested
    ? null
    : { name: leadDeputy.name, isDelegation: leadDeputy.isDelegation, delegation: leadDeputy.delegation }

/** What goes to one unit. */
export function coRequestOf(file: CaseFile, bureau: Bureau, opinion: CoOpinion): CoRequestContents {
  const { kind, number, title, level, congressTerm, sessionNo, interSession } = file.suggestion
  return {
    fuyan: 'coRequest',
    requestId: opinion.id,
    leadUnit: bureau.name,
    unit: opinion.unit,
    suggestion: {
      kind,
      number,
      title,
      level,
      congressTerm,
      sessionNo,
      interSession,
      leadDeputy: namedDeputy(file.suggestion),
    },
    asks: opinion.points,
    text: opinion.points.length === 0 ? file.suggestion.text : '',
    requestedOn: opinion.requestedOn,
    due: opinion.due,
    contact: contactOf(file, bureau),
    note: '',
  }
}

const deputyOf = (request: CoRequestContents, id: string): Deputy | null => {
  const { leadDeputy } = request.suggestion
  return leadDeputy === null ? null : { ...leadDeputy, id, post: '', phone: '', address: '' }
}

/** What stands in the books as the text of the suggestion: the asks as they came, said to be only these. */
const textOf = ({ asks, text }: CoRequestContents): string =>
  asks.length === 0 ? text : `主办单位转来本单位答复的要点：\n${asks.map((ask, at) => `${at + 1}．${ask}`).join('\n')}`

/** Whose request it is: the issuing key of the lead unit, and whether it is about a sample. */
export interface RequestOrigin {
  readonly issuerKey: string
  readonly sample: boolean
}

/** The co-handler's case, as received: the asks are its points, the lead unit's day its term. */
export function caseOfRequest(request: CoRequestContents, origin: RequestOrigin, caseId: string, today: Day): CaseFile {
  const { leadDeputy: _named, ...suggestion } = request.suggestion
  const opened = openCase(caseId, today, {
    sample: origin.sample,
    suggestion: {
      ...emptySuggestion,
      ...suggestion,
      text: textOf(request),
      leadDeputy: deputyOf(request, `${caseId}-deputy`),
    },
    assignment: {
      ...emptyAssignment,
      role: 'coHandle',
      leadUnit: request.leadUnit,
      assignedBy: request.leadUnit,
      assignedAt: request.requestedOn,
      receivedAt: today,
      officialDue: request.due,
    },
  })
  return {
    ...opened,
    plan: {
      note: '',
      points: request.asks.map((text, at) => ({ id: `${caseId}-${at}`, text, answeredBy: '', due: null })),
    },
    coRequest: { requestId: request.requestId, unit: request.leadUnit, issuerKey: origin.issuerKey, receivedOn: today },
  }
}

/** The case that this request made here before; the key goes with the id, so that no other unit can name it. */
export const caseOfSameRequest = <Found extends Pick<CaseFile, 'coRequest'>>(
  { requestId }: Pick<CoRequestContents, 'requestId'>,
  { issuerKey }: Pick<RequestOrigin, 'issuerKey'>,
  files: readonly Found[],
): Found | null =>
  files.find(({ coRequest }) => coRequest?.requestId === requestId && coRequest.issuerKey === issuerKey) ?? null

/** Where a request that came again differs from what was taken in: told, never carried over. A sentence each. */
export function differencesFrom(request: CoRequestContents, file: CaseFile): readonly string[] {
  const { suggestion, assignment, plan } = file
  const asks = plan.points.map((point) => point.text)
  return [
    ...(request.suggestion.number === suggestion.number
      ? []
      : [`编号：原为“${suggestion.number}”，这次是“${request.suggestion.number}”。`]),
    ...(request.suggestion.title === suggestion.title
      ? []
      : [`标题：原为“${suggestion.title}”，这次是“${request.suggestion.title}”。`]),
    ...(request.due === assignment.officialDue
      ? []
      : [`期限：原为 ${assignment.officialDue ?? '未写明'}，这次是 ${request.due}。`]),
    ...request.asks.filter((ask) => !asks.includes(ask)).map((ask) => `这次多了要点：${ask}`),
    ...asks.filter((ask) => !request.asks.includes(ask)).map((ask) => `这次没有要点：${ask}`),
  ]
}
