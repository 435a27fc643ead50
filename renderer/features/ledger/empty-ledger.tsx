import { App, Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { openSample } from '../../data/open-sample.ts'
import { useSession } from '../../data/session.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'

/** Nothing registered yet: what will stand here, and the two ways to begin. */
export function EmptyLedger() {
  const { workspace, actor } = useSession()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)

  async function sample() {
    setBusy(true)
    const opened = await openSample(workspace, actor)
    setBusy(false)
    if (opened.ok) go(`/case/${opened.value.caseId}`)
    else void message.error(opened.error.reason)
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1>台账</h1>
      </header>
      <EmptyPage says="这里一件一行列出全部建议和提案：期限、编号、标题、代表、承办人、阶段和类别。现在还没有。">
        <div className="ledger-first">
          <Button type="primary" size="middle" onClick={() => go('/intake')}>
            登记第一件
          </Button>
          <Button size="middle" loading={busy} onClick={() => void sample()}>
            打开示例 1185
          </Button>
        </div>
      </EmptyPage>
    </div>
  )
}
