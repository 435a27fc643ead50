import { Alert, App, Button, Progress } from 'antd'
import { Link } from 'wouter'
import { type OutgoingKind, outgoingKindLabels } from '../../../shared/case/case-file.ts'
import { useSession } from '../../data/session.tsx'

/** What is being done, how far it is, and 取消. */
export function SendWorking(props: {
  readonly says: string
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}) {
  const { says, done, total, onCancel } = props
  return (
    <div className="send-form" aria-live="polite">
      {total > 0 && <Progress percent={Math.round((done / total) * 100)} aria-label={`已完成 ${done}，共 ${total}`} />}
      <p className="send-says">{says}</p>
      <div className="send-foot">
        <Button size="middle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  )
}

/** Written and compared; where it lies, and what comes next. */
export function SendDone(props: {
  readonly path: string
  readonly files: number
  readonly kind: OutgoingKind
  readonly to: string
}) {
  const { path, files, kind, to } = props
  const { workspace } = useSession()
  const { message } = App.useApp()

  async function show() {
    const shown = await workspace.desk.showSaved(path)
    if (shown.outcome === 'failed') void message.warning({ content: shown.reason, duration: 8 })
  }

  return (
    <div className="send-form">
      <Alert
        type="success"
        showIcon
        role="status"
        title="已写入并核对无误，可以拔出 U 盘。"
        description={`${outgoingKindLabels[kind]}送${to}，共 ${files} 个文件，存放在 ${path}`}
      />
      <p className="quiet">
        {kind === 'handOver'
          ? '对方接收后由对方接着办理。'
          : '对方办好送回后，在本机“打开包”接收即可；没有送回之前，本件在“今日—在外的件”里。'}
      </p>
      <div className="send-foot">
        <div className="send-keys">
          <Button type="primary" size="middle" onClick={() => void show()}>
            打开文件夹
          </Button>
          <Link href="/" asChild>
            <Button size="middle">回到今日</Button>
          </Link>
        </div>
      </div>
    </div>
  )
}
