import type { CaseFile } from '../../../shared/case/case-file.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { StepButton } from '../../steps/step-button.tsx'

/** 建议原文, and the points that the plan drew from it. */
export function SuggestionTab({ file }: { readonly file: CaseFile }) {
  const { suggestion, plan } = file
  if (suggestion.text.trim() === '' && plan.points.length === 0) {
    return (
      <EmptyPage says="这里放建议原文，起草时可以对照。">
        <StepButton file={file} name={file.stage === 'received' ? 'register' : 'amendRegistration'} label="补录原文" />
      </EmptyPage>
    )
  }
  return (
    <div className="case-reading">
      {plan.points.length > 0 && (
        <section className="case-points">
          <h3>办理方案</h3>
          <ol>
            {plan.points.map((point) => (
              <li key={point.id}>
                {point.text}
                <span className="quiet">
                  {[point.answeredBy, point.due].filter(Boolean).map((part) => `　${part}`)}
                </span>
              </li>
            ))}
          </ol>
          {plan.note !== '' && <p className="quiet">{plan.note}</p>}
        </section>
      )}
      {suggestion.text.split('\n').map((line, index) =>
        line.trim() === '' ? null : (
          // Lines of a text that is only read here: their place is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} className="case-paragraph">
            {line.trim()}
          </p>
        ),
      )}
    </div>
  )
}
