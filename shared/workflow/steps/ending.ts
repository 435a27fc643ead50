/** 撤回、归档. */
import { first } from '../guard.ts'
import { nothingMergedIn, notYetAnswered } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { office } from './roles-at-work.ts'
import { answered, atWork } from './stage-groups.ts'

export const ending = {
  withdraw: step({
    label: '登记撤回',
    by: office,
    from: atWork.filter((stage) => !answered.includes(stage)),
    to: 'withdrawn',
    input: inputs.withdrawal,
    final: '本件将结束为“已撤回”。',
    unless: first(notYetAnswered, nothingMergedIn),
    rejects: (file, input) =>
      file.suggestion.cosigners.length > 0 && !input.allAgreed ? '联名建议须全体联名代表书面同意才能撤回。' : null,
    does: (file, input, act) => ({ ...file, ending: { day: act.day, reason: input.reason, mergedInto: null } }),
  }),
  archive: step({
    label: '归档',
    by: ['archivist', 'registrar'],
    from: ['closed', 'returned', 'withdrawn', 'merged'],
    to: 'archived',
    input: inputs.nothing,
    final: '归档后只能查阅。',
  }),
} as const
