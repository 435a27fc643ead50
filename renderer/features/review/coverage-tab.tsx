import type { Ask } from './leader-brief.ts'

/** 要点: each ask, and how the paragraph nearest to it begins. */
export function CoverageTab(props: { readonly asks: readonly Ask[]; readonly onGo: (blockId: string) => void }) {
  const { asks, onGo } = props
  if (asks.length === 0) return <p className="quiet">办理方案没有列出要点，请对照建议原文审核。</p>
  return (
    <>
      <p className="tab-says">按用词找出最接近的段落，是否真正回应，请您判断。</p>
      <ol className="coverage">
        {asks.map(({ id, text, answer }) => (
          <li key={id}>
            <b>{text}</b>
            {answer === null ? (
              <span className="coverage-open">未找到回应</span>
            ) : (
              <button type="button" onClick={() => onGo(answer.blockId)} title="在文中标出这一段">
                <span className="coverage-head">{answer.heading}</span>
                <span className="coverage-rest">{answer.opening}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
