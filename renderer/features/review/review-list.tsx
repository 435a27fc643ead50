import { Link, useLocation } from 'wouter'
import type { Head } from '../../../shared/case/head.ts'
import { daysBetween } from '../../../shared/day.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { lightOf } from '../../../shared/workflow/deadlines.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { holdersOf, turnOf } from './whose-turn.ts'
import './review.css'

const byDue = (a: Head, b: Head) => (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999')

/** 审核: what is in the approval chain; what waits for the person at the desk comes first. */
export function ReviewList() {
  const { workspace, bureau, actor } = useSession()
  const heads = useObservable(workspace.heads)
  const inChain = heads.filter((head) => head.stage === 'reviewing' || head.stage === 'signOff').toSorted(byDue)
  const mine = inChain.filter((head) => turnOf(head, bureau).some((role) => actor.roles.includes(role)))
  const others = inChain.filter((head) => !mine.includes(head))
  return (
    <div className="page">
      <header className="page-head">
        <h1>审核签发</h1>
        <span className="quiet">
          {actor.name}：{actor.roles.map((role) => roleLabels[role]).join('、')}
        </span>
        <span className="spacer" />
        <Link href="/package">打开包</Link>
      </header>
      <div className="page-body">
        {inChain.length === 0 ? (
          <EmptyPage says="现在没有送审的稿件。承办人提交审核后，稿件会在这里等各级审核、签发。">
            <Link href="/cases">去台账看看</Link>
          </EmptyPage>
        ) : (
          <>
            <Group title="等您办理" heads={mine} empty="没有轮到您的稿件。" />
            {others.length > 0 && <Group title="等别人办理" heads={others} empty="" />}
          </>
        )}
      </div>
    </div>
  )
}

function Group(props: { readonly title: string; readonly heads: readonly Head[]; readonly empty: string }) {
  const { title, heads, empty } = props
  return (
    <section className="review-group">
      <h2>
        {title} <span className="quiet">{heads.length}</span>
      </h2>
      {heads.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col" className="col-light">
                期限
              </th>
              <th scope="col" className="col-number">
                编号
              </th>
              <th scope="col">标题</th>
              <th scope="col" className="col-name">
                承办人
              </th>
              <th scope="col" className="col-turn">
                轮到
              </th>
              <th scope="col" className="col-class">
                类别
              </th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head) => (
              <Row key={head.id} head={head} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ head }: { readonly head: Head }) {
  const { bureau, today } = useSession()
  const [, go] = useLocation()
  const href = `/case/${head.id}/review`
  const roles = turnOf(head, bureau)
  const names = holdersOf(bureau, roles)
  return (
    <tr onClick={() => go(href)}>
      <td>
        {head.due === null ? (
          <span className="quiet">未定</span>
        ) : (
          <LightMark
            colour={lightOf(head.due.day, today, bureau.ruleProfile)}
            word={`${head.due.day} ${daysLeftWords(daysBetween(today, head.due.day))}`}
          />
        )}
      </td>
      <td className="nowrap">{head.number}</td>
      <td className="col-title">
        <Link href={href} onClick={(event) => event.stopPropagation()}>
          {head.title}
        </Link>
        {head.isKey && <span className="key-mark">重点</span>}
        {head.round > 1 && <span className="quiet"> 第 {head.round} 次办理</span>}
      </td>
      <td className="nowrap">{head.handler}</td>
      <td>
        {head.stage === 'signOff' ? '签发 ' : ''}
        {roles.map((role) => roleLabels[role]).join('或')}
        <span className="quiet">{names.length === 0 ? '（还没有人任此岗）' : `（${names.join('、')}）`}</span>
      </td>
      <td>{head.classMark ?? ''}</td>
    </tr>
  )
}
