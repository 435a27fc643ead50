import { App, Button } from 'antd'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import { type Person, rolesOn } from '../../shared/people/person.ts'
import type { Refusal } from '../../shared/result.ts'
import { rolesFor } from '../../shared/workflow/advance.ts'
import type { Actor, Facts } from '../../shared/workflow/step.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../data/session.tsx'

/** More would crowd out what stands beside them; the rest are one press away at the foot of the rail. */
const mostShown = 3

/** Who may take a step on a day: whoever has this case comes first. Sample people act on samples only. */
export function holdersFor(
  name: StepName,
  file: CaseFile,
  facts: Facts,
  { bureau, today }: { readonly bureau: Bureau; readonly today: Day },
): readonly Person[] {
  const roles = rolesFor(name, file, facts)
  const { handler, sectionHead, deputyLeader } = file.handling
  const have = [handler?.name, sectionHead, deputyLeader]
  return (
    bureau.people
      .filter((person) => file.sample || !person.sample)
      .filter((person) => rolesOn(person, today).some((role) => roles.includes(role)))
      // A sample is played by its own people: they need no passphrase.
      .toSorted(
        (a, b) => Number(b.sample) - Number(a.sample) || Number(have.includes(b.name)) - Number(have.includes(a.name)),
      )
  )
}

/** Whether a step waits for somebody of another role. */
export function isForOthers(name: StepName, file: CaseFile, actor: Actor, facts: Facts): boolean {
  const roles = rolesFor(name, file, facts)
  return !actor.roles.some((role) => roles.includes(role))
}

/** 换某人办公: hands the seat to somebody who may take the step, as in a bureau that shares one machine. */
export function HandOver({ file, name }: { readonly file: CaseFile; readonly name: StepName }) {
  const { bureau, actor, today, sit } = useSession()
  const facts = useFacts(file)
  if (!isForOthers(name, file, actor, facts)) return null
  const people = holdersFor(name, file, facts, { bureau, today })
  if (people.length === 0) return <span className="quiet nowrap">还没有人担任这一岗位，请到设置中添加</span>
  return people.slice(0, mostShown).map((person) => (
    <Button key={person.id} onClick={() => void sit(person.id)}>
      换{person.name}办公
    </Button>
  ))
}

/** Says why a step is refused; where only the role is in the way, the seat can be handed over from there. */
export function useExplain(file: CaseFile) {
  const { bureau, actor, today, sit } = useSession()
  const { message } = App.useApp()
  const facts = useFacts(file)
  return (name: StepName, { reason }: Refusal) => {
    const people = isForOthers(name, file, actor, facts) ? holdersFor(name, file, facts, { bureau, today }) : []
    // Notices are drawn outside the session: what they do is handed to them.
    const handTo = (id: string) => {
      void sit(id)
      message.destroy(file.id)
    }
    void message.info({
      key: file.id,
      duration: 8,
      content: (
        <>
          {reason}
          {people.slice(0, mostShown).map((person) => (
            <Button key={person.id} type="link" onClick={() => handTo(person.id)}>
              换{person.name}办公
            </Button>
          ))}
        </>
      ),
    })
  }
}
