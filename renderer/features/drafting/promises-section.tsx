import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { isDay } from '../../../shared/day.ts'
import { StepButton } from '../../steps/step-button.tsx'
import { tidyDay } from '../../ui/day-field.tsx'
import type { FoundPromise } from './found-promises.ts'

/** What the clerk made of a promise found: left out, or with another date. */
interface Change {
  readonly out?: boolean
  /** As typed; empty: no date. */
  readonly due?: string
}

/** 承诺: the promises with figures found in the text, to be confirmed into the ledger. */
export function PromisesSection(props: {
  readonly file: CaseFile
  readonly promises: readonly FoundPromise[]
  readonly readOnly: boolean
  readonly onGo: (promise: FoundPromise) => void
}) {
  const { file, promises, readOnly, onGo } = props
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map())
  const recorded = new Set(file.commitments.map((item) => item.text))
  const open = promises.filter((promise) => !recorded.has(promise.quote))
  const dueOf = (promise: FoundPromise) => changes.get(promise.quote)?.due ?? promise.due ?? ''
  const chosen = open.filter((promise) => changes.get(promise.quote)?.out !== true)
  const change = (quote: string, part: Change) =>
    setChanges((now) => new Map(now).set(quote, { ...now.get(quote), ...part }))
  const wrong = chosen.some((promise) => dueOf(promise) !== '' && !isDay(dueOf(promise)))
  const items = chosen.map((promise) => ({
    text: promise.quote,
    due: isDay(dueOf(promise)) ? dueOf(promise) : null,
    owner: file.handling.section,
  }))

  return (
    <>
      {promises.length === 0 && file.commitments.length === 0 && (
        <p className="pane-empty">正文里没有找到带数字的承诺。</p>
      )}
      <ul className="promises">
        {open.map((promise) => (
          <li key={promise.quote}>
            <Checkbox
              checked={changes.get(promise.quote)?.out !== true}
              disabled={readOnly}
              aria-label={`列入台账：${promise.quote}`}
              onChange={(event) => change(promise.quote, { out: !event.target.checked })}
            />
            <div>
              <button type="button" className="point-go" onClick={() => onGo(promise)} title="转到正文这一段">
                {promise.quote}
              </button>
              <div className="promise-due">
                <span className="quiet">时限</span>
                <Input
                  value={dueOf(promise)}
                  disabled={readOnly}
                  placeholder="没有写明可不填"
                  aria-label={`时限：${promise.quote}`}
                  status={dueOf(promise) === '' || isDay(dueOf(promise)) ? '' : 'error'}
                  onChange={(event) => change(promise.quote, { due: event.target.value })}
                  onBlur={(event) => change(promise.quote, { due: tidyDay(event.target.value) })}
                />
                {!promise.yearStated && <span className="quiet small">年份未写明</span>}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && !readOnly && (
        <div className="pane-act">
          {wrong ? (
            <span className="field-warn small">时限应写作 2026-12-31 的样子。</span>
          ) : (
            <StepButton file={file} name="recordCommitments" label={`确认承诺 ${chosen.length} 项`} input={{ items }} />
          )}
        </div>
      )}
      {file.commitments.length > 0 && <p className="pane-note">已列入承诺台账 {file.commitments.length} 项。</p>}
    </>
  )
}
