import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Head } from '../../../shared/case/head.ts'
import { inChinese, weekday } from '../../../shared/day.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { AwaitedOpinions } from './awaited-opinions.tsx'
import { DueList } from './due-list.tsx'
import { OutList } from './out-list.tsx'
import { waitsForOthers } from './next-act.ts'
import { sortOutToday } from './sort-out-today.ts'
import './today.css'

const weekdays = '日一二三四五六'
const scopeKey = 'fuyan.today.scope'
type Scope = 'all' | 'mine'

/** 今日: what is due, by date, and what waits for others. */
export function Today() {
  const { workspace, bureau, actor, today } = useSession()
  const heads = useObservable(workspace.heads)
  const [scope, setScope] = useState<Scope>(() => (localStorage.getItem(scopeKey) === 'mine' ? 'mine' : 'all'))
  const lists = useMemo(() => {
    const shown = scope === 'mine' ? heads.filter((head) => head.handlerId === actor.id) : heads
    return sortOutToday(shown, today, (head) => waitsForOthers(head, actor, bureau))
  }, [heads, scope, actor, bureau, today])
  const nothing =
    Object.values<readonly Head[]>({ ...lists }).every((list) => list.length === 0) &&
    heads.every((head) => head.outgoing === null)
  return (
    <div className="page">
      <header className="page-head">
        <h1>今日</h1>
        <span className="quiet">
          {inChinese(today)}　星期{weekdays[weekday(today)]}
        </span>
        <span className="spacer" />
        <Link href="/package" title="Ctrl+O">
          打开包
        </Link>
        <Segmented<Scope>
          aria-label="范围"
          value={scope}
          options={[
            { value: 'all', label: '全部' },
            { value: 'mine', label: '我承办的' },
          ]}
          onChange={(next) => {
            localStorage.setItem(scopeKey, next)
            setScope(next)
          }}
        />
      </header>
      <div className="page-body today">
        {nothing ? (
          <EmptyPage
            says={
              scope === 'mine' && heads.length > 0
                ? '没有由您承办、等着办的建议。'
                : '这里按日期列出逾期的、今天和本周到期的建议，以及在等别人的事项。现在一件也没有。'
            }
          >
            {scope === 'mine' && heads.length > 0 ? (
              <Button onClick={() => setScope('all')}>看全部</Button>
            ) : (
              <Link href="/intake">登记一件</Link>
            )}
          </EmptyPage>
        ) : (
          <>
            <OutList heads={heads} />
            <AwaitedOpinions mine={scope === 'mine'} />
            <DueList title="逾期" heads={lists.overdue} empty="没有逾期的。" />
            <DueList title="今天" heads={lists.today} empty="今天没有到期的。" />
            <DueList title="本周" heads={lists.week} empty="本周没有到期的。" />
            <DueList title="缺期限" heads={lists.undated} />
            <DueList title="等别人的" heads={lists.waiting} />
            <DueList title="以后" heads={lists.later} />
          </>
        )}
      </div>
    </div>
  )
}
