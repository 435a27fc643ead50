import { App, Button, Dropdown, Modal } from 'antd'
import { useState } from 'react'
import type { LetterKind } from '../../../shared/bureau/letter-template.ts'
import type { OfficeTemplate } from '../../../shared/bureau/office-template.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { FilledTemplate } from '../../../shared/docx/fill-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { replyInForce } from '../../../shared/letter/letter-words.ts'
import { missingInTemplate, withEveryElement } from '../../../shared/letter/office-fields.ts'
import { termBeforeExtension } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { fillOfficeTemplate } from '../../data/office-template.ts'
import { titleWords } from '../../ui/title-words.ts'
import { docxFilter } from './letter-file.ts'

/** A filled template that is shown before it is saved, because something in it is open. */
interface Shown {
  readonly template: OfficeTemplate
  readonly bytes: Uint8Array
  readonly open: readonly (readonly [string, string])[]
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join('、')

/** What the clerk must know before the file goes out: a heading and its words each. */
function openPoints(filled: FilledTemplate, missing: readonly string[]): readonly (readonly [string, string])[] {
  const points: readonly (readonly [string, string])[] = [
    ['模板里没有位置、不会印出', filled.withoutPlace.join('、')],
    ['程序不认识、会原样留在公文里', inBraces(filled.unknown)],
    ['本件没有内容、会留空', filled.unfilled.join('、')],
    ['还没有定下、以空白代替', missing.join('、')],
  ]
  return points.filter(([, words]) => words !== '')
}

/** 用本单位模板导出: beside the standard letter, where the bureau has a template of its own for this kind of letter. */
export function OfficeExport(props: {
  readonly file: CaseFile
  readonly kind: LetterKind
  /** Which 延期申请, where there are several. */
  readonly extensionId: string | undefined
  readonly recipientId: string
  readonly fileName: string
}) {
  const { file, kind, extensionId, recipientId, fileName } = props
  const { workspace, bureau, today } = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const templates = bureau.officeTemplates.filter(
    (one) => one.kind === kind || (kind === 'secondReply' && one.kind === 'reply'),
  )
  const [only] = templates
  if (only === undefined) return null

  const warn = (content: string) => void message.warning({ key: 'office-export', content, duration: 10 })

  async function save(bytes: Uint8Array) {
    setShown(null)
    const answer = await workspace.desk.saveFile(fileName, bytes, [docxFilter])
    if (answer.outcome === 'saved') void message.success({ content: `已导出：${answer.path}`, duration: 8 })
    else if (answer.outcome === 'failed') warn(answer.reason)
  }

  async function fill(template: OfficeTemplate) {
    const letter = composeLetter(kind, file, withEveryElement(bureau), {
      today,
      words: titleWords,
      recipientId: recipientId === '' ? undefined : recipientId,
      extensionId,
      dueBefore: termBeforeExtension(file, bureau, extensionId),
    })
    if (!letter.ok) return warn(letter.error.reason)
    const { handlingLeader, contact } = replyInForce(file)
    const filled = await fillOfficeTemplate(workspace, template, {
      document: letter.value,
      contacts: { handlingLeader, contact },
    })
    if (!filled.ok) return warn(filled.error.reason)
    const open = openPoints(filled.value, missingInTemplate(letter.value.missing, template.fields))
    if (open.length === 0) return save(filled.value.bytes)
    setShown({ template, bytes: filled.value.bytes, open })
  }

  function choose(template: OfficeTemplate) {
    setBusy(true)
    void fill(template).finally(() => setBusy(false))
  }

  return (
    <>
      {templates.length === 1 ? (
        <Button loading={busy} title={only.label} onClick={() => choose(only)}>
          用本单位模板导出
        </Button>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{ items: templates.map((one) => ({ key: one.id, label: one.label, onClick: () => choose(one) })) }}
        >
          <Button loading={busy}>用本单位模板导出</Button>
        </Dropdown>
      )}
      <Modal
        title={`导出前请核对：${shown?.template.label ?? ''}`}
        open={shown !== null}
        width={520}
        okText="仍然导出"
        cancelText="先不导出"
        onOk={() => shown !== null && void save(shown.bytes)}
        onCancel={() => setShown(null)}
      >
        <dl className="office-open">
          {shown?.open.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">模板里的字段在“设置—本单位模板”中查看。</p>
      </Modal>
    </>
  )
}
