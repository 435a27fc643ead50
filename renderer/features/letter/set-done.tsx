import { Alert, App, Button } from 'antd'
import { useSession } from '../../data/session.tsx'
import { SetRemarks } from './set-remarks.tsx'

/** Where the set lies now, and what to look at before it goes out. */
export function SetDone({
  made,
  remarks,
  onClose,
}: {
  readonly made: { readonly path: string; readonly files: number }
  readonly remarks: readonly string[]
  readonly onClose: () => void
}) {
  const { workspace } = useSession()
  const { message } = App.useApp()

  async function show() {
    const shown = await workspace.desk.showSaved(made.path)
    if (shown.outcome === 'failed') void message.warning({ content: shown.reason, duration: 8 })
  }

  return (
    <div className="set-box">
      <div className="set-fields">
        <Alert type="success" showIcon title={`已存到 ${made.path}，共 ${made.files} 份文件。`} role="status" />
        <SetRemarks remarks={remarks} />
      </div>
      <div className="set-foot">
        <div className="set-keys">
          <Button type="primary" size="middle" onClick={() => void show()}>
            打开文件夹
          </Button>
          <Button size="middle" onClick={onClose}>
            完成
          </Button>
        </div>
      </div>
    </div>
  )
}
