import { Link } from 'wouter'
import { daysBetween, type Day } from '../../../shared/day.ts'
import { lightLabels, lightOf } from '../../../shared/workflow/deadlines.ts'
import { type AwaitedOpinion, useAwaitedOpinions } from '../../data/co-queries.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { endOfWeek } from './sort-out-today.ts'

/** Late, or due this week: what should be asked after today. */
const isNear = ({ opinion }: AwaitedOpinion, today: Day): boolean => opinion.due <= endOfWeek(today)

/** 催会办意见: opinions of other units that are late or due this week. `mine`: of this person's cases only. */
export function AwaitedOpinions({ mine }: { readonly mine: boolean }) {
  const { today, actor } = useSession()
  const near = useAwaitedOpinions().filter(
    (one) => isNear(one, today) && (!mine || one.file.handling.handler?.id === actor.id),
  )
  if (near.length === 0) return null
  return (
    <section className="today-list" aria-label="催会办意见">
      <h2>
        催会办意见 <span className="today-count">{near.length}</span>
      </h2>
      <ul>
        {near.map((one) => (
          <AwaitedLine key={one.opinion.id} {...one} />
        ))}
      </ul>
    </section>
  )
}

function AwaitedLine({ file, opinion }: AwaitedOpinion) {
  const { today, bureau } = useSession()
  const light = lightOf(opinion.due, today, bureau.ruleProfile)
  const reminded = opinion.reminders.at(-1)
  return (
    <li className="today-line">
      <LightMark colour={light} word={lightLabels[light]} />
      <span className="today-due">
        {opinion.due}{' '}
        <span className={light === 'red' ? 'today-late' : 'quiet'}>
          {daysLeftWords(daysBetween(today, opinion.due))}
        </span>
      </span>
      <span className="today-number">{file.suggestion.number}</span>
      <span className="today-title">
        <Link href={`/case/${file.id}/co-handling`} title={file.suggestion.title}>
          {opinion.unit}
        </Link>
        {file.sample && <span className="sample-mark">示例</span>}
      </span>
      <span className="today-person">{file.handling.handler?.name ?? ''}</span>
      <span className="today-stage">{reminded === undefined ? '没有催过' : `${reminded.slice(5)} 催过`}</span>
      <span className="today-act">
        <Link href={`/case/${file.id}/co-handling`}>催办</Link>
      </span>
    </li>
  )
}
