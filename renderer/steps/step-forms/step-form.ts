import type { ComponentType } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Session } from '../../data/session.tsx'

/** What a form may look at: the case, and who sits at the desk. */
export interface About {
  readonly file: CaseFile
  readonly session: Session
}

/**
 * The form of one step. Its fields are `Form.Item`s named by the paths of the step's input, so that the messages of
 * the input's own schema land beside the field that is wrong; there are no second rules here.
 */
export interface StepForm<Input> {
  readonly kind: 'form'
  /** What stands in the fields at first: proposals, today, the case as it is. */
  starts(about: About): object
  /** Lists and registrations need the wider panel. */
  readonly wide?: boolean
  readonly Fields: ComponentType<{ readonly about: About }>
  /** From what the fields hold to what the step asks for; left out where both are the same. */
  gives?(values: object, about: About): { readonly [Key in keyof Input]: unknown }
}

/** A step that a page of its own takes with more than a form could hold. */
export interface OnItsPage {
  readonly kind: 'onItsPage'
}
export const onItsPage: OnItsPage = { kind: 'onItsPage' }

export const stepForm = <Input>(form: Omit<StepForm<Input>, 'kind'>): StepForm<Input> => ({ kind: 'form', ...form })
