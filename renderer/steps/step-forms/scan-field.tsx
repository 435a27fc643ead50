import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Session } from '../../data/session.tsx'
import { scanFilters, whyNotScan } from './scan-file.ts'

/** Picks a scan and keeps it on the desk at once; the form holds its hash and name. */
export function ScanField({ session }: { readonly session: Session }) {
  return (
    <Form.Item name="scan" label="扫描件" extra="签好的发文稿纸；pdf、jpg、png，20 MB 以内，留存在本机。">
      <ScanPick session={session} />
    </Form.Item>
  )
}

interface ScanPickProps {
  readonly session: Session
  readonly id?: string
  readonly value?: string
  readonly onChange?: (hash: string) => void
}

function ScanPick({ session, id, value, onChange }: ScanPickProps) {
  const form = Form.useFormInstance()
  const name = Form.useWatch('scanName', { form, preserve: true }) as string | undefined
  const [busy, setBusy] = useState(false)
  const wrong = (words: string) => form.setFields([{ name: 'scan', errors: [words] }])

  async function pick() {
    const { desk } = session.workspace
    const opened = await desk.openFile(scanFilters.map((filter) => ({ ...filter, extensions: [...filter.extensions] })))
    if (opened.outcome === 'cancelled') return
    if (opened.outcome === 'failed') return wrong(opened.reason)
    const reason = whyNotScan(opened.bytes)
    if (reason !== null) return wrong(reason)
    const kept = await desk.keepFile(opened.bytes)
    if (kept.outcome === 'failed') return wrong(kept.reason)
    form.setFields([{ name: 'scan', errors: [] }])
    form.setFieldValue('scanName', opened.name)
    onChange?.(kept.hash)
  }

  async function pickOnce() {
    setBusy(true)
    await pick()
    setBusy(false)
  }

  return (
    <div className="scan-pick" id={id}>
      <Button onClick={() => void pickOnce()} loading={busy}>
        {value === undefined ? '选择扫描件' : '重选'}
      </Button>
      {value !== undefined && <span>{name}</span>}
    </div>
  )
}
