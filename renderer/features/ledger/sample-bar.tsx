import { App, Button } from 'antd'
import { useState } from 'react'
import { useObservable } from '../../data/observable.ts'
import { removeCase } from '../../data/remove-case.ts'
import { useSession } from '../../data/session.tsx'

/** While there are samples: that they do not count, and one click to be rid of them. */
export function SampleBar() {
  const { workspace, bureau, actor } = useSession()
  const heads = useObservable(workspace.heads)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const samples = heads.filter((head) => head.sample)
  if (samples.length === 0) return null

  async function remove() {
    setBusy(true)
    for (const head of samples) {
      const removed = await removeCase(workspace, head.id, '移除示例', actor)
      if (!removed.ok) {
        setBusy(false)
        return void message.error(removed.error.reason)
      }
    }
    setBusy(false)
    void message.success('示例和示例人员已移除。')
  }
  return (
    <div className="ledger-sample">
      <span className="sample-mark">示例</span>
      <span>
        {samples.map((head) => head.number).join('、')} 是示例，不计入统计
        {bureau.sample && samples.length < heads.length
          ? `。单位信息也是示例的：移除后请填写本单位，已登记的 ${heads.length - samples.length} 件会保留`
          : ''}
        。
      </span>
      <Button type="link" loading={busy} onClick={() => void remove()}>
        移除示例
      </Button>
    </div>
  )
}
