import type { CaseFile } from '../../shared/case/case-file.ts'
import { isResting, type Stage, stageLabels } from '../../shared/case/stage.ts'
import './stage-line.css'

const milestones = ['收件', '分办', '沟通', '起草', '审核', '签发', '编号用印', '送达', '反馈', '办结'] as const
export type Milestone = (typeof milestones)[number]

/** Where each stage stands on the way; the stages themselves are finer. */
export const milestoneOf: { readonly [Name in Stage]: Milestone } = {
  received: '收件',
  registered: '收件',
  scopeCheck: '收件',
  returnRequested: '收件',
  assignedToSection: '分办',
  planning: '分办',
  contactBefore: '沟通',
  coOpinionPending: '沟通',
  drafting: '起草',
  reviewing: '审核',
  signOff: '签发',
  numbering: '编号用印',
  sealing: '编号用印',
  sending: '送达',
  feedbackPending: '反馈',
  rehandling: '反馈',
  tracking: '反馈',
  closed: '办结',
  returned: '办结',
  withdrawn: '办结',
  merged: '办结',
  archived: '办结',
}

/** A co-handler speaks to the lead unit only: no talk with the deputy, no rating. */
const notForCoHandlers: readonly Milestone[] = ['沟通', '反馈']

/** The way of the case in one thin line, and where it is. */
export function StageLine({ file }: { readonly file: CaseFile }) {
  const here = milestoneOf[file.stage]
  const shown = milestones.filter((name) => file.assignment.role !== 'coHandle' || !notForCoHandlers.includes(name))
  const at = shown.indexOf(here)
  // Returned, withdrawn or merged: the way between was never walked.
  const unanswered = isResting(file.stage) && file.rounds.every((round) => round.sends.length === 0)
  return (
    <ol className="stage-line" aria-label={`阶段：${stageLabels[file.stage]}`}>
      {shown.map((name, index) => (
        <li
          key={name}
          className={index < at && !unanswered ? 'stage-past' : index === at ? 'stage-here' : 'stage-ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {index === at ? stageLabels[file.stage] : name}
        </li>
      ))}
    </ol>
  )
}
