import { Alert, Button, Checkbox, Drawer } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Version } from '../../../shared/case/round.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { steps } from '../../../shared/workflow/steps.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { comparedReply } from '../../editor/compared-reply.ts'
import { useTakeStep } from '../../steps/step-done.tsx'
import { DifferenceView } from '../../ui/difference-view.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { wordDiffer } from '../../ui/word-differ.ts'
import { actLabel, type DecisionStep, decisionInput } from './decision-input.ts'
import type { Deciding } from './use-deciding.ts'

interface DecisionPanelProps {
  readonly file: CaseFile
  readonly version: Version
  readonly name: DecisionStep
  readonly deciding: Deciding
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The act before it is done: over which text, in which words, with which comments and changes, and what follows. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { file, version, name, deciding, onClose, onDone } = props
  const { draft } = deciding
  const returns = name === 'returnForRevision'
  const take = useTakeStep()
  const [words, setWords] = useState(() => (draft.words.trim() === '' && !returns ? '同意。' : draft.words))
  const [withEdits, setWithEdits] = useState(true)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const edits = withEdits ? draft.edits : null

  async function submit() {
    const input = decisionInput(name, words, { ...draft, edits })
    if (input === null) return setRefusal('正文没有改动，请直接办理。')
    const parsed = steps[name].input.safeParse(input)
    if (!parsed.success) return setRefusal(parsed.error.issues[0]?.message ?? '填写的内容不完整。')
    setBusy(true)
    const answer = await take(file, name, input)
    setBusy(false)
    if (answer !== null) return setRefusal(answer.reason)
    await deciding.handedIn()
    onDone()
  }

  return (
    <Drawer
      open
      title={actLabel(file, name)}
      size={draft.edits === null ? 420 : 560}
      mask={false}
      onClose={onClose}
      destroyOnHidden
      autoFocus={false}
      focusable={{ trap: false, focusTriggerAfterClose: false }}
      className="step-panel"
    >
      <div className="step-form">
        <div className="step-form-fields decision-fields">
          <p className="step-form-says">
            针对第 {version.number} 稿，校验码 <b>{checkCode(presentRound(file), sha256Hex)}</b>
          </p>
          <Words
            label={returns ? '退回的理由' : '意见'}
            placeholder={returns ? '哪里要改、怎么改' : ''}
            rows={returns ? 5 : 2}
            value={words}
            onChange={setWords}
            onSubmit={() => void submit()}
          />
          {draft.comments.length > 0 && (
            <div>
              <p className="decision-label">批注 {draft.comments.length} 条，一并记入</p>
              <ul className="decision-comments">
                {draft.comments.map((comment, at) => (
                  <li key={at}>
                    <span className="quiet">{comment.blockId === null ? '全文' : comment.quote}　</span>
                    {comment.text}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {draft.edits !== null && (
            <>
              {returns && (
                <Checkbox checked={withEdits} onChange={(event) => setWithEdits(event.target.checked)}>
                  带上我的改稿，作为第 {version.number + 1} 稿退回
                </Checkbox>
              )}
              {edits !== null && <Edits version={version} deciding={deciding} returns={returns} />}
            </>
          )}
        </div>
        <div className="step-form-foot">
          {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
          <p className="step-form-final">{steps[name].final}</p>
          <div className="step-form-keys">
            <Button type="primary" size="middle" loading={busy} onClick={() => void submit()}>
              确定办理
            </Button>
            <Button size="middle" onClick={onClose}>
              取消
            </Button>
          </div>
        </div>
      </div>
    </Drawer>
  )
}

function Words(props: {
  readonly label: string
  readonly placeholder: string
  readonly rows: number
  readonly value: string
  readonly onChange: (words: string) => void
  readonly onSubmit: () => void
}) {
  const box = useRef<HTMLLabelElement>(null)
  // Inside the drawer, which is drawn later than the panel itself: focus when it is there.
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  return (
    <label ref={box}>
      <span className="decision-label">{props.label}</span>
      <GrowingText
        rows={props.rows}
        mostRows={10}
        value={props.value}
        placeholder={props.placeholder}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === 'Enter') props.onSubmit()
        }}
      />
    </label>
  )
}

/** The difference that goes along: seen before it is confirmed. */
function Edits(props: { readonly version: Version; readonly deciding: Deciding; readonly returns: boolean }) {
  const { version, deciding, returns } = props
  const { edits } = deciding.draft
  const difference = useMemo(
    () => (edits === null ? null : comparedReply(version.reply, edits, wordDiffer)),
    [version, edits],
  )
  if (difference === null) return null
  return (
    <div>
      <p className="decision-label">
        您改动 {difference.changes} 处，{returns ? '承办人在此基础上修改' : `确认后成为第 ${version.number + 1} 稿`}
      </p>
      <div className="decision-edits">
        {difference.texts.map(({ lines, from }) => (
          <DifferenceView key={from} lines={lines} />
        ))}
      </div>
    </div>
  )
}
