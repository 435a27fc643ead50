import { Button, Select } from 'antd'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { commentsOver } from '../../shared/case/given-comments.ts'
import type { Reply } from '../../shared/case/reply.ts'
import { DifferenceView } from '../ui/difference-view.tsx'
import { localDayTime } from '../ui/local-time.ts'
import { wordDiffer } from '../ui/word-differ.ts'
import { comparedReply } from './compared-reply.ts'
import { ExportChanges } from './export-changes.tsx'
import { type VersionChoice, versionChoices } from './version-choices.ts'
import './version-comparison.css'

export interface VersionComparisonProps {
  readonly file: CaseFile
  /** The text on the screen; null where nobody writes. */
  readonly draft: Reply | null
  /** Keys of `versionChoices` to begin with. */
  readonly first: { readonly before: string; readonly after: string }
  /** A word behind one of the choices: 您上次审的. */
  readonly remark?: { readonly key: string; readonly words: string } | undefined
}

function labelOf(choice: VersionChoice, remark: VersionComparisonProps['remark']) {
  const words = remark?.key === choice.key ? `（${remark.words}）` : ''
  const who = choice.frozenAt === null ? '' : `　${choice.by} ${localDayTime(choice.frozenAt)}`
  return `${choice.name}${words}${who}`
}

/** 两稿对照: any two texts of a case, on the screen and as a .docx with tracked changes. */
export function VersionComparison({ file, draft, first, remark }: VersionComparisonProps) {
  const choices = versionChoices(file, draft)
  const [chosen, setChosen] = useState(first)
  const before = choices.find(({ key }) => key === chosen.before)
  const after = choices.find(({ key }) => key === chosen.after)
  if (before === undefined || after === undefined) return <p className="quiet">没有可以对照的两稿。</p>
  const options = choices.map((choice) => ({ value: choice.key, label: labelOf(choice, remark) }))
  const select = (side: 'before' | 'after', label: string) => (
    <Select<string>
      aria-label={label}
      value={chosen[side]}
      options={options}
      popupMatchSelectWidth={false}
      labelRender={({ value }) => choices.find(({ key }) => key === value)?.name}
      onChange={(key) => setChosen({ ...chosen, [side]: key })}
    />
  )
  return (
    <div className="comparison">
      <div className="comparison-choices">
        {select('before', '前稿')}
        <span aria-hidden="true">→</span>
        {select('after', '后稿')}
        <Button type="text" onClick={() => setChosen({ before: chosen.after, after: chosen.before })}>
          前后互换
        </Button>
      </div>
      {remark?.key === chosen.before && <p className="comparison-remark">前稿是{remark.words}。</p>}
      <VersionComments file={file} version={before} />
      <Differences key={`${chosen.before} ${chosen.after}`} file={file} before={before} after={after} />
    </div>
  )
}

/** 批注 given over the older text: what the newer one was to mend. */
function VersionComments({ file, version }: { readonly file: CaseFile; readonly version: VersionChoice }) {
  const comments = commentsOver(file, version.key)
  if (comments.length === 0) return null
  return (
    <details className="comparison-comments" open>
      <summary>
        对{version.name}的批注 {comments.length} 条
      </summary>
      <ol>
        {comments.map((comment) => (
          <li key={comment.key}>
            <q>{comment.blockId === null ? '全文' : comment.quote}</q>　{comment.text}
            <span className="quiet">（{comment.by.name}）</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Differences(props: {
  readonly file: CaseFile
  readonly before: VersionChoice
  readonly after: VersionChoice
}) {
  const { file, before, after } = props
  const { fields, texts, changes } = useMemo(
    () => comparedReply(before.reply, after.reply, wordDiffer),
    [before.reply, after.reply],
  )
  const [current, setCurrent] = useState<number | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const go = (step: 1 | -1) => {
    if (changes > 0)
      setCurrent((now) => (now === null ? (step === 1 ? 0 : changes - 1) : (now + step + changes) % changes))
  }
  useEffect(() => {
    if (current !== null) place.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [current])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    event.preventDefault()
    go(event.key === 'ArrowDown' ? 1 : -1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  if (changes === 0) return <p className="quiet">两稿相同，没有改动。</p>
  return (
    <>
      <div className="comparison-steps" role="toolbar" aria-label="逐处查看">
        <span>
          改动 {changes} 处{current !== null && `，第 ${current + 1} 处`}
        </span>
        <Button type="text" onClick={() => go(-1)} title="上一处（Alt+↑）">
          上一处
        </Button>
        <Button type="text" onClick={() => go(1)} title="下一处（Alt+↓）">
          下一处
        </Button>
        <span className="comparison-fill" />
        <ExportChanges file={file} before={before} after={after} />
      </div>
      <div ref={place}>
        {fields.map((field, at) => (
          <p key={field.label} className="changed-field" data-current={at === current}>
            <span className="quiet">{field.label}</span>
            <del>{field.before}</del> <ins>{field.after}</ins>
          </p>
        ))}
        {texts.map(({ annex, lines, from }) => (
          <section key={from}>
            {annex !== null && <h3 className="comparison-annex">附件正文：{annex}</h3>}
            <DifferenceView
              lines={lines}
              emptyText="正文没有改动。"
              current={current === null || current < from ? null : current - from}
            />
          </section>
        ))}
      </div>
    </>
  )
}
