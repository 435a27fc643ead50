import { z } from 'zod'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Assignment, Deputy, Suggestion } from '../../../shared/case/suggestion.ts'
import { isDay } from '../../../shared/day.ts'

/** The registration form as typed: words and ticks; `knownFrom` makes a suggestion and an assignment of it. */
export const fieldsSchema = z
  .strictObject({
    kind: z.enum(['suggestion', 'proposal']),
    number: z.string(),
    title: z.string(),
    level: z.string(),
    congressTerm: z.string(),
    sessionNo: z.string(),
    interSession: z.boolean(),
    leadDeputy: z.string(),
    leadIsDelegation: z.boolean(),
    delegation: z.string(),
    phone: z.string(),
    /** Names, parted by 、. */
    cosigners: z.string(),
    assignedBy: z.string(),
    assignedAt: z.string(),
    receivedAt: z.string(),
    officialDue: z.string(),
    role: z.enum(['sole', 'lead', 'coHandle', 'separate']),
    leadUnit: z.string(),
    /** Units, parted by 、. */
    coUnits: z.string(),
    consent: z.enum(['full', 'titleOnly', 'none', 'unknown']),
    isKey: z.boolean(),
    referenceOnly: z.boolean(),
    confidentialityRequested: z.boolean(),
    complex: z.boolean(),
  })
  .readonly()
export type Fields = z.infer<typeof fieldsSchema>
export type FieldName = keyof Fields

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  kind: '类型',
  number: '编号',
  title: '标题',
  level: '层级',
  congressTerm: '届',
  sessionNo: '次',
  interSession: '闭会期间',
  leadDeputy: '领衔代表',
  leadIsDelegation: '以代表团名义',
  delegation: '代表团',
  phone: '联系电话',
  cosigners: '附议代表',
  assignedBy: '交办单位',
  assignedAt: '交办日期',
  receivedAt: '签收日期',
  officialDue: '通知要求',
  role: '承办角色',
  leadUnit: '主办单位',
  coUnits: '会办单位',
  consent: '公开意见',
  isKey: '重点督办',
  referenceOnly: '仅供参考，不需书面答复',
  confidentialityRequested: '代表要求不公开姓名',
  complex: '涉及面广、处理难度大',
}

/** What a new form begins with; none of it is more than a first guess to be checked. */
export const defaultFields = (bureau: Pick<Bureau, 'level'>, today: string): Fields => ({
  kind: 'suggestion',
  number: '',
  title: '',
  level: bureau.level,
  congressTerm: '',
  sessionNo: '',
  interSession: false,
  leadDeputy: '',
  leadIsDelegation: false,
  delegation: '',
  phone: '',
  cosigners: '',
  assignedBy: '',
  assignedAt: '',
  receivedAt: today,
  officialDue: '',
  role: 'sole',
  leadUnit: '',
  coUnits: '',
  consent: 'unknown',
  isKey: false,
  referenceOnly: false,
  confidentialityRequested: false,
  complex: false,
})

/** A list as typed. Blanks within a name only align it with longer ones. */
export const listOf = (words: string): readonly string[] =>
  words
    .split(/[、，,；;\n]/u)
    .map((word) => word.replace(/[\s\u3000]+/gu, ''))
    .filter((word) => word !== '')

const dayOf = (words: string): string | null => (isDay(words) ? words : null)

function ordinalOf(words: string): number | null {
  const figure = Number(words.normalize('NFKC').trim())
  return Number.isInteger(figure) && figure > 0 ? figure : null
}

const deputy = (id: string, name: string): Deputy => ({
  id,
  name,
  isDelegation: false,
  delegation: '',
  post: '',
  phone: '',
  address: '',
})

export interface Known {
  readonly suggestion: Suggestion
  readonly assignment: Assignment
}

/** The suggestion and its assignment as the form has them. `text` is the suggestion's own; ids come from `newId`. */
export function knownFrom(fields: Fields, text: string, newId: () => string): Known {
  const lead = fields.leadDeputy.replace(/[\s\u3000]+/gu, '')
  return {
    suggestion: {
      kind: fields.kind,
      number: fields.number.normalize('NFKC').trim(),
      title: fields.title.replace(/^[《\s]+|[》\s]+$/gu, '').replace(/\n/gu, ''),
      text,
      level: fields.level.trim(),
      congressTerm: ordinalOf(fields.congressTerm),
      sessionNo: ordinalOf(fields.sessionNo),
      interSession: fields.interSession,
      leadDeputy:
        lead === ''
          ? null
          : {
              ...deputy(newId(), lead),
              isDelegation: fields.leadIsDelegation,
              delegation: fields.delegation.trim(),
              phone: fields.phone.trim(),
            },
      cosigners: listOf(fields.cosigners).map((name) => deputy(newId(), name)),
      consent: fields.consent,
      isKey: fields.isKey,
      referenceOnly: fields.referenceOnly,
      confidentialityRequested: fields.confidentialityRequested,
    },
    assignment: {
      assignedAt: dayOf(fields.assignedAt),
      receivedAt: dayOf(fields.receivedAt),
      assignedBy: fields.assignedBy.trim(),
      officialDue: dayOf(fields.officialDue),
      role: fields.role,
      leadUnit: fields.role === 'coHandle' ? fields.leadUnit.trim() : '',
      coUnits: fields.role === 'sole' ? [] : listOf(fields.coUnits),
      complex: fields.complex,
    },
  }
}

/** The first thing that is missing for registration: where to put the cursor. */
export function firstMissing(fields: Fields): FieldName | null {
  for (const name of ['number', 'title', 'leadDeputy'] as const) {
    if (fields[name].trim() === '') return name
  }
  if (!isDay(fields.assignedAt)) return 'assignedAt'
  return fields.role === 'coHandle' && fields.leadUnit.trim() === '' ? 'leadUnit' : null
}
