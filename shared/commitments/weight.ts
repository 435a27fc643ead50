import type { FoundCommitment } from './find-commitments.ts'

/** What makes a promise weighty: it is counted in money, or it promises projects. */
export const weightLabels = { money: '资金', project: '项目' } as const
export type Weight = keyof typeof weightLabels

/** Promises of money or projects go to 主要领导 (domain §1.5); null for all others. */
export function weightOf({ unit, metric }: Pick<FoundCommitment, 'unit' | 'metric'>): Weight | null {
  if (unit.endsWith('元')) return 'money'
  return /项目|工程/u.test(metric) ? 'project' : null
}
