/** 并案: each step has its other side in the other case. */
import { first } from '../guard.ts'
import { nothingMergedIn, notYetAnswered } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { clerks } from './roles-at-work.ts'
import { inChain, inHandling } from './stage-groups.ts'

export const merging = {
  mergeInto: step({
    label: '并案办理',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling],
    to: 'merged',
    input: inputs.merge,
    final: '本件将并入另一件办理；代表仍由主案分别答复。',
    unless: first(notYetAnswered, nothingMergedIn),
    rejects: (file, input) => (input.leadCaseId === file.id ? '不能并入自己。' : null),
    does: (file, input, act) => ({
      ...file,
      ending: { day: act.day, reason: input.reason, mergedInto: input.leadCaseId },
    }),
  }),
  takeIn: step({
    label: '接收并案',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling],
    to: 'same',
    input: inputs.takeIn,
    final: '那一件的代表将由本件一并答复；要取消，请“移出并案”。',
    unless: notYetAnswered,
    rejects: (file, input) => {
      if (input.caseId === file.id) return '不能并入自己。'
      return file.mergedCases.some((merged) => merged.caseId === input.caseId) ? '这一件已经并入。' : null
    },
    does: (file, input) => ({ ...file, mergedCases: [...file.mergedCases, input] }),
  }),
  splitOff: step({
    label: '取消并案',
    by: clerks,
    from: ['merged'],
    to: 'registered',
    input: inputs.reason,
    final: '本件将恢复单独办理，主案须同时“移出并案”。',
    does: (file) => ({ ...file, ending: null }),
  }),
  release: step({
    label: '移出并案',
    by: clerks,
    from: ['registered', 'scopeCheck', ...inHandling, ...inChain, 'numbering', 'sealing'],
    to: 'same',
    input: inputs.takeIn.pick({ caseId: true }),
    final: '那一件的代表不再由本件答复，须恢复单独办理。',
    unless: (file) => (file.mergedCases.length > 0 ? null : '没有并入本件的案件。'),
    rejects: (file, input) =>
      file.mergedCases.some((merged) => merged.caseId === input.caseId) ? null : '这一件没有并入本件。',
    does: (file, input) => ({
      ...file,
      mergedCases: file.mergedCases.filter((merged) => merged.caseId !== input.caseId),
    }),
  }),
} as const
