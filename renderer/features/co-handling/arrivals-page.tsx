import { Alert, Button } from 'antd'
import { useEffect, useEffectEvent, useState } from 'react'
import { type ArrivedPackage, openCoPackage } from '../../data/co-packages.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { isPackageName, tray } from '../../data/tray.ts'
import { type FilledCoOpinionForm, readCoOpinionForm } from '../../readers/read-co-opinion-form.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { ArrivedForm } from './arrived-form.tsx'
import { ArrivedCoPackage } from './arrived-package.tsx'
import './co-handling.css'

type Arrived =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | { readonly kind: 'package'; readonly arrived: ArrivedPackage }
  | { readonly kind: 'form'; readonly name: string; readonly bytes: Uint8Array; readonly form: FilledCoOpinionForm }

const filters = [{ name: '会办来件（.fyan 包、.docx 反馈表）', extensions: ['fyan', 'docx'] }]

/** 会办来件: a file from another unit is looked at first; what it changes is said before it does. */
export function ArrivalsPage() {
  const { workspace } = useSession()
  const [arrived, setArrived] = useState<Arrived>({ kind: 'nothing' })
  // A file opened again is looked at anew.
  const [times, setTimes] = useState(0)
  const [busy, setBusy] = useState(false)

  const waiting = useObservable(tray)

  const take = useEffectEvent(async (name: string, bytes: Uint8Array) => {
    tray.set(null)
    await show(name, bytes)
  })
  useEffect(() => {
    if (waiting !== null) void take(waiting.name, waiting.bytes)
  }, [waiting])

  async function open() {
    setBusy(true)
    const file = await workspace.desk.openFile(filters)
    if (file.outcome === 'opened') await show(file.name, file.bytes)
    else if (file.outcome === 'failed') setArrived({ kind: 'refused', name: '', reason: file.reason })
    setBusy(false)
  }

  async function show(name: string, bytes: Uint8Array) {
    setArrived(await read(name, bytes))
    setTimes((before) => before + 1)
  }

  async function read(name: string, bytes: Uint8Array): Promise<Arrived> {
    if (isPackageName(name)) {
      const opened = await openCoPackage(workspace, name, bytes)
      return opened.ok
        ? { kind: 'package', arrived: opened.value }
        : { kind: 'refused', name, reason: opened.error.reason }
    }
    const form = readCoOpinionForm(bytes)
    return form.ok
      ? { kind: 'form', name, bytes, form: form.value }
      : { kind: 'refused', name, reason: form.error.reason }
  }

  const opener = (
    <Button type={arrived.kind === 'nothing' ? 'primary' : 'default'} loading={busy} onClick={() => void open()}>
      选择来件
    </Button>
  )
  return (
    <div className="page">
      <header className="page-head">
        <h1>会办来件</h1>
        <span className="quiet">{nameOf(arrived)}</span>
        <span className="spacer" />
        {arrived.kind !== 'nothing' && opener}
      </header>
      <div className="page-body co-body">
        {arrived.kind === 'nothing' && (
          <EmptyPage says="主办单位送来的征询包，会办单位送来的会办意见包，或者填好的会办意见反馈表（.docx），在这里打开：先看内容，核对后再登记。">
            {opener}
          </EmptyPage>
        )}
        {arrived.kind === 'refused' && <Alert type="warning" showIcon title={arrived.reason} role="alert" />}
        {arrived.kind === 'package' && <ArrivedCoPackage key={times} arrived={arrived.arrived} />}
        {arrived.kind === 'form' && (
          <ArrivedForm key={times} name={arrived.name} bytes={arrived.bytes} form={arrived.form} />
        )}
      </div>
    </div>
  )
}

function nameOf(arrived: Arrived): string {
  if (arrived.kind === 'nothing') return ''
  return arrived.kind === 'package' ? arrived.arrived.name : arrived.name
}
