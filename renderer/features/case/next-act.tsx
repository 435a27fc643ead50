import { Button } from 'antd'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { steps, type StepName } from '../../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { expectedStep } from '../../steps/expected-step.ts'
import { HandOver, isForOthers } from '../../steps/hand-over.tsx'
import { KnownStepButton } from '../../steps/step-button.tsx'

/** Steps whose work is done on a page of its own: the way there is the next act. */
const pages: Partial<Record<StepName, { readonly page: string; readonly label: string }>> = {
  submit: { page: 'draft', label: '起草答复' },
  approve: { page: 'review', label: '去审核' },
  signOff: { page: 'review', label: '去审签' },
}

/** The step that the head itself offers as a button; the step bar then leaves it out. */
export function stepInHead(file: CaseFile): StepName | null {
  const name = expectedStep(file)
  return name === null || pages[name] !== undefined ? null : name
}

/** The one next act, and whose it is when it is not this person's. */
export function NextAct({ file }: { readonly file: CaseFile }) {
  const { actor } = useSession()
  const facts = useFacts(file)
  const name = expectedStep(file)
  if (name === null) return null
  const mine = !isForOthers(name, file, actor, facts)
  const page = pages[name]
  const label = page?.page === 'draft' && file.assignment.role === 'coHandle' ? '起草会办意见' : page?.label
  return (
    <span className="next-act">
      <HandOver file={file} name={name} />
      {page !== undefined && mine ? (
        <Link href={`/case/${file.id}/${page.page}`} asChild>
          <Button type="primary">{label}</Button>
        </Link>
      ) : (
        <KnownStepButton
          file={file}
          name={name}
          primary={mine}
          label={label ?? steps[name].label}
          refusal={mayAdvance(file, name, actor, facts)}
        />
      )}
    </span>
  )
}
