import { Alert, App, Button } from 'antd'
import { useSession } from '../../data/session.tsx'
import type { WrittenSet } from './write-co-set.ts'

/** Where the folder lies and what is in it. */
export function SetWritten({ set }: { readonly set: WrittenSet }) {
  const { workspace } = useSession()
  const { message } = App.useApp()

  async function show() {
    const shown = await workspace.desk.showSaved(set.path)
    if (shown.outcome === 'failed') void message.warning({ content: shown.reason, duration: 8 })
  }

  return (
    <Alert
      type={set.noPackage === null ? 'success' : 'warning'}
      showIcon
      role="status"
      className="co-written"
      title={`已写到 ${set.path}`}
      description={
        <>
          <p>{`内有：${set.files.join('、')}。`}</p>
          {set.noPackage !== null && <p>{set.noPackage}</p>}
        </>
      }
      action={<Button onClick={() => void show()}>打开文件夹</Button>}
    />
  )
}
