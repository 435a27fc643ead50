/** 会签: another section agrees with the text, beside the stage. */
import { presentRound, withRound } from '../../case/case-file.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { clerks } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

export const countersigning = {
  requestCountersign: step({
    label: '送会签',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', 'reviewing'],
    to: 'same',
    input: inputs.countersignRequest,
    does: (file, input, act) =>
      withRound(file, {
        countersigns: [
          ...presentRound(file).countersigns,
          {
            id: act.id,
            section: input.section,
            opinion: null,
            agrees: null,
            by: '',
            day: null,
            versionNumber: null,
            textHash: null,
          },
        ],
      }),
  }),
  recordCountersign: step({
    label: '登记会签意见',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', ...inChain],
    to: 'same',
    input: inputs.countersigned,
    rejects: (file, input) =>
      presentRound(file).countersigns.some((sign) => sign.id === input.countersignId) ? null : '没有这份会签。',
    does: (file, input, act) =>
      withRound(file, {
        countersigns: presentRound(file).countersigns.map((sign) =>
          sign.id === input.countersignId ? { ...sign, opinion: input.opinion, by: input.by, day: act.day } : sign,
        ),
      }),
  }),
} as const
