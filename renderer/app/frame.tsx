import { Alert } from 'antd'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { isResting } from '../../shared/case/stage.ts'
import { roleWordsOn } from '../../shared/people/role-rules.ts'
import { useObservable } from '../data/observable.ts'
import { useSession } from '../data/session.tsx'
import type { Opened } from './opened.ts'
import { ErrorBorder } from './error-border.tsx'
import { Pages } from './pages.tsx'
import { PackageDrop } from './package-drop.tsx'
import { QuickJump } from './quick-jump.tsx'
import { StatusLine } from './status-line.tsx'
import './frame.css'

/** The frame around every page: the rail, the page, and the line that tells whether the work is safe. */
export function Frame(props: {
  readonly opened: Opened
  readonly onChangeSeat: () => void
  /** Null: this desk does not lock. */
  readonly onLock: (() => void) | null
}) {
  const { opened, onChangeSeat, onLock } = props
  const [notices, setNotices] = useState(opened.notices)
  const [jumping, setJumping] = useState(false)
  const [location] = useLocation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setJumping(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="frame">
      <Rail onJump={() => setJumping(true)} onChangeSeat={onChangeSeat} onLock={onLock} />
      <div className="frame-main">
        {opened.status.kind === 'browser' && (
          <Alert
            banner
            type="warning"
            title="浏览器版：内容只存在这个浏览器里，清除浏览数据就没有了；正式办理请用桌面版。"
          />
        )}
        {notices.map((notice) => (
          <Alert
            key={notice}
            banner
            type="info"
            title={notice}
            closable={{ onClose: () => setNotices(notices.filter((other) => other !== notice)) }}
          />
        ))}
        <main className="frame-page">
          <ErrorBorder key={location}>
            <Suspense fallback={null}>
              <Pages />
            </Suspense>
          </ErrorBorder>
        </main>
        <StatusLine status={opened.status} />
      </div>
      <PackageDrop />
      <QuickJump open={jumping} onClose={() => setJumping(false)} />
    </div>
  )
}

function Rail(props: {
  readonly onJump: () => void
  readonly onChangeSeat: () => void
  readonly onLock: (() => void) | null
}) {
  const { workspace, bureau, actor, today } = useSession()
  const heads = useObservable(workspace.heads)
  const person = bureau.people.find(({ id }) => id === actor.id)
  const late = heads.filter((head) => !isResting(head.stage) && head.due !== null && head.due.day <= today).length
  const reviewing = heads.filter((head) => head.stage === 'reviewing' || head.stage === 'signOff').length
  return (
    <nav className="rail" aria-label="主导航">
      <span className="rail-mark">复言</span>
      <RailLink to="/" count={late}>
        今日
      </RailLink>
      <RailLink to="/cases">台账</RailLink>
      <RailLink to="/intake">登记</RailLink>
      <RailLink to="/review" count={reviewing}>
        审核
      </RailLink>
      <RailLink to="/settings">设置</RailLink>
      <span className="rail-fill" />
      <button type="button" className="rail-link" onClick={props.onJump} title="快速跳转（Ctrl+K）">
        跳转
      </button>
      {props.onLock !== null && (
        <button type="button" className="rail-link" onClick={props.onLock} title="锁定（Ctrl+L）">
          锁定
        </button>
      )}
      <button type="button" className="rail-seat" onClick={props.onChangeSeat} title="换人办公">
        <b>{actor.name}</b>
        <span>{person !== undefined && roleWordsOn(person, today).join('、')}</span>
      </button>
    </nav>
  )
}

function RailLink(props: { readonly to: string; readonly count?: number; readonly children: ReactNode }) {
  const [location] = useLocation()
  // A case belongs to 台账.
  const at = location.startsWith('/case/') ? '/cases' : location
  const here = props.to === '/' ? at === '/' : at.startsWith(props.to)
  return (
    <Link
      href={props.to}
      className={here ? 'rail-link rail-here' : 'rail-link'}
      aria-current={here ? 'page' : undefined}
    >
      {props.children}
      {props.count !== undefined && props.count > 0 && <span className="rail-count">{props.count}</span>}
    </Link>
  )
}
