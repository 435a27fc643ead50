/** 收件登记、核对职责、退回改办. */
import type { z } from 'zod'
import type { CaseFile } from '../../case/case-file.ts'
import { first } from '../guard.ts'
import { notAfterToday, nothingMergedIn, notYetAnswered, registrationComplete, withinReturnWindow } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { type Facts, step } from '../step.ts'
import { clerks, office } from './roles-at-work.ts'
import { registeredUntilSent } from './stage-groups.ts'

type Registration = z.infer<typeof inputs.registration>

/** Dates typed at registration are held against each other. */
function registeredDays({ assignment }: Registration, facts: Facts): string | null {
  const { assignedAt, receivedAt } = assignment
  if (assignedAt !== null && assignedAt > facts.today) return '交办日期在今天之后，请核对。'
  if (receivedAt !== null && receivedAt > facts.today) return '签收日期在今天之后，请核对。'
  return assignedAt !== null && receivedAt !== null && receivedAt < assignedAt ? '签收日期早于交办日期，请核对。' : null
}

/** What is missing from a registration, said beside the form itself. */
const registrationGap = (file: CaseFile, input: Registration, facts: Facts): string | null =>
  registrationComplete({ ...file, ...input }, facts, { id: '', name: '', roles: [] })?.replace('，请先更正登记', '') ??
  registeredDays(input, facts)

export const receiving = {
  register: step({
    label: '登记',
    by: office,
    from: ['received'],
    to: 'registered',
    input: inputs.registration,
    rejects: registrationGap,
    does: (file, input) => ({ ...file, ...input }),
  }),
  amendRegistration: step({
    label: '更正登记',
    by: clerks,
    from: registeredUntilSent,
    to: 'same',
    input: inputs.registration,
    rejects: registrationGap,
    does: (file, input) => ({ ...file, ...input }),
  }),
  checkScope: step({
    label: '送核对职责',
    by: office,
    from: ['registered'],
    to: 'scopeCheck',
    input: inputs.nothing,
    unless: registrationComplete,
  }),
  requestReturn: step({
    label: '申请退回',
    by: [...office, 'handler', 'sectionHead', 'deputyLeader'],
    from: ['registered', 'scopeCheck', 'assignedToSection'],
    to: 'returnRequested',
    input: inputs.returnRequest,
    final: '将向交办机构提出退回（改办）申请，记入时间线，不能撤销。本单位不得自行转交其他单位。',
    unless: first(notYetAnswered, nothingMergedIn, withinReturnWindow),
    does: (file, input, act) => ({
      ...file,
      returnRequest: { ...input, requestedOn: act.day, outcome: 'pending', outcomeOn: null, outcomeNote: '' },
    }),
  }),
  acceptReturn: step({
    label: '登记：同意退回',
    by: office,
    from: ['returnRequested'],
    to: 'returned',
    input: inputs.outcome,
    final: '本件将结束为“已退回”。',
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input, act) => ({
      ...file,
      returnRequest: file.returnRequest && {
        ...file.returnRequest,
        outcome: 'accepted',
        outcomeOn: input.day,
        outcomeNote: input.note,
      },
      ending: { day: act.day, reason: input.note || '交办机构同意退回。', mergedInto: null },
    }),
  }),
  refuseReturn: step({
    label: '登记：不同意退回',
    by: office,
    from: ['returnRequested'],
    to: 'scopeCheck',
    input: inputs.outcome,
    rejects: (_file, input, facts) => notAfterToday('答复日期', input.day, facts),
    does: (file, input) => ({
      ...file,
      returnRequest: file.returnRequest && {
        ...file.returnRequest,
        outcome: 'refused',
        outcomeOn: input.day,
        outcomeNote: input.note,
      },
    }),
  }),
} as const
