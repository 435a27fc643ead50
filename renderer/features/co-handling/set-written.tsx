import { App, Button } from 'antd'
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
    <div className="co-set" role="status">
      <div className="co-unit-head">
        <b>{`已写到 ${set.path}`}</b>
        <span className="spacer" />
        <Button onClick={() => void show()}>打开文件夹</Button>
      </div>
      <ul className="co-asks">
        {set.files.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {set.noPackage !== null && <p className="co-late">{set.noPackage}</p>}
    </div>
  )
}
