import type { DeskStatus } from '../../shared/desk.ts'
import { assertNever } from '../../shared/result.ts'
import { useObservable } from '../data/observable.ts'
import { useSession } from '../data/session.tsx'
import type { SaveState } from '../data/workspace.ts'

const GIB = 1024 ** 3

const clock = (at: string): string => new Date(at).toLocaleTimeString('zh-CN', { hour12: false })

function words(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return '没有未保存的内容'
    case 'saving':
      return '正在保存…'
    case 'kept':
      return `已暂存 ${clock(state.at)}`
    case 'saved':
      return `已保存 ${clock(state.at)}`
    case 'failed':
      return `没有保存：${state.reason}`
    default:
      return assertNever(state)
  }
}

/** The bottom line: is the work safe, and where is it. */
export function StatusLine({ status }: { readonly status: DeskStatus }) {
  const { workspace, bureau } = useSession()
  const state = useObservable(workspace.saveState)
  const low = status.freeBytes !== null && status.freeBytes < GIB
  return (
    <footer className="status-line">
      <output className={state.kind === 'failed' ? 'status-bad' : ''}>{words(state)}</output>
      <span>非涉密</span>
      <span>{bureau.name}</span>
      {low && <span className="status-bad">磁盘空间不足 1 GB，请尽快清理</span>}
      <span title={status.folder}>{status.kind === 'desktop' ? '数据在本机' : '数据只在这个浏览器里'}</span>
    </footer>
  )
}
