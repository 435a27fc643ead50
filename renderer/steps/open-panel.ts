import type { StepName } from '../../shared/workflow/steps.ts'
import { observable } from '../data/observable.ts'

/** Which step's panel stands open, and who opened it: one at a time on the whole page. */
export const openPanel = observable<{ readonly by: string; readonly name: StepName } | null>(null)
