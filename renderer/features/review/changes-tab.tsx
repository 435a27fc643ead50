import { useMemo } from 'react'
import { blockDifferences } from '../../../shared/case/block-difference.ts'
import type { Round } from '../../../shared/case/round.ts'
import { differenceLines } from '../../editor/difference-lines.ts'
import { DifferenceView } from '../../ui/difference-view.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { wordDiffer } from '../../ui/word-differ.ts'
import { changedReplyFields } from './changed-fields.ts'
import { comparedFor } from './compared-versions.ts'

/** 改了什么: since this reviewer last decided, else since the version before. */
export function ChangesTab({ round, reviewerId }: { readonly round: Round; readonly reviewerId: string }) {
  const compared = useMemo(() => comparedFor(round, reviewerId), [round, reviewerId])
  const lines = useMemo(
    () =>
      compared === null || compared.base === null
        ? []
        : differenceLines(blockDifferences(compared.base.reply.blocks, compared.newest.reply.blocks, wordDiffer)),
    [compared],
  )
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
      <DifferenceView lines={lines} emptyText="正文没有改动。" />
    </>
  )
}
