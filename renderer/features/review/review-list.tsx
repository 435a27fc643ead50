import { Link, useLocation } from 'wouter'
import type { Outgoing } from '../../../shared/case/case-file.ts'
import { outgoingKindLabels } from '../../../shared/case/case-file.ts'
import type { Head } from '../../../shared/case/head.ts'
import { daysBetween } from '../../../shared/day.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { lightOf } from '../../../shared/workflow/deadlines.ts'
import { useObservable } from '../../data/observable.ts'
import { type DecisionDraft, notesOf } from '../../data/review-notes.ts'
import { useOutgoing, useSession } from '../../data/session.tsx'
import { useAllReviewNotes } from '../../data/use-review-notes.ts'
import { daysLeftWords } from '../../ui/days-left.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { inChain, waitsFor } from './next-case.ts'
import { holdersOf, turnOf } from './whose-turn.ts'
import './review.css'

/** 审核: what is in the approval chain; what waits for the person at the desk comes first, what is out in a package last. */
export function ReviewList() {
  const { workspace, bureau, actor } = useSession()
  const heads = inChain(useObservable(workspace.heads))
  const outgoing = useOutgoing(heads.map(({ id }) => id))
  const notes = useAllReviewNotes()
  const away = heads.filter(({ id }) => outgoing.has(id))
  const here = heads.filter(({ id }) => !outgoing.has(id))
  const mine = here.filter((head) => waitsFor(head, actor, bureau))
  const others = here.filter((head) => !mine.includes(head))
  const rows = (group: readonly Head[]): readonly RowProps[] =>
    group.map((head) => {
      const known = notes.get(head.id)
      const draft = known === undefined ? null : notesOf(known, actor.id).draft
      return { head, outgoing: outgoing.get(head.id) ?? null, draft }
    })
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
        {heads.length === 0 ? (
          <EmptyPage says="现在没有送审的稿件。承办人提交审核后，稿件会在这里等各级审核、签发。">
            <Link href="/cases">去台账看看</Link>
          </EmptyPage>
        ) : (
          <>
            <Group title="等您办理" rows={rows(mine)} empty="没有轮到您的稿件。" />
            {others.length > 0 && <Group title="等别人办理" rows={rows(others)} empty="" />}
            {away.length > 0 && <Group title="已送出，等签批包" rows={rows(away)} empty="" />}
          </>
        )}
      </div>
    </div>
  )
}

function Group(props: { readonly title: string; readonly rows: readonly RowProps[]; readonly empty: string }) {
  const { title, rows, empty } = props
  return (
    <section className="review-group">
      <h2>
        {title} <span className="quiet">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
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
            {rows.map((row) => (
              <Row key={row.head.id} {...row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface RowProps {
  readonly head: Head
  readonly outgoing: Outgoing | null
  /** What the person at the desk has put by on this case. */
  readonly draft: DecisionDraft | null
}

/** What stands in a decision put by: 意见、批注 2、改稿. */
function draftWords({ words, comments, edits }: DecisionDraft): string {
  const parts = [
    ...(words.trim() === '' ? [] : ['意见']),
    ...(comments.length === 0 ? [] : [`批注 ${comments.length}`]),
    ...(edits === null ? [] : ['改稿']),
  ]
  return parts.join('、')
}

function Row({ head, outgoing, draft }: RowProps) {
  const { bureau, today } = useSession()
  const [, go] = useLocation()
  const href = `/case/${head.id}/review`
  const roles = turnOf(head, bureau)
  const names = holdersOf(bureau, roles, today)
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
        {draft !== null && (
          <span className="draft-mark" title={draftWords(draft)}>
            暂存
          </span>
        )}
        <Link href={href} onClick={(event) => event.stopPropagation()}>
          {head.title}
        </Link>
        {head.isKey && <span className="key-mark">重点</span>}
        {head.round > 1 && <span className="quiet"> 第 {head.round} 次办理</span>}
      </td>
      <td className="nowrap">{head.handler}</td>
      <td>
        {outgoing === null ? (
          <>
            {head.stage === 'signOff' ? '签发 ' : ''}
            {roles.map((role) => roleLabels[role]).join('或')}
            <span className="quiet">{names.length === 0 ? '（还没有人任此岗）' : `（${names.join('、')}）`}</span>
          </>
        ) : (
          <span title={`${outgoing.by.name}送出`}>
            {outgoingKindLabels[outgoing.kind]}送{outgoing.to.name}
            <span className="quiet"> {outgoing.day}</span>
          </span>
        )}
      </td>
      <td>{head.classMark ?? ''}</td>
    </tr>
  )
}
