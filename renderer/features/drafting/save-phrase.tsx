import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type PhraseKind, phraseKindLabels } from '../../../shared/bureau/phrase.ts'
import { keepPhrase } from '../../data/keep-phrase.ts'
import { useSession } from '../../data/session.tsx'
import type { Notice } from './notice-line.tsx'

const kinds = (Object.keys(phraseKindLabels) as readonly PhraseKind[]).map((value) => ({
  value,
  label: phraseKindLabels[value],
}))

/** 存为词条: what is selected in the text becomes one of the bureau's own phrases. */
export function SavePhrase(props: {
  readonly selected: string
  readonly onNotice: (notice: Notice) => void
  readonly onSaved: () => void
}) {
  const { onNotice, onSaved } = props
  const { workspace, actor } = useSession()
  const text = props.selected.trim()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<PhraseKind>('other')
  const [source, setSource] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    const id = workspace.outside.newId()
    const kept = await keepPhrase(workspace, actor, {
      id,
      kind,
      text,
      source: source.trim(),
      validFrom: null,
      validUntil: null,
    })
    setBusy(false)
    if (!kept.ok) return setWrong(kept.error.reason)
    onNotice({ words: '已存为词条，有效期可在“设置—词条”中填写。' })
    onSaved()
  }

  if (!open) {
    return (
      <footer className="phrase-save">
        <Button block disabled={text === ''} onClick={() => setOpen(true)}>
          存为词条
        </Button>
        {text === '' && <span className="phrase-source">先在正文中选中文字，再按 F3</span>}
      </footer>
    )
  }
  return (
    <footer className="phrase-save">
      <p className="phrase-selected">{text}</p>
      <Select<PhraseKind> aria-label="词条类别" value={kind} options={kinds} onChange={setKind} />
      <Input
        aria-label="出处"
        placeholder="出处（可不填）"
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        onPressEnter={() => void save()}
      />
      {wrong !== null && <p className="phrase-warning">{wrong}</p>}
      <div className="phrase-save-acts">
        <Button type="primary" loading={busy} onClick={() => void save()}>
          保存
        </Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
    </footer>
  )
}
