import type { Round } from '../../../shared/case/round.ts'
import { roleLabels } from '../../../shared/people/roles.ts'

/** The remark of the last return, on top of the page until the text is submitted again. */
export function ReturnedNotice({ round }: { readonly round: Round }) {
  const last = round.decisions.at(-1)
  if (last === undefined || last.kind !== 'returned') return null
  return (
    <div className="draft-notice" role="note">
      <b>退回修改</b>
      <span className="draft-notice-words">{last.opinion}</span>
      <span className="quiet nowrap">
        {last.by.name}（{roleLabels[last.role]}）{last.day}，针对第 {last.versionNumber} 稿
      </span>
    </div>
  )
}
