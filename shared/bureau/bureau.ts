import { z } from 'zod'
import { documentNumberSchema } from '../case/round.ts'
import { daySchema } from '../day.ts'
import { certificateSchema, publicKeySchema, revocationSchema, wrappedKeySchema } from '../identity/certificate.ts'
import { personSchema } from '../people/person.ts'
import { personRefSchema, roleSchema } from '../people/roles.ts'
import { holidayTableSchema } from '../calendar/holidays.ts'
import { classSchemeSchema } from './class-scheme.ts'
import { enclosureSettingsSchema } from './enclosure-settings.ts'
import { feedbackFormSchema } from './feedback-form.ts'
import { letterSettingsSchema } from './letter-settings.ts'
import { letterTemplateSchema } from './letter-template.ts'
import { officeTemplateSchema } from './office-template.ts'
import { phraseSchema } from './phrase.ts'
import { ruleProfileSchema } from './rule-profile.ts'
import { revisionSchema } from './revision.ts'

/** 发文字号 series: one counter a year. Numbers are reserved here before a case takes them, so none is given twice. */
export const numberSeriesSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** 机关代字, e.g. 株科办. */
    prefix: z.string().min(1),
    /** What the series is for. */
    use: z.enum(['reply', 'coOpinion', 'other']),
  })
  .readonly()
export type NumberSeries = z.infer<typeof numberSeriesSchema>

/** A number as it was given out: a later change of the series' 机关代字 does not relabel it. */
export const issuedNumberSchema = z
  .strictObject({ ...documentNumberSchema.unwrap().shape, caseId: z.string(), day: daySchema })
  .readonly()
export type IssuedNumber = z.infer<typeof issuedNumberSchema>

/** Another unit whose packages are believed: lead unit or co-handler. */
export const otherBureauSchema = z
  .strictObject({
    name: z.string().min(1),
    issuerKey: publicKeySchema,
    acceptedOn: daySchema,
    acceptedBy: personRefSchema,
  })
  .readonly()
export type OtherBureau = z.infer<typeof otherBureauSchema>

/** The bureau's own matters: a value with a journal of its own. */
export const bureauSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Founded by opening the sample: the first-run page comes back when the sample is removed. */
    sample: z.boolean(),
    /** 市, 省, 区, 县: proposed for new suggestions. */
    level: z.string(),
    people: z.array(personSchema).readonly(),
    /** The desk where the bureau's own matters are changed; every other desk follows it. Null: made by no desk (a file). */
    homeDesk: z.string().nullable(),
    /** Which state of the bureau's matters this is; a newer one takes its place on the desks that follow. */
    revision: revisionSchema,
    /** Public key of the bureau's issuing key; null: no accounts, nothing is signed. */
    issuerKey: publicKeySchema.nullable(),
    /** Issuer of the sample's people; null while there is no sample. */
    sampleIssuerKey: publicKeySchema.nullable(),
    /** The issuing key under the code of the recovery sheet. */
    recovery: wrappedKeySchema.nullable(),
    /** Every certificate ever issued, oldest first: old signatures stay readable. */
    certificates: z.array(certificateSchema).readonly(),
    revocations: z.array(revocationSchema).readonly(),
    /** 外单位: issuing keys that somebody here accepted after comparing the fingerprint. */
    otherBureaus: z.array(otherBureauSchema).readonly(),
    /** Minutes without a key or click after which the seat is locked. */
    lockMinutes: z.int().min(1).max(240),
    series: z.array(numberSeriesSchema).readonly(),
    issuedNumbers: z.array(issuedNumberSchema).readonly(),
    /** Cases whose journals were deleted (samples, text entered by mistake); what is named here never comes back. */
    removedCases: z
      .array(z.strictObject({ caseId: z.string(), number: z.string(), day: daySchema, reason: z.string() }).readonly())
      .readonly(),
    /** Who reviews after whom, before the signer; may be empty. */
    approvalChain: z.array(roleSchema).readonly(),
    /** 签发人: the lowest role that may sign off; 科室负责人 in the smallest chain (clerk → supervisor). */
    signer: z.enum(['chiefLeader', 'deputyLeader', 'sectionHead']),
    /** 改后同意: the text amended by a leader goes on along the chain, or through all of it again. */
    afterAmending: z.enum(['goesOn', 'startsAgain']),
    /** 会签科室: asked for every reply, at submission. */
    standingCountersigns: z.array(z.string()).readonly(),
    classScheme: classSchemeSchema,
    ruleProfile: ruleProfileSchema,
    holidays: holidayTableSchema,
    /** Standing 抄送 by kind of case. */
    copyTo: z
      .strictObject({ suggestion: z.array(z.string()).readonly(), proposal: z.array(z.string()).readonly() })
      .readonly(),
    letter: letterSettingsSchema,
    /** 回邮地址: printed on envelopes, and where a 征询意见表 goes back to. */
    returnAddress: z.strictObject({ address: z.string(), postcode: z.string(), phone: z.string() }).readonly(),
    feedbackForm: feedbackFormSchema,
    enclosures: enclosureSettingsSchema,
    /** The bureau's own versions of the shipped templates. */
    templates: z.array(letterTemplateSchema).readonly(),
    officeTemplates: z.array(officeTemplateSchema).readonly(),
    /** The bureau's own phrases, besides the shipped ones. */
    phrases: z.array(phraseSchema).readonly(),
  })
  .readonly()
export type Bureau = z.infer<typeof bureauSchema>
