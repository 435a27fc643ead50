import { proposedVersion, type Round } from '../../../shared/case/round.ts'
import { roleLabels } from '../../../shared/people/roles.ts'

/** The remark of the last return, on top of the page until the text is submitted again. */
export function ReturnedNotice(props: {
  readonly round: Round
  readonly comments: number
  /** Comments that the clerk has not marked as dealt with. */
  readonly left: number
  readonly onComments: () => void
  /** Opens what the leader changed in the text. */
  readonly onProposal: () => void
}) {
  const { round, comments, left, onComments, onProposal } = props
  const last = round.decisions.at(-1)
  if (last === undefined || last.kind !== 'returned') return null
  return (
    <div className="draft-notice" role="note">
      <b>退回修改</b>
      <span className="draft-notice-words">{last.opinion}</span>
      {comments > 0 && (
        <button type="button" className="text-button" onClick={onComments}>
          批注 {comments} 条{left === 0 ? '，都已处理' : left === comments ? '' : `，还有 ${left} 条未处理`}
        </button>
      )}
      {proposedVersion(round) !== null && (
        <button type="button" className="text-button" onClick={onProposal}>
          {last.by.name}改过正文，看改动
        </button>
      )}
      <span className="quiet nowrap">
        {last.by.name}（{roleLabels[last.role]}）{last.day}，针对第 {last.versionNumber} 稿
      </span>
    </div>
  )
}
