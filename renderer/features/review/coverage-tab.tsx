import type { CaseFile } from '../../../shared/case/case-file.ts'
import { splitRunIn } from '../../../shared/case/heading.ts'
import { blockText, type Reply } from '../../../shared/case/reply.ts'
import { nearestText } from '../../../shared/coverage/nearest-text.ts'

/** 要点对照: each ask, and how the paragraph nearest to it begins. */
export function CoverageTab(props: {
  readonly file: CaseFile
  readonly reply: Reply
  readonly onGo: (blockId: string) => void
}) {
  const { file, reply, onGo } = props
  const texts = reply.blocks.map(blockText)
  if (file.plan.points.length === 0) return <p className="quiet">办理方案没有列出要点，请对照建议原文审核。</p>
  return (
    <>
      <p className="tab-says">按用词找出最接近的段落，是否真正回应，请您判断。</p>
      <ol className="coverage">
        {file.plan.points.map((point) => {
          const at = nearestText(point.text, texts)
          const block = at === null ? undefined : reply.blocks[at]
          const parts = block === undefined ? null : splitRunIn(blockText(block))
          return (
            <li key={point.id}>
              <b>{point.text}</b>
              {block === undefined || parts === null ? (
                <span className="coverage-open">未找到回应</span>
              ) : (
                <button type="button" onClick={() => onGo(block.id)} title="在文中标出这一段">
                  <span className="coverage-head">{parts.heading}</span>
                  <span className="coverage-rest">{parts.rest}</span>
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
