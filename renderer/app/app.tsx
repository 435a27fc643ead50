import { ConfigProvider, App as Notices } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { FuyanDatabase } from '../data/database.ts'
import { useObservable } from '../data/observable.ts'
import { recover } from '../data/recover.ts'
import { findSeat } from '../data/take-seat.ts'
import { makeWorkspace, realOutside } from '../data/workspace.ts'
import { desk } from '../desk.ts'
import type { Opened } from './opened.ts'
import { Opening } from './opening.tsx'
import { FailurePage } from './failure-page.tsx'
import { Entrance } from './entrance.tsx'
import { antdTheme, styleNonce } from './theme.ts'

type State =
  | { readonly kind: 'opening'; readonly done: number; readonly all: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'open'; readonly opened: Opened }

async function open(progress: (done: number, all: number) => void): Promise<State> {
  const status = await desk.status()
  if (status.outcome === 'failed') return { kind: 'failed', reason: status.reason }
  const workspace = makeWorkspace(desk, new FuyanDatabase(), realOutside)
  const { notices } = await recover(workspace, progress)
  await findSeat(workspace)
  return { kind: 'open', opened: { workspace, status, notices } }
}

export function App() {
  const [state, setState] = useState<State>({ kind: 'opening', done: 0, all: 0 })
  const csp = useMemo(() => ({ nonce: styleNonce() }), [])
  useEffect(() => {
    let here = true
    open((done, all) => here && setState({ kind: 'opening', done, all })).then(
      (next) => here && setState(next),
      (fault: unknown) =>
        here && setState({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) }),
    )
    return () => {
      here = false
    }
  }, [])
  return (
    <ConfigProvider locale={zhCN} componentSize="small" theme={antdTheme} csp={csp} button={{ autoInsertSpace: false }}>
      <Notices message={{ maxCount: 1 }}>
        <Router hook={useHashLocation}>
          {state.kind === 'opening' && <Opening done={state.done} all={state.all} />}
          {state.kind === 'failed' && <FailurePage reason={state.reason} />}
          {state.kind === 'open' && <Inside opened={state.opened} />}
        </Router>
      </Notices>
    </ConfigProvider>
  )
}

function Inside({ opened }: { readonly opened: Opened }) {
  const bureau = useObservable(opened.workspace.bureau)
  return <Entrance opened={opened} bureau={bureau} />
}
