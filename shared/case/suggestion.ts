import { z } from 'zod'
import { daySchema } from '../day.ts'

/** 人大代表建议 or 政协提案: the kind decides words (代表/委员, 建议/提案), letter kinds and copies. */
export const caseKindLabels = { suggestion: '建议', proposal: '提案' } as const
export type CaseKind = keyof typeof caseKindLabels

/** What the one who hands in a suggestion or proposal is called in a letter. */
export const deputyWord = { suggestion: '代表', proposal: '委员' } as const satisfies Record<CaseKind, string>

/** 承办角色: 独办, 主办, 会办(协办), 分办. */
export const handlingRoleLabels = { sole: '独办', lead: '主办', coHandle: '会办', separate: '分办' } as const
export type HandlingRole = keyof typeof handlingRoleLabels

/** The deputy's own consent on the suggestion form (not the unit's 公开属性 of the reply). */
export const consentLabels = {
  full: '同意全文公开',
  titleOnly: '仅同意公开标题',
  none: '不同意公开',
  unknown: '未注明',
} as const

export const deputySchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** A delegation (代表团) is addressed as a whole: 株洲县代表团：. */
    isDelegation: z.boolean(),
    delegation: z.string(),
    post: z.string(),
    phone: z.string(),
    address: z.string(),
  })
  .readonly()
export type Deputy = z.infer<typeof deputySchema>

export const suggestionSchema = z
  .strictObject({
    kind: z.enum(['suggestion', 'proposal']),
    /** 建议编号: a code, not a count; leading zeros are kept. */
    number: z.string(),
    /** Without 《》. */
    title: z.string(),
    text: z.string(),
    /** 层级, as it stands in titles: 市, 省, 区, 县. */
    level: z.string(),
    /** 届; null while unknown. Never derived from the calendar year. */
    congressTerm: z.int().positive().nullable(),
    /** 次. */
    sessionNo: z.int().positive().nullable(),
    /** 大会期间 or 闭会期间. */
    interSession: z.boolean(),
    leadDeputy: deputySchema.nullable(),
    cosigners: z.array(deputySchema).readonly(),
    consent: z.enum(['full', 'titleOnly', 'none', 'unknown']),
    /** 重点督办建议. */
    isKey: z.boolean(),
    /** 仅供研究参考，不需要书面答复. */
    referenceOnly: z.boolean(),
    /** The deputy asked that names be kept confidential. */
    confidentialityRequested: z.boolean(),
  })
  .readonly()
export type Suggestion = z.infer<typeof suggestionSchema>

export const emptySuggestion: Suggestion = {
  kind: 'suggestion',
  number: '',
  title: '',
  text: '',
  level: '市',
  congressTerm: null,
  sessionNo: null,
  interSession: false,
  leadDeputy: null,
  cosigners: [],
  consent: 'unknown',
  isKey: false,
  referenceOnly: false,
  confidentialityRequested: false,
}

/** Lead deputy first, then the cosigners: everyone who gets an answer. */
export function deputiesOf(suggestion: Suggestion): readonly Deputy[] {
  return suggestion.leadDeputy === null ? suggestion.cosigners : [suggestion.leadDeputy, ...suggestion.cosigners]
}

/** 交办: when and how the suggestion came to the bureau. Some limits run from one day, some from the other. */
export const assignmentSchema = z
  .strictObject({
    /** 交办日期. */
    assignedAt: daySchema.nullable(),
    /** 签收日期. */
    receivedAt: daySchema.nullable(),
    /** 交办单位, as written in the notice. */
    assignedBy: z.string(),
    /** The date that the 交办通知 itself names; null when it names none. */
    officialDue: daySchema.nullable(),
    role: z.enum(['sole', 'lead', 'coHandle', 'separate']),
    /** 主办单位, when this bureau co-handles. */
    leadUnit: z.string(),
    /** 会办单位, when this bureau leads. */
    coUnits: z.array(z.string()).readonly(),
    /** 涉及面广、处理难度大: six months instead of three (代表法第五十一条). */
    complex: z.boolean(),
  })
  .readonly()
export type Assignment = z.infer<typeof assignmentSchema>

export const emptyAssignment: Assignment = {
  assignedAt: null,
  receivedAt: null,
  assignedBy: '',
  officialDue: null,
  role: 'sole',
  leadUnit: '',
  coUnits: [],
  complex: false,
}
