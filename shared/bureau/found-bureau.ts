import type { HolidayTable } from '../calendar/holidays.ts'
import type { Person } from '../people/person.ts'
import type { Bureau } from './bureau.ts'
import type { ClassScheme } from './class-scheme.ts'
import { defaultEnclosureSettings } from './enclosure-settings.ts'
import { defaultFeedbackForm } from './feedback-form.ts'
import { defaultLetterSettings } from './letter-settings.ts'
import { firstRevision } from './revision.ts'
import type { RuleProfile } from './rule-profile.ts'

/** What a bureau starts from: the shipped data, all of it editable afterwards. */
export interface BureauDefaults {
  readonly ruleProfile: RuleProfile
  readonly holidays: HolidayTable
  readonly classScheme: ClassScheme
}

/**
 * A bureau on its first day: one person at the desk, the smallest chain (科室负责人 → 主要领导).
 * `prefix` is the 机关代字 (株科办); while it is empty there is no series and numbering asks for one.
 */
export function foundBureau(name: string, founder: Person, prefix: string, defaults: BureauDefaults): Bureau {
  return {
    name,
    sample: false,
    level: '市',
    people: [founder],
    homeDesk: null,
    revision: firstRevision,
    issuerKey: null,
    sampleIssuerKey: null,
    recovery: null,
    certificates: [],
    revocations: [],
    otherBureaus: [],
    lockMinutes: 10,
    series:
      prefix === ''
        ? []
        : [
            { id: 'reply', label: '建议提案答复', prefix, use: 'reply' },
            { id: 'co-opinion', label: '会办意见', prefix: `${prefix}会`, use: 'coOpinion' },
          ],
    issuedNumbers: [],
    removedCases: [],
    approvalChain: ['sectionHead'],
    signer: 'chiefLeader',
    afterAmending: 'goesOn',
    standingCountersigns: [],
    classScheme: defaults.classScheme,
    ruleProfile: defaults.ruleProfile,
    holidays: defaults.holidays,
    copyTo: {
      suggestion: ['市人大常委会代表工委', '市政府办公室（督查室）'],
      proposal: ['市政协提案委', '市政府办公室（督查室）'],
    },
    letter: defaultLetterSettings,
    returnAddress: { address: '', postcode: '', phone: '' },
    feedbackForm: defaultFeedbackForm,
    enclosures: defaultEnclosureSettings,
    templates: [],
    officeTemplates: [],
    phrases: [],
  }
}
