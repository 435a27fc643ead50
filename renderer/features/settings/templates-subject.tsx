import { App, Button } from 'antd'
import { useState } from 'react'
import {
  type LetterKind,
  letterKindLabels,
  letterKinds,
  type LetterTemplate,
} from '../../../shared/bureau/letter-template.ts'
import { readTemplate, writeTemplate } from '../../../shared/letter/read-template.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'
import { inForce, ownVersions, templateFor, withVersion } from '../../../shared/letter/template-versions.ts'
import { useSession } from '../../data/session.tsx'
import { keepTemplate, keptTemplate } from './kept-template.ts'
import { SignedTextNotice } from './signed-text-notice.tsx'
import type { SubjectProps } from './subject.ts'
import { TemplateEditor } from './template-editor.tsx'
import { ValidityButton } from './validity-button.tsx'
import './templates.css'

const templateFilter = { name: '公文模板', extensions: ['json'] } as const

const versionWord = (template: LetterTemplate, shipped: boolean): string =>
  shipped ? '预置' : `第 ${template.version} 版`

function periodWords({ validFrom, validUntil }: LetterTemplate): string {
  if (validFrom === null && validUntil === null) return '一直有效'
  return `${validFrom ?? ''} 起${validUntil === null ? '' : `，${validUntil} 止`}`
}

/** 公文模板: which version writes each kind of letter and when; one of them can be opened and written anew. */
export function TemplatesSubject({ bureau, save }: SubjectProps) {
  const { workspace, today } = useSession()
  const { message } = App.useApp()
  const [editing, setEditing] = useState<LetterTemplate | null>(null)
  const [kept, setKept] = useState(keptTemplate)
  const [refused, setRefused] = useState<{ readonly file: string; readonly reason: string } | null>(null)

  function edit(template: LetterTemplate | null) {
    setEditing(template)
    setKept(template)
    keepTemplate(template)
  }

  async function bringIn() {
    const answer = await workspace.desk.openFile([templateFilter])
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return void message.warning({ content: answer.reason, duration: 8 })
    const read = readTemplate(new TextDecoder().decode(answer.bytes))
    setRefused(read.ok ? null : { file: answer.name, reason: read.error.reason })
    if (read.ok) edit(read.value)
  }

  async function takeOut(template: LetterTemplate, shipped: boolean) {
    const name = `公文模板 ${letterKindLabels[template.kind]} ${versionWord(template, shipped).replaceAll(' ', '')}.json`
    const bytes = new TextEncoder().encode(writeTemplate(template))
    const answer = await workspace.desk.saveFile(name, bytes, [templateFilter])
    if (answer.outcome === 'saved') void message.success({ content: `已导出：${answer.path}`, duration: 8 })
    else if (answer.outcome === 'failed') void message.warning({ content: answer.reason, duration: 8 })
  }

  async function saveVersion(template: LetterTemplate): Promise<string | null> {
    const answer = withVersion(bureau, template, today)
    if (!answer.ok) return answer.error.reason
    const wrong = await save((now) => {
      const again = withVersion(now, template, today)
      return again.ok ? again.value.bureau : now
    })
    if (wrong !== null) return wrong
    const { added } = answer.value
    edit(null)
    void message.success({
      duration: 8,
      content: `已另存为${letterKindLabels[added.kind]}第 ${added.version} 版，${added.validFrom} 起使用。`,
    })
    return null
  }

  if (editing !== null)
    return (
      <TemplateEditor
        template={editing}
        onChange={(template) => {
          setEditing(template)
          keepTemplate(template)
        }}
        onSave={saveVersion}
        onClose={() => edit(null)}
      />
    )
  return (
    <div className="templates">
      <p className="settings-lead">
        每种公文按模板写成。修改后另存为新版本，原来的版本留着：已经注明日期的公文，仍用当天的模板。
      </p>
      <SignedTextNotice />
      {kept !== null && (
        <p className="settings-notice">
          {letterKindLabels[kept.kind]}的模板有没有保存的修改。
          <Button type="link" onClick={() => edit(kept)}>
            继续修改
          </Button>
          <Button type="link" onClick={() => edit(null)}>
            放弃
          </Button>
        </p>
      )}
      {refused !== null && (
        <div className="settings-notice" role="alert">
          <b>没有导入“{refused.file}”：</b>
          <ul className="template-refusal">
            {refused.reason.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button type="link" onClick={() => setRefused(null)}>
            知道了
          </Button>
        </div>
      )}
      <div className="settings-acts">
        <Button onClick={() => void bringIn()}>导入模板</Button>
      </div>
      <table className="settings-table template-list">
        <thead>
          <tr>
            <th scope="col">公文</th>
            <th scope="col">版本</th>
            <th scope="col">有效期</th>
            <th scope="col">依据</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>{letterKinds.map((kind) => versionRows(kind))}</tbody>
      </table>
    </div>
  )

  function versionRows(kind: LetterKind) {
    const now = templateFor(bureau, kind, today)
    const shipped = shippedTemplates[kind]
    const own = ownVersions(bureau, kind)
    return [...own, shipped].map((template, index) => {
      const isShipped = template === shipped
      const state = template === now ? '在用' : inForce(template, today) ? '' : stateWord(template, today)
      return (
        <tr key={`${kind}-${template.version}`} data-in-use={template === now}>
          <th scope="row">{index === 0 ? letterKindLabels[kind] : ''}</th>
          <td className="nowrap">
            {versionWord(template, isShipped)}
            {state !== '' && <span className="template-state">{state}</span>}
          </td>
          <td>{isShipped && own.length > 0 ? '没有别的版本时' : periodWords(template)}</td>
          <td className="template-source" title={template.source}>
            {template.source}
          </td>
          <td className="nowrap settings-row-acts">
            {!isShipped && <ValidityButton template={template} bureau={bureau} save={save} />}
            <Button type="link" onClick={() => void takeOut(template, isShipped)}>
              导出
            </Button>
            <Button
              type="link"
              aria-label={`修改${letterKindLabels[kind]}${versionWord(template, isShipped)}`}
              onClick={() => edit({ ...template, validFrom: null, validUntil: null })}
            >
              修改
            </Button>
          </td>
        </tr>
      )
    })
  }
}

const stateWord = ({ validFrom }: LetterTemplate, today: string): string =>
  validFrom !== null && validFrom > today ? '未生效' : '已停用'
