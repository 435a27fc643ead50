/** 延期. */
import { daysBetween } from '../../day.ts'
import { replyDeadline } from '../deadlines.ts'
import { first } from '../guard.ts'
import { extensible, extensionPending, noExtensionPending, notAfterToday } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { step } from '../step.ts'
import { clerks } from './roles-at-work.ts'
import { inChain, inHandling } from './stage-groups.ts'

export const extending = {
  requestExtension: step({
    label: '申请延期',
    by: [...clerks, 'sectionHead'],
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.extensionRequest,
    unless: first(extensible, noExtensionPending, (file, facts) => {
      const { warnBy } = replyDeadline(file, facts.bureau)
      return warnBy !== null && facts.today > warnBy ? '办理期限已过，不能再申请延期。' : null
    }),
    rejects: (file, input, { bureau }) => {
      const { warnBy } = replyDeadline(file, bureau)
      if (warnBy !== null && input.newDue <= warnBy) return '新的期限须晚于现在的期限。'
      const complexFile = { ...file, extensions: [], assignment: { ...file.assignment, complex: true } }
      const limit = replyDeadline(complexFile, bureau).legalDue
      return limit !== null && daysBetween(limit, input.newDue) > 0
        ? `自交办之日起最长六个月，不能晚于 ${limit}（代表法第五十一条）。`
        : null
    },
    does: (file, input, act) => ({
      ...file,
      extensions: [
        ...file.extensions,
        {
          ...input,
          id: act.id,
          requestedOn: act.day,
          outcome: 'pending',
          outcomeOn: null,
          approvedBy: '',
          deputyToldOn: null,
        },
      ],
    }),
  }),
  grantExtension: step({
    label: '登记：同意延期',
    by: clerks,
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.extensionGranted,
    unless: extensionPending,
    rejects: (_file, input, facts) => notAfterToday('同意日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      extensions: file.extensions.map((extension) =>
        extension.outcome === 'pending'
          ? {
              ...extension,
              outcome: 'granted',
              outcomeOn: input.day,
              approvedBy: input.approvedBy,
              deputyToldOn: input.deputyToldOn,
            }
          : extension,
      ),
    }),
  }),
  refuseExtension: step({
    label: '登记：不同意延期',
    by: clerks,
    from: [...inHandling, ...inChain],
    to: 'same',
    input: inputs.outcome,
    unless: extensionPending,
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      extensions: file.extensions.map((extension) =>
        extension.outcome === 'pending' ? { ...extension, outcome: 'refused', outcomeOn: input.day } : extension,
      ),
    }),
  }),
} as const
