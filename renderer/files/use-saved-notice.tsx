import { App } from 'antd'
import { useSession } from '../data/session.tsx'
import './saved-notice.css'

/** How long the notice stays: long enough to reach its buttons without hurry. */
const SECONDS = 12

/** Tells where a file was saved, and offers the ways on from there: open it, or show its folder. */
export function useSavedNotice(): (path: string) => Promise<void> {
  const { workspace } = useSession()
  const { message } = App.useApp()
  const { desk } = workspace

  async function go(way: 'openSaved' | 'showSaved', path: string) {
    const answer = await desk[way](path)
    if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
    else message.destroy()
  }

  return async (path) => {
    const status = await desk.status()
    const onDisk = status.outcome === 'ready' && status.kind === 'desktop'
    const words = (
      <span className="saved-notice">
        已导出：{path}
        {onDisk && (
          <>
            <button type="button" onClick={() => void go('openSaved', path)}>
              {path.endsWith('.docx') ? '用 WPS/Word 打开' : '打开'}
            </button>
            <button type="button" onClick={() => void go('showSaved', path)}>
              打开所在文件夹
            </button>
          </>
        )}
      </span>
    )
    void message.success({ content: words, duration: SECONDS })
  }
}
