import { type RefObject, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { EditorStatus } from '../../../../renderer/editor/editor-status.ts'
import { EditorToolbar } from '../../../../renderer/editor/editor-toolbar.tsx'
import { ReplyEditor } from '../../../../renderer/editor/reply-editor.tsx'
import type { ReplyEditorApi } from '../../../../renderer/editor/reply-session.ts'
import type { Block } from '../../../../shared/case/reply.ts'

/** What the test reads and drives from outside the page. */
export interface Probe {
  readonly emitted: (readonly Block[])[]
  readonly repairs: string[]
  /** How many emissions fell into a running composition. */
  emittedWhileComposing: number
  /** Milliseconds from each key to the next frame. */
  readonly latencies: number[]
  api: RefObject<ReplyEditorApi | null>
  reset: (blocks: readonly Block[]) => void
}

declare global {
  interface Window {
    probe: Probe
  }
}

const probe: Probe = {
  emitted: [],
  repairs: [],
  emittedWhileComposing: 0,
  latencies: [],
  api: { current: null },
  reset: () => {},
}
window.probe = probe

let composing = false
window.addEventListener('compositionstart', () => (composing = true), true)
window.addEventListener('compositionend', () => (composing = false), true)
window.addEventListener(
  'keydown',
  () => {
    const pressed = performance.now()
    requestAnimationFrame(() => setTimeout(() => probe.latencies.push(performance.now() - pressed), 0))
  },
  true,
)

let ids = 0
const newId = () => {
  ids += 1
  return `n${ids}`
}

function emit(blocks: readonly Block[]) {
  probe.emitted.push(blocks)
  if (composing) probe.emittedWhileComposing += 1
}

function Page() {
  const apiRef = useRef<ReplyEditorApi | null>(null)
  const [status, setStatus] = useState<EditorStatus | null>(null)
  const [opened, setOpened] = useState<{ key: number; blocks: readonly Block[] }>({ key: 0, blocks: [] })
  useEffect(() => {
    probe.api = apiRef
    probe.reset = (blocks) => setOpened(({ key }) => ({ key: key + 1, blocks }))
  }, [])
  return (
    <div style={{ width: 640 }}>
      <EditorToolbar apiRef={apiRef} status={status} />
      <ReplyEditor
        value={opened.blocks}
        resetKey={opened.key}
        newId={newId}
        apiRef={apiRef}
        onStatus={setStatus}
        onRepairs={(repairs) => probe.repairs.push(...repairs)}
        onChange={emit}
      />
    </div>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)
