import { Link } from 'wouter'
import type { Head } from '../../../shared/case/head.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { daysBetween } from '../../../shared/day.ts'
import { lightLabels, lightOf } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { nextActOf } from './next-act.ts'

/** One list of the page: a heading with its count, and a line a case. */
export function DueList(props: {
  readonly title: string
  readonly heads: readonly Head[]
  /** Said when there is nothing; the list is left out when this is missing. */
  readonly empty?: string
}) {
  const { title, heads, empty } = props
  if (heads.length === 0 && empty === undefined) return null
  return (
    <section className="today-list" aria-label={title}>
      <h2>
        {title} <span className="today-count">{heads.length}</span>
      </h2>
      {heads.length === 0 ? (
        <p className="today-nothing">{empty}</p>
      ) : (
        <ul>
          {heads.map((head) => (
            <DueLine head={head} key={head.id} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DueLine({ head }: { readonly head: Head }) {
  const { today, bureau } = useSession()
  const act = nextActOf(head)
  const light = head.due === null ? null : lightOf(head.due.day, today, bureau.ruleProfile)
  return (
    <li className="today-line">
      {light === null ? <span className="quiet">无期限</span> : <LightMark colour={light} word={lightLabels[light]} />}
      <span className="today-due">
        {head.due === null ? (
          <span className="quiet">缺交办日期</span>
        ) : (
          <>
            {head.due.day} <span className={light === 'red' ? 'today-late' : 'quiet'}>{leftWords(head, today)}</span>
          </>
        )}
      </span>
      <span className="today-number">{head.number}</span>
      <span className="today-title">
        <Link href={`/case/${head.id}`} title={head.title}>
          {head.title || '（还没有标题）'}
        </Link>
        {head.sample && <span className="sample-mark">示例</span>}
      </span>
      <span className="today-person">{head.handler || head.leadDeputy}</span>
      <span className="today-stage">{stageLabels[head.stage]}</span>
      <span className="today-act">{act !== null && <Link href={act.href}>{act.label}</Link>}</span>
    </li>
  )
}

function leftWords(head: Head, today: string): string {
  if (head.due === null) return ''
  const words = daysLeftWords(daysBetween(today, head.due.day))
  // 答复 is what nearly every date is about; only the others are named.
  return head.due.what === '答复' ? words : `${head.due.what}${words}`
}
