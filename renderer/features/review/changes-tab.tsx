import { useMemo } from 'react'
import type { Round } from '../../../shared/case/round.ts'
import { ReplyDifferences } from '../../editor/reply-differences.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { changedReplyFields } from './changed-fields.ts'
import { comparedFor } from './compared-versions.ts'

/** 改了什么: since this reviewer last decided, else since the version before. */
export function ChangesTab({ round, reviewerId }: { readonly round: Round; readonly reviewerId: string }) {
  const compared = useMemo(() => comparedFor(round, reviewerId), [round, reviewerId])
  if (compared === null) return <p className="quiet">还没有提交过稿件。</p>
  const { base, newest, seenBefore } = compared
  if (base === null) {
    return (
      <p className="quiet">
        这是第 {newest.number} 稿，{newest.by.name}于 {localDayTime(newest.frozenAt)} 提交，没有可以对照的前稿。
      </p>
    )
  }
  const fields = changedReplyFields(base.reply, newest.reply)
  return (
    <>
      <p className="tab-says">
        第 {base.number} 稿{seenBefore ? '（您上次审的）' : ''}→ 第 {newest.number} 稿
      </p>
      {fields.map((field) => (
        <p key={field.label} className="changed-field">
          <span className="quiet">{field.label}</span>
          <del>{field.before}</del> <ins>{field.after}</ins>
        </p>
      ))}
      <ReplyDifferences before={base.reply.blocks} after={newest.reply.blocks} emptyText="正文没有改动。" />
    </>
  )
}
