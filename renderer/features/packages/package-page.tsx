import { Alert, App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { loadForks } from '../../data/held-forks.ts'
import { useObservable } from '../../data/observable.ts'
import { openPackage, type Received, takePackage } from '../../data/receive-package.ts'
import { useSession } from '../../data/session.tsx'
import { packageFilter, tray } from '../../data/tray.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { ReceivedView } from './received-view.tsx'
import './packages.css'
import './package-page.css'

type State =
  | { readonly kind: 'empty'; readonly refusal: { readonly name: string; readonly reason: string } | null }
  | { readonly kind: 'shown'; readonly name: string; readonly received: Received }

const empty: State = { kind: 'empty', refusal: null }

/** 打开包: read only first, in words; taken over by 接收 only. */
export function PackagePage() {
  const { workspace, actor } = useSession()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [state, setState] = useState<State>(empty)
  const [busy, setBusy] = useState(false)
  const waiting = useObservable(tray)

  useEffect(() => {
    if (waiting === null) return
    let here = true
    void openPackage(workspace, waiting.bytes).then((opened) => {
      if (!here) return
      const { name } = waiting
      setState(
        opened.ok
          ? { kind: 'shown', name, received: opened.value }
          : { kind: 'empty', refusal: { name, reason: opened.error.reason } },
      )
      tray.set(null)
    })
    return () => {
      here = false
    }
  }, [waiting, workspace])

  async function choose() {
    const answer = await workspace.desk.openFile([packageFilter])
    if (answer.outcome === 'opened') tray.set(answer)
    else if (answer.outcome === 'failed') setState({ kind: 'empty', refusal: { name: '', reason: answer.reason } })
  }

  async function accept(received: Received) {
    setBusy(true)
    const taken = await takePackage(workspace, received, actor).finally(() => setBusy(false))
    const caseId = received.opened.manifest.subject?.caseId
    if (!taken.ok) {
      // What was written before the refusal stays visible everywhere.
      await loadForks(workspace)
      return void message.error({ content: taken.error.reason, duration: 10 })
    }
    if (taken.value === 'followed' || caseId === undefined) {
      void message.success('已接收，本单位资料已更新。')
      return setState(empty)
    }
    if (taken.value === 'forked') return go(`/case/${caseId}/fork`)
    void message.success(taken.value === 'aside' ? '已另行保存，本机的办理不变。' : '已接收。')
    const stage = received.examined?.arrival?.file.stage
    go(
      taken.value === 'taken' && (stage === 'reviewing' || stage === 'signOff')
        ? `/case/${caseId}/review`
        : `/case/${caseId}`,
    )
  }

  return (
    <div className="page">
      <header className="page-head">
        <h1>打开包</h1>
        <span className="quiet package-name">{waiting?.name ?? (state.kind === 'empty' ? '' : state.name)}</span>
        <span className="spacer" />
        <Button type={state.kind === 'empty' ? 'primary' : 'default'} title="Ctrl+O" onClick={() => void choose()}>
          {state.kind === 'empty' ? '选择包' : '换一个包'}
        </Button>
      </header>
      {state.kind === 'shown' && waiting === null ? (
        <ReceivedView
          key={state.received.opened.digest}
          received={state.received}
          busy={busy}
          onTake={() => void accept(state.received)}
          onLeave={() => setState(empty)}
        />
      ) : (
        <div className="page-body packages-body" aria-busy={waiting !== null}>
          {waiting !== null && <p role="status">正在核对签名和内容。</p>}
          {waiting === null && state.kind === 'empty' && state.refusal !== null && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={state.refusal.name === '' ? '没有打开。' : `“${state.refusal.name}”没有打开，本机没有任何变化。`}
              description={state.refusal.reason}
            />
          )}
          {waiting === null && state.kind === 'empty' && state.refusal === null && (
            <EmptyPage says="这里打开别人送来的包（.fyan）：先看是谁做的、里面有什么、会改变什么，再决定接收不接收。也可以把文件拖到窗口里。">
              <Link href="/cases">回到台账</Link>
            </EmptyPage>
          )}
        </div>
      )}
    </div>
  )
}
