import { Link } from 'wouter'
import { outgoingKindLabels } from '../../../shared/case/case-file.ts'
import type { Head } from '../../../shared/case/head.ts'
import { daysBetween, type Day } from '../../../shared/day.ts'
import { useSession } from '../../data/session.tsx'
import { LightMark } from '../../ui/light-mark.tsx'

/** Days after which somebody should be asked where the package is. */
const USUAL_DAYS = 3

const daysOut = (head: Head, today: Day): number => (head.outgoing === null ? 0 : daysBetween(head.outgoing.day, today))

/** 在外的件: what was handed over in a package and has not come back, the longest away first. */
export function OutList({ heads }: { readonly heads: readonly Head[] }) {
  const { today } = useSession()
  const out = heads.filter((head) => head.outgoing !== null).toSorted((a, b) => daysOut(b, today) - daysOut(a, today))
  if (out.length === 0) return null
  return (
    <section className="today-list" aria-label="在外的件">
      <h2>
        在外的件 <span className="today-count">{out.length}</span>
      </h2>
      <ul>
        {out.map((head) => (
          <OutLine head={head} key={head.id} />
        ))}
      </ul>
    </section>
  )
}

function OutLine({ head }: { readonly head: Head }) {
  const { today } = useSession()
  if (head.outgoing === null) return null
  const { kind, to, day } = head.outgoing
  const days = daysOut(head, today)
  const late = days > USUAL_DAYS
  return (
    <li className="today-line">
      <LightMark colour={late ? 'red' : 'green'} word={late ? '未回' : '在外'} />
      <span className="today-due">
        {day} <span className={late ? 'today-late' : 'quiet'}>{days === 0 ? '今天送出' : `送出 ${days} 天`}</span>
      </span>
      <span className="today-number">{head.number}</span>
      <span className="today-title">
        <Link href={`/case/${head.id}`} title={head.title}>
          {head.title || '（还没有标题）'}
        </Link>
        {head.sample && <span className="sample-mark">示例</span>}
      </span>
      <span className="today-person">{to.name}</span>
      <span className="today-stage">{outgoingKindLabels[kind]}</span>
      <span className="today-act">
        <Link href={`/case/${head.id}`}>再写或收回</Link>
      </span>
    </li>
  )
}
