import { z } from 'zod'
import { documentNumberSchema } from '../case/round.ts'
import { daySchema } from '../day.ts'
import { personSchema, roleSchema } from '../people/person.ts'
import { holidayTableSchema } from '../calendar/holidays.ts'
import { classSchemeSchema } from './class-scheme.ts'
import { enclosureSettingsSchema } from './enclosure-settings.ts'
import { feedbackFormSchema } from './feedback-form.ts'
import { letterSettingsSchema } from './letter-settings.ts'
import { letterTemplateSchema } from './letter-template.ts'
import { officeTemplateSchema } from './office-template.ts'
import { phraseSchema } from './phrase.ts'
import { ruleProfileSchema } from './rule-profile.ts'

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

/** The bureau's own matters: a value with a journal of its own. */
export const bureauSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Founded by opening the sample: the first-run page comes back when the sample is removed. */
    sample: z.boolean(),
    /** 市, 省, 区, 县: proposed for new suggestions. */
    level: z.string(),
    people: z.array(personSchema).readonly(),
    series: z.array(numberSeriesSchema).readonly(),
    issuedNumbers: z.array(issuedNumberSchema).readonly(),
    /** Cases whose journals were deleted (samples, text entered by mistake); what is named here never comes back. */
    removedCases: z
      .array(z.strictObject({ caseId: z.string(), number: z.string(), day: daySchema, reason: z.string() }).readonly())
      .readonly(),
    /** Who reviews after whom, before the signer; may be empty. */
    approvalChain: z.array(roleSchema).readonly(),
    /** 签发人. */
    signer: z.enum(['chiefLeader', 'deputyLeader']),
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
