import { App } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '../data/session.tsx'
import { isPackageName, packageFilter, tray } from '../data/tray.ts'
import './package-drop.css'

/** A .fyan dropped anywhere on the window, or Ctrl+O: the page 打开包 shows it. */
export function PackageDrop() {
  const { workspace } = useSession()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [over, setOver] = useState(false)

  function show(name: string, bytes: Uint8Array) {
    tray.set({ name, bytes })
    go('/package')
  }
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const file = packageIn(event)
    if (file === null) return
    event.preventDefault()
    void file.arrayBuffer().then(
      (bytes) => show(file.name, new Uint8Array(bytes)),
      () => void message.error('这个文件读不出来，请把它拷到本机再试。'),
    )
  })
  const onOver = useEffectEvent((event: DragEvent) => {
    // A name is told only when it is dropped: any file shows the sign, what is none of ours is left to the page.
    const files = event.dataTransfer?.types.includes('Files') === true
    if (files) event.preventDefault()
    setOver(files)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'o') return
    event.preventDefault()
    void workspace.desk.openFile([packageFilter]).then((answer) => {
      if (answer.outcome === 'opened') show(answer.name, answer.bytes)
      else if (answer.outcome === 'failed') void message.error(answer.reason)
    })
  })
  useEffect(() => {
    const drop = (event: DragEvent) => onDrop(event)
    const overWindow = (event: DragEvent) => onOver(event)
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const key = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('drop', drop)
    window.addEventListener('dragover', overWindow)
    window.addEventListener('dragleave', leave)
    window.addEventListener('keydown', key)
    return () => {
      window.removeEventListener('drop', drop)
      window.removeEventListener('dragover', overWindow)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('keydown', key)
    }
  }, [])
  return over ? <div className="package-drop">松开鼠标，打开包（.fyan）</div> : null
}

function packageIn({ dataTransfer }: DragEvent): File | null {
  return [...(dataTransfer?.files ?? [])].find((file) => isPackageName(file.name)) ?? null
}
