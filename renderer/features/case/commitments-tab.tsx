import type { CaseFile } from '../../../shared/case/case-file.ts'
import { daysBetween } from '../../../shared/day.ts'
import { useSession } from '../../data/session.tsx'
import { commitmentStateLabels } from '../../steps/step-forms/commitment-forms.tsx'
import { StepButton } from '../../steps/step-button.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'

/** 承诺: what the reply promised, by when, and how far it has come. */
export function CommitmentsTab({ file }: { readonly file: CaseFile }) {
  const { today } = useSession()
  if (file.commitments.length === 0) {
    return (
      <EmptyPage says="这里放答复中承诺的事项，一件一行，兑现之前一直跟着。">
        <StepButton file={file} name="recordCommitments" />
      </EmptyPage>
    )
  }
  const open = file.commitments.filter((item) => item.state === 'open').length
  return (
    <div className="case-list">
      <div className="case-list-head">
        <span>{`共 ${file.commitments.length} 项，${open} 项还在办`}</span>
        <span className="spacer" />
        <StepButton file={file} name="recordCommitments" label="添承诺事项" />
        <StepButton file={file} name="recordProgress" />
      </div>
      {file.commitments.map((item) => {
        const left = item.due === null ? null : daysBetween(today, item.due)
        const late = item.state === 'open' && left !== null && left < 0
        return (
          <article key={item.id} className="case-entry">
            <p>{item.text}</p>
            <p className="quiet">
              {`${commitmentStateLabels[item.state]}　${item.owner}`}
              {item.due !== null && `　${item.due}`}
              {item.state === 'open' && left !== null && (
                <span className={late ? 'case-late' : ''}>{`　${daysLeftWords(left)}`}</span>
              )}
            </p>
            {item.progress.map((step) => (
              <p key={`${step.day}${step.note}`} className="case-words">
                <span className="nowrap">{step.day}</span>
                {`　${step.by.name}　${step.note}`}
              </p>
            ))}
          </article>
        )
      })}
    </div>
  )
}
