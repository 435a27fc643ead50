import { Button, Progress } from 'antd'
import type { SetProgress } from './write-set.ts'

/** What is being made, how far it is, and 取消. */
export function SetWorking({
  progress,
  onCancel,
}: {
  /** null while the folder is being chosen. */
  readonly progress: SetProgress | null
  readonly onCancel: () => void
}) {
  return (
    <div className="set-box">
      <div className="set-fields" aria-live="polite">
        {progress === null ? (
          <p>请选择存放的文件夹。</p>
        ) : (
          <>
            <Progress
              percent={Math.round((progress.done / progress.total) * 100)}
              aria-label={`已完成 ${progress.done} 个，共 ${progress.total} 个`}
            />
            <p>
              正在制作第 {progress.done + 1} 个，共 {progress.total} 个
            </p>
            <p className="quiet set-path">{progress.path}</p>
          </>
        )}
      </div>
      <div className="set-foot">
        <div className="set-keys">
          <Button size="middle" onClick={onCancel}>
            取消
          </Button>
          <span className="quiet">取消后不留下任何文件</span>
        </div>
      </div>
    </div>
  )
}
