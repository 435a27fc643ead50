import { Button } from 'antd'
import { useState } from 'react'
import { letterKindLabels, type LetterKind } from '../../../shared/bureau/letter-template.ts'
import type { OfficeTemplate } from '../../../shared/bureau/office-template.ts'
import { officeField, officeFieldNames } from '../../../shared/letter/office-fields.ts'
import { fillOfficeTemplate, officeTemplateBytes } from '../../data/office-template.ts'
import { useSession } from '../../data/session.tsx'
import { OfficeTemplateImport, type ReadTemplate } from './office-template-import.tsx'
import { sampleLetter } from './sample-letter.ts'
import type { SubjectProps } from './subject.ts'

const step = 'changeOfficeTemplates'
const docxFilter = { name: 'Word 文档', extensions: ['docx'] } as const

/** What was done, or why not; with the way back where there is one. */
interface Said {
  readonly words: string
  readonly wrong: boolean
  readonly undo?: () => void
}

/** 本单位模板: the office's own .docx with fields, taken in, tried, saved again and removed. */
export function OfficeTemplatesSubject({ bureau, save }: SubjectProps) {
  const { workspace, today } = useSession()
  const [found, setFound] = useState<ReadTemplate | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const refused = (words: string) => setSaid({ words, wrong: true })

  async function choose() {
    setSaid(null)
    const answer = await workspace.desk.openFile([docxFilter])
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return refused(answer.reason)
    const { readOfficeTemplate } = await import('../../readers/read-office-template.ts')
    const read = readOfficeTemplate(answer.name, answer.bytes)
    if (read.ok) setFound({ fileName: answer.name, bytes: answer.bytes, read: read.value })
    else refused(`“${answer.name}”没有导入：${read.error.reason}`)
  }

  async function keep({ fileName, bytes, read }: ReadTemplate, label: string, kind: LetterKind) {
    const kept = await workspace.desk.keepFile(bytes)
    if (kept.outcome === 'failed') return kept.reason
    const template: OfficeTemplate = {
      id: workspace.outside.newId(),
      label,
      kind,
      fileName,
      hash: kept.hash,
      fields: read.fields,
      addedOn: today,
    }
    const wrong = await save((now) => ({ ...now, officeTemplates: [...now.officeTemplates, template] }), step)
    if (wrong !== null) return wrong
    setFound(null)
    setSaid({ words: `已保存“${label}”。可以先试填，看看填好的样子。`, wrong: false })
    return null
  }

  async function remove(template: OfficeTemplate) {
    const without = (all: readonly OfficeTemplate[]) => all.filter((one) => one.id !== template.id)
    const wrong = await save((now) => ({ ...now, officeTemplates: without(now.officeTemplates) }), step)
    if (wrong !== null) return refused(wrong)
    const undo = () => {
      setSaid(null)
      void save((now) => ({ ...now, officeTemplates: [...now.officeTemplates, template] }), step).then(
        (why) => why !== null && refused(why),
      )
    }
    setSaid({ words: `已移除“${template.label}”。`, wrong: false, undo })
  }

  async function saveAs(fileName: string, bytes: Uint8Array, done: string) {
    const answer = await workspace.desk.saveFile(fileName, bytes, [docxFilter])
    if (answer.outcome === 'failed') refused(answer.reason)
    else if (answer.outcome === 'saved') setSaid({ words: `${done}${answer.path}`, wrong: false })
  }

  async function saveAgain(template: OfficeTemplate) {
    const bytes = await officeTemplateBytes(workspace, template)
    if (!bytes.ok) return refused(bytes.error.reason)
    await saveAs(template.fileName, bytes.value, '已另存：')
  }

  async function tryOut(template: OfficeTemplate) {
    const letter = await sampleLetter(template.kind, bureau, today)
    if (!letter.ok) return refused(letter.error.reason)
    const filled = await fillOfficeTemplate(workspace, template, letter.value)
    if (!filled.ok) return refused(filled.error.reason)
    const { unfilled, unknown, bytes } = filled.value
    const notes = [
      unfilled.length === 0 ? '' : `示例没有内容、留空的字段：${unfilled.join('、')}。`,
      unknown.length === 0 ? '' : `原样留下的字段：${unknown.map((name) => `{{${name}}}`).join('、')}。`,
    ].join('')
    await saveAs(`${template.label}（示例试填）.docx`, bytes, `${notes}已保存：`)
  }

  const during = (act: () => Promise<void>) => {
    setBusy(true)
    void act().finally(() => setBusy(false))
  }

  return (
    <>
      <p className="settings-lead">
        本单位自己的 .docx：在要填写的地方写上 {'{{主送}}、{{标题}}、{{正文}}'} 等字段，导入后在“成文”中用它导出。
      </p>
      <div className="settings-acts">
        <Button onClick={() => during(choose)} disabled={busy || found !== null}>
          导入 .docx
        </Button>
      </div>
      {said !== null && (
        <p className={said.wrong ? 'settings-notice' : 'settings-said'} role="status">
          {said.words}
          {said.undo !== undefined && (
            <Button type="link" onClick={said.undo}>
              撤销
            </Button>
          )}
        </p>
      )}
      {found !== null && (
        <OfficeTemplateImport
          key={found.fileName}
          found={found}
          onKeep={(label, kind) => keep(found, label, kind)}
          onDrop={() => setFound(null)}
        />
      )}
      {bureau.officeTemplates.length === 0 && found === null && (
        <p className="quiet">还没有模板。没有也能导出：程序按公文格式标准自己排版。</p>
      )}
      {bureau.officeTemplates.length > 0 && (
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">模板</th>
              <th scope="col">用于</th>
              <th scope="col">字段</th>
              <th scope="col">导入日期</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {bureau.officeTemplates.map((template) => (
              <tr key={template.id}>
                <td title={template.fileName}>{template.label}</td>
                <td className="nowrap">{letterKindLabels[template.kind]}</td>
                <td className="nowrap" title={template.fields.join('、')}>
                  {template.fields.length} 个
                </td>
                <td className="nowrap">{template.addedOn}</td>
                <td className="settings-row-acts nowrap">
                  <Button type="link" disabled={busy} onClick={() => during(() => tryOut(template))}>
                    试填
                  </Button>
                  <Button type="link" disabled={busy} onClick={() => during(() => saveAgain(template))}>
                    另存
                  </Button>
                  <Button type="link" disabled={busy} onClick={() => during(() => remove(template))}>
                    移除
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>可用的字段 {officeFieldNames.length}</h3>
      <p className="quiet">标有“独占一段”的会占多段，在模板里要单独成段，不放在页眉、文本框里。</p>
      <ul className="office-fields">
        {officeFieldNames.map((name) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code>
            <span className="quiet">
              {officeField(name).says}
              {officeField(name).kind === 'paragraphs' ? '；独占一段' : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
