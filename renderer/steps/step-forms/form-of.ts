import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { StepName } from '../../../shared/workflow/steps.ts'
import type { StepForm } from './step-form.ts'
import { stepForms } from './step-forms.ts'

/** The form of a step; null when it can be taken at once, or only on a page of its own. */
export function formOf<Name extends StepName>(name: Name): StepForm<InputOf<Name>> | null {
  const entry = stepForms[name]
  return entry?.kind === 'form' ? (entry as StepForm<InputOf<Name>>) : null
}

export const hasOwnPage = (name: StepName): boolean => stepForms[name]?.kind === 'onItsPage'
