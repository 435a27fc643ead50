import { namesIn } from '../../../shared/intake/deputy-names.ts'
import type { Join, Paragraph } from '../../../shared/intake/joins.ts'
import type { Line } from '../../../shared/intake/lines.ts'
import { type Repair, repairPaste } from '../../../shared/intake/paste-repair.ts'
import { type Found, type ReadReply, readReply } from '../../../shared/intake/read-reply.ts'
import { type ReadSuggestion, readSuggestion } from '../../../shared/intake/read-suggestion.ts'
import { readText } from '../../../shared/intake/read-text.ts'
import type { ReplyPart } from '../../../shared/intake/reply-parts.ts'
import type { FieldName, Fields } from './fields.ts'

export type Proposals = { readonly [Name in FieldName]?: Found<Fields[Name]> }

/** A text as read: what it proposes for the form, and everything that was done to it on the way. */
export interface Reading {
  readonly isReply: boolean
  readonly proposals: Proposals
  readonly paragraphs: readonly Paragraph[]
  readonly joins: readonly Join[]
  readonly dropped: readonly Line[]
  readonly repairs: readonly Repair[]
  /** The suggestion's own words; empty when the text is a reply. */
  readonly body: string
  readonly reply: ReadReply
}

const lineEnd = /\r\n|[\n\r\v\u0085\u2028\u2029]/u
const shownElsewhere: readonly Repair['kind'][] = ['indent', 'pageNumber', 'join']

/** Mends characters line by line, so that the numbers of the lines stay those of the file. */
function cure(text: string): { readonly text: string; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = []
  const lines = text.split(lineEnd).map((raw, at) => {
    const cured = repairPaste(raw)
    const done = cured.repairs.filter((repair) => !shownElsewhere.includes(repair.kind))
    if (done.length === 0) return raw
    repairs.push(...done.map((repair) => ({ ...repair, line: at + 1 })))
    return (/^[\s\u3000]*/u.exec(raw)?.[0] ?? '') + cured.text
  })
  return { text: lines.join('\n'), repairs }
}

/** Reads whatever was typed, pasted or dropped. `asReply`: the clerk's word on what it is; null: as it looks. */
export function readSource(
  raw: string,
  asReply: boolean | null,
  corrections: ReadonlyMap<number, ReplyPart>,
  newId: () => string,
): Reading {
  const { text, repairs } = cure(raw)
  const { paragraphs, joins, dropped } = readText(text)
  const reply = readReply(text, newId, corrections)
  const suggestion = readSuggestion(text)
  const isReply = asReply ?? looksLikeReply(reply)
  return {
    isReply,
    proposals: isReply ? fromReply(suggestion, reply) : fromSuggestion(suggestion),
    paragraphs,
    joins,
    dropped,
    repairs,
    body: isReply ? '' : (suggestion.body?.value ?? paragraphs.map((paragraph) => paragraph.text).join('\n')),
    reply,
  }
}

/** A letter has a salutation; a suggestion has none. */
const looksLikeReply = (reply: ReadReply): boolean =>
  reply.salutation !== null &&
  (reply.documentNumber !== null || /答\s*复|复函|回复|会办意见/u.test(reply.title?.value ?? ''))

const change = <S, T>(found: Found<S> | null | undefined, value: (from: S) => T): Found<T> | undefined =>
  found == null ? undefined : { ...found, value: value(found.value) }

const asIs = <T>(found: Found<T> | null): Found<T> | undefined => found ?? undefined

/** Leaves out what was not found: a proposal is either there or not. */
function present(all: { readonly [Name in FieldName]?: Found<Fields[Name]> | undefined }): Proposals {
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found !== undefined)) as Proposals
}

function fromSuggestion(read: ReadSuggestion): Proposals {
  const words = (found: Found<number> | null) => change(found, String)
  return present({
    kind: asIs(read.kind),
    number: asIs(read.number),
    title: asIs(read.title),
    level: asIs(read.level),
    congressTerm: words(read.congressTerm),
    sessionNo: words(read.sessionNo),
    interSession: asIs(read.interSession),
    leadDeputy: asIs(read.leadDeputy),
    leadIsDelegation: read.leadDeputy?.value.endsWith('代表团') ? { ...read.leadDeputy, value: true } : undefined,
    delegation: asIs(read.delegation),
    phone: read.phones[0],
    cosigners: change(read.cosigners, (names) => names.join('、')),
    assignedBy: asIs(read.assignedBy),
    assignedAt: asIs(read.assignedAt),
    receivedAt: asIs(read.receivedAt),
    officialDue: asIs(read.officialDue),
    role: undefined,
    leadUnit: asIs(read.leadUnit),
    coUnits: change(read.coUnits, (units) => units.join('、')),
    consent: asIs(read.consent),
    referenceOnly: asIs(read.referenceOnly),
  })
}

/** A reply names the suggestion and, in its salutation, the deputies; its dates and telephones are the bureau's own. */
function fromReply(read: ReadSuggestion, reply: ReadReply): Proposals {
  const { kind, number, title, level, congressTerm, sessionNo, interSession } = fromSuggestion(read)
  const called = reply.salutation
  const group = called !== null && called.value.endsWith('代表团')
  const names = called === null ? [] : group ? [called.value] : namesIn(called.value.replace(/^尊敬的/u, ''))
  const [lead, ...others] = names
  return present({
    kind,
    number,
    title,
    level,
    congressTerm,
    sessionNo,
    interSession,
    leadDeputy: called === null || lead === undefined ? undefined : { ...called, value: lead },
    leadIsDelegation: called !== null && group ? { ...called, value: true } : undefined,
    cosigners: called === null || others.length === 0 ? undefined : { ...called, value: others.join('、') },
  })
}
