import { daysBetween } from '../../../shared/day.ts'
import { lightLabels, lightOf, replyDeadline, returnWindow } from '../../../shared/workflow/deadlines.ts'
import { openCase } from '../../../shared/workflow/open-case.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import type { Known } from './fields.ts'

/** By when, before anything is saved; one line beside the button. */
export function DueLine({ known }: { readonly known: Known }) {
  const { bureau, today } = useSession()
  const { warnBy } = replyDeadline(openCase('', today, known), bureau)
  if (warnBy === null) return null
  const light = lightOf(warnBy, today, bureau.ruleProfile)
  return (
    <span className="intake-due" title={lightLabels[light]}>
      <b>
        {known.assignment.role === 'coHandle' ? '会办意见' : '答复'}期限 {warnBy}
      </b>
      <LightMark colour={light} word={daysLeftWords(daysBetween(today, warnBy))} />
    </span>
  )
}

/** How each date came about, so that the clerk can argue with it. */
export function DeadlineWorking({ known }: { readonly known: Known }) {
  const { bureau, today } = useSession()
  const file = openCase('', today, known)
  const back = returnWindow(file, bureau)
  return (
    <ul className="intake-working" aria-label="期限怎么算的">
      {replyDeadline(file, bureau).working.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {back !== null && <li>不属于本单位职责的，{back.hard} 前可以申请退回。</li>}
    </ul>
  )
}
