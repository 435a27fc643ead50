import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { EditorStatus } from '../../../../renderer/editor/editor-status.ts'
import { EditorToolbar } from '../../../../renderer/editor/editor-toolbar.tsx'
import { ReplyEditor } from '../../../../renderer/editor/reply-editor.tsx'
import type { ReplyEditorApi } from '../../../../renderer/editor/reply-session.ts'
import type { Block } from '../../../../shared/case/reply.ts'

/** What the test reads and drives from outside the page. */
export interface Probe {
  emitted: (readonly Block[])[]
  repairs: string[]
  api: () => ReplyEditorApi | null
  reset: (blocks: readonly Block[]) => void
  composingAtEmission: boolean
}

declare global {
  interface Window {
    probe: Probe
  }
}

let ids = 0
const newId = () => `n${(ids += 1)}`

function Page() {
  const apiRef = useRef<ReplyEditorApi | null>(null)
  const [status, setStatus] = useState<EditorStatus | null>(null)
  const [opened, setOpened] = useState<{ key: number; blocks: readonly Block[] }>({ key: 0, blocks: [] })
  window.probe ??= {
    emitted: [],
    repairs: [],
    api: () => apiRef.current,
    reset: (blocks) => setOpened(({ key }) => ({ key: key + 1, blocks })),
    composingAtEmission: false,
  }
  return (
    <div style={{ width: 640 }}>
      <EditorToolbar apiRef={apiRef} status={status} />
      <ReplyEditor
        value={opened.blocks}
        resetKey={opened.key}
        newId={newId}
        apiRef={apiRef}
        onStatus={setStatus}
        onRepairs={(repairs) => window.probe.repairs.push(...repairs)}
        onChange={(blocks) => window.probe.emitted.push(blocks)}
      />
    </div>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)
