import { App, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useSession } from '../data/session.tsx'
import { useSavedNotice } from './use-saved-notice.tsx'
import './saved-notice.css'

/** What a picture begins with: the bytes decide, not the name. */
const pictures: readonly (readonly [type: string, begins: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** The type of a picture that the page can show; null for everything else, such as a PDF. */
export function pictureType(bytes: Uint8Array): string | null {
  return pictures.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

/** 看扫描件: a picture is shown here, anything else is saved and opened in the system's own program. */
export function KeptScan({ hash, name }: { readonly hash: string; readonly name: string }) {
  const { workspace } = useSession()
  const { message } = App.useApp()
  const saved = useSavedNotice()
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => () => (picture === null ? undefined : URL.revokeObjectURL(picture)), [picture])

  async function show() {
    const answer = await workspace.desk.readKeptFile(hash)
    if (answer.outcome === 'failed') return void message.warning({ content: answer.reason, duration: 8 })
    const type = pictureType(answer.bytes)
    if (type !== null) return setPicture(URL.createObjectURL(new Blob([answer.bytes.slice()], { type })))
    const ending = name.split('.').at(-1) ?? 'pdf'
    const written = await workspace.desk.saveFile(name, answer.bytes, [{ name: '扫描件', extensions: [ending] }])
    if (written.outcome === 'saved') await saved(written.path)
    else if (written.outcome === 'failed') void message.warning({ content: written.reason, duration: 8 })
  }

  return (
    <>
      <button type="button" className="kept-scan" onClick={() => void show()} title={name}>
        看扫描件
      </button>
      <Modal open={picture !== null} title={name} footer={null} width={720} onCancel={() => setPicture(null)}>
        {picture !== null && <img className="kept-scan-picture" src={picture} alt={`扫描件：${name}`} />}
      </Modal>
    </>
  )
}
