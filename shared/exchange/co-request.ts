/**
 * 会办征询: what a lead unit tells another unit so that it can give its opinion, and nothing more. No journal, no
 * contacts of deputies, no asks that concern others.
 */
import { z } from 'zod'
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile, CoOpinion } from '../case/case-file.ts'
import { type Deputy, emptyAssignment, emptySuggestion, type Suggestion } from '../case/suggestion.ts'
import { type Day, daySchema } from '../day.ts'
import { publicKeySchema } from '../identity/certificate.ts'
import { ok, type Result, refuse } from '../result.ts'
import { openCase } from '../workflow/open-case.ts'

const words = (most: number) => z.string().max(most)

export const coRequestFileSchema = z
  .strictObject({
    fuyan: z.literal('coRequest'),
    version: z.literal(1),
    /** Id of the lead unit's `CoOpinion`: what the answer names. */
    requestId: words(80).min(1),
    sample: z.boolean(),
    /** 主办单位, and the key that issues its certificates. */
    from: words(120).min(1),
    issuerKey: publicKeySchema,
    /** The unit that is asked, as the lead unit names it. */
    to: words(120).min(1),
    suggestion: z
      .strictObject({
        kind: z.enum(['suggestion', 'proposal']),
        number: words(40),
        title: words(300),
        level: words(20),
        congressTerm: z.int().positive().nullable(),
        sessionNo: z.int().positive().nullable(),
        interSession: z.boolean(),
        /** Null when the deputy asked that names be kept confidential. */
        leadDeputy: z
          .strictObject({ name: words(80), isDelegation: z.boolean(), delegation: words(80) })
          .readonly()
          .nullable(),
      })
      .readonly(),
    /** The asks that this unit is to answer; empty: the whole suggestion, whose text then comes along. */
    asks: z.array(words(4000).min(1)).max(100).readonly(),
    text: words(200_000),
    requestedOn: daySchema,
    due: daySchema,
    contact: z.strictObject({ name: words(40), phone: words(80) }).readonly(),
  })
  .readonly()
export type CoRequestFile = z.infer<typeof coRequestFileSchema>

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

/** The key that vouches for whoever signs about this case. */
const issuerOf = (file: CaseFile, bureau: Bureau) => (file.sample ? bureau.sampleIssuerKey : bureau.issuerKey)

/** What goes to one unit. Refused where the bureau signs nothing: then only the letter and the form go out. */
export function coRequestOf(file: CaseFile, bureau: Bureau, opinion: CoOpinion): Result<CoRequestFile> {
  const issuerKey = issuerOf(file, bureau)
  if (issuerKey === null) return refuse('本单位还没有建立账户，不能签名，做不了征询包；函和反馈表可以照常发出。')
  const { kind, number, title, level, congressTerm, sessionNo, interSession } = file.suggestion
  return ok({
    fuyan: 'coRequest',
    version: 1,
    requestId: opinion.id,
    sample: file.sample,
    from: bureau.name,
    issuerKey,
    to: opinion.unit,
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
  })
}

const deputyOf = (request: CoRequestFile, id: string): Deputy | null => {
  const { leadDeputy } = request.suggestion
  return leadDeputy === null ? null : { ...leadDeputy, id, post: '', phone: '', address: '' }
}

/** What stands in the books as the text of the suggestion: the asks as they came, said to be only these. */
const textOf = ({ asks, text }: CoRequestFile): string =>
  asks.length === 0 ? text : `主办单位转来本单位答复的要点：\n${asks.map((ask, at) => `${at + 1}．${ask}`).join('\n')}`

/** The co-handler's case, as received: the asks are its points, the lead unit's day its term. */
export function caseOfRequest(request: CoRequestFile, caseId: string, today: Day): CaseFile {
  const { leadDeputy: _named, ...suggestion } = request.suggestion
  const opened = openCase(caseId, today, {
    sample: request.sample,
    suggestion: {
      ...emptySuggestion,
      ...suggestion,
      text: textOf(request),
      leadDeputy: deputyOf(request, `${caseId}-deputy`),
    },
    assignment: {
      ...emptyAssignment,
      role: 'coHandle',
      leadUnit: request.from,
      assignedBy: request.from,
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
    coRequest: { requestId: request.requestId, unit: request.from, issuerKey: request.issuerKey, receivedOn: today },
  }
}

/** The case that this request made here before; the key goes with the id, so that no other unit can name it. */
export const caseOfSameRequest = <Found extends Pick<CaseFile, 'coRequest'>>(
  request: Pick<CoRequestFile, 'requestId' | 'issuerKey'>,
  files: readonly Found[],
): Found | null =>
  files.find(
    ({ coRequest }) => coRequest?.requestId === request.requestId && coRequest.issuerKey === request.issuerKey,
  ) ?? null

/** Where a request that came again differs from what was taken in: told, never carried over. A sentence each. */
export function differencesFrom(request: CoRequestFile, file: CaseFile): readonly string[] {
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
