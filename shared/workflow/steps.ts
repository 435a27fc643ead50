/**
 * Everything that can happen to a case, a row each, in the order of a bureau's day (domain §3.1: 收到 → 归档): the
 * chapters of `steps/` one after the other. Buttons, hints, the timeline and the manual are drawn from this table;
 * nothing else moves a case.
 */
import { afterSending } from './steps/after-sending.ts'
import { approval } from './steps/approval.ts'
import { away } from './steps/away.ts'
import { coOpinions } from './steps/co-opinions.ts'
import { countersigning } from './steps/countersigning.ts'
import { drafting } from './steps/drafting.ts'
import { ending } from './steps/ending.ts'
import { extending } from './steps/extending.ts'
import { handling } from './steps/handling.ts'
import { issuing } from './steps/issuing.ts'
import { merging } from './steps/merging.ts'
import { paper } from './steps/paper.ts'
import { receiving } from './steps/receiving.ts'

export const steps = {
  ...receiving,
  ...merging,
  ...handling,
  ...coOpinions,
  ...drafting,
  ...countersigning,
  ...approval,
  ...paper,
  ...issuing,
  ...afterSending,
  ...extending,
  ...away,
  ...ending,
} as const

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as readonly StepName[]

export const isStepName = (name: string): name is StepName => Object.hasOwn(steps, name)
