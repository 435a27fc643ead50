import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { type LetterKind, letterKindLabels, letterKinds } from '../../../shared/bureau/letter-template.ts'
import { officeFieldNames } from '../../../shared/letter/office-fields.ts'
import type { OfficeTemplateFile } from '../../readers/read-office-template.ts'

export interface ReadTemplate {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly read: OfficeTemplateFile
}

const kinds = letterKinds.map((value) => ({ value, label: letterKindLabels[value] }))

/** What was found in a template, before it is kept: fields, unknown ones with what was probably meant, notices. */
export function OfficeTemplateImport(props: {
  readonly found: ReadTemplate
  readonly onKeep: (label: string, kind: LetterKind) => Promise<string | null>
  readonly onDrop: () => void
}) {
  const { found, onKeep, onDrop } = props
  const { fields, unknown, notices } = found.read
  const [label, setLabel] = useState(found.fileName.replace(/\.docx$/iu, ''))
  const [kind, setKind] = useState<LetterKind>('reply')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const unused = officeFieldNames.filter((name) => !fields.includes(name))

  async function keep() {
    if (label.trim() === '') return setWrong('请填写模板名称。')
    setBusy(true)
    setWrong(await onKeep(label.trim(), kind))
    setBusy(false)
  }

  return (
    <section className="office-import" aria-label="待导入的模板">
      <h3>{found.fileName}</h3>
      <dl className="office-found">
        <dt>认得的字段 {fields.length}</dt>
        <dd>{fields.length === 0 ? '没有' : fields.join('、')}</dd>
        {unknown.length > 0 && (
          <>
            <dt className="office-warn">不认识的字段 {unknown.length}</dt>
            <dd>
              <ul>
                {unknown.map(({ written, nearest, place }) => (
                  <li key={`${written} ${place}`}>
                    <code>{written}</code>（{place}）
                    {nearest === null ? '：没有相近的字段，会原样留在公文里' : `：是不是 {{${nearest}}}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {notices.length > 0 && (
          <>
            <dt className="office-warn">请注意</dt>
            <dd>
              <ul>
                {notices.map((notice) => (
                  <li key={notice}>{notice}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>没有用到</dt>
        <dd className="quiet">{unused.length === 0 ? '没有' : unused.join('、')}</dd>
      </dl>
      <div className="office-import-fields">
        <label htmlFor={`${id}-label`}>模板名称</label>
        <Input id={`${id}-label`} value={label} maxLength={40} onChange={(event) => setLabel(event.target.value)} />
        <label htmlFor={`${id}-kind`}>用于</label>
        <Select<LetterKind> id={`${id}-kind`} value={kind} options={kinds} onChange={setKind} />
      </div>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      <div className="settings-acts">
        <Button type="primary" loading={busy} onClick={() => void keep()}>
          保存模板
        </Button>
        <Button onClick={onDrop}>放弃</Button>
      </div>
    </section>
  )
}
