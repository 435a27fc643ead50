import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { versionChoices } from '../../editor/version-choices.ts'
import { VersionComparison } from '../../editor/version-comparison.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { comparedFor } from './compared-versions.ts'

/** 改了什么: since this reviewer last decided, else since the version before; any other two can be chosen. */
export function ChangesTab({ file, reviewerId }: { readonly file: CaseFile; readonly reviewerId: string }) {
  const compared = comparedFor(presentRound(file), reviewerId)
  if (compared === null) return <p className="quiet">还没有提交过稿件。</p>
  const { newest, seenBefore } = compared
  // The first version of a later round has the last one of the round before it to stand beside.
  const earlier = versionChoices(file, null).findLast(({ key }) => key !== newest.id)
  const before = compared.base?.id ?? earlier?.key
  if (before === undefined) {
    return (
      <p className="quiet">
        这是第 {newest.number} 稿，{newest.by.name}于 {localDayTime(newest.frozenAt)} 提交，没有可以对照的前稿。
      </p>
    )
  }
  return (
    <VersionComparison
      key={newest.id}
      file={file}
      draft={null}
      first={{ before, after: newest.id }}
      remark={seenBefore ? { key: before, words: '您上次审的' } : undefined}
    />
  )
}
