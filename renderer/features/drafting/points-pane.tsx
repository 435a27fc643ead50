import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { splitRunIn } from '../../../shared/case/heading.ts'
import { type Block, blockText } from '../../../shared/case/reply.ts'
import { caseKindLabels } from '../../../shared/case/suggestion.ts'
import { nearestText } from '../../../shared/coverage/nearest-text.ts'

const shorten = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length)}…`)

/** How a block is named in a list: its heading, or how it begins. */
function nameOf(block: Block): string {
  return shorten(splitRunIn(blockText(block)).heading.replace(/。$/u, ''), 22)
}

/** 建议要点: each with the block that takes up its words, and the suggestion itself below. */
export function PointsPane(props: {
  readonly file: CaseFile
  readonly blocks: readonly Block[]
  readonly onGo: (blockId: string) => void
}) {
  const { file, blocks, onGo } = props
  const [reading, setReading] = useState(false)
  const kind = caseKindLabels[file.suggestion.kind]
  const texts = blocks.map(blockText)
  return (
    <>
      {file.plan.points.length === 0 && (
        <p className="pane-empty">
          还没有列出要点。要点在“办理方案”中确定，<Link href={`/case/${file.id}`}>回案卷</Link>查看。
        </p>
      )}
      <ol className="points">
        {file.plan.points.map((point) => {
          const at = nearestText(point.text, texts)
          const block = at === null ? undefined : blocks[at]
          return (
            <li key={point.id}>
              <span className="point-text">{point.text}</span>
              {block === undefined ? (
                <span className="point-open">未找到回应</span>
              ) : (
                <button type="button" className="point-go" onClick={() => onGo(block.id)} title="转到正文这一段">
                  {nameOf(block)}
                </button>
              )}
              {point.answeredBy !== '' && point.answeredBy !== file.handling.section && (
                <span className="quiet small">{point.answeredBy}答</span>
              )}
            </li>
          )
        })}
      </ol>
      {file.plan.note !== '' && <p className="pane-note">{file.plan.note}</p>}
      <button
        type="button"
        className="pane-section-head"
        aria-expanded={reading}
        onClick={() => setReading((now) => !now)}
      >
        {reading ? '收起' : '展开'}
        {kind}原文
      </button>
      {reading && (
        <div className="original">
          {file.suggestion.text.trim() === '' ? (
            <p className="quiet">登记时没有录入原文。</p>
          ) : (
            file.suggestion.text
              .split(/\n+/u)
              .map((text, at) => ({ text, at }))
              .map(({ text, at }) => <p key={at}>{text}</p>)
          )}
        </div>
      )}
    </>
  )
}
