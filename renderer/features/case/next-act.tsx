import { Button } from 'antd'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Person } from '../../../shared/people/person.ts'
import { mayAdvance, rolesFor } from '../../../shared/workflow/advance.ts'
import { steps, type StepName } from '../../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { expectedStep } from '../../steps/expected-step.ts'
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
  const { actor, bureau } = useSession()
  const facts = useFacts(file)
  const name = expectedStep(file)
  if (name === null) return null
  const roles = rolesFor(name, file, facts)
  const mine = actor.roles.some((role) => roles.includes(role))
  const others = bureau.people.filter((person) => person.roles.some((role) => roles.includes(role)))
  const page = pages[name]
  const label = page?.page === 'draft' && file.assignment.role === 'coHandle' ? '起草会办意见' : page?.label
  return (
    <span className="next-act">
      {!mine && <Whose people={others} />}
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

/** Whose turn it is; a press hands the seat over, as in a bureau that shares one machine. */
function Whose({ people }: { readonly people: readonly Person[] }) {
  const { sit } = useSession()
  if (people.length === 0) return <span className="quiet next-act-whose">还没有人担任这一岗位</span>
  return (
    <span className="quiet next-act-whose">
      等
      {people.map(({ id, name }) => (
        <Button key={id} type="link" title={`换${name}办公`} aria-label={`换${name}办公`} onClick={() => sit(id)}>
          {name}
        </Button>
      ))}
      办理
    </span>
  )
}
