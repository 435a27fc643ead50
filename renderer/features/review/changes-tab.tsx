import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { DRAFT, versionChoices } from '../../editor/version-choices.ts'
import { VersionComparison } from '../../editor/version-comparison.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import type { Compared } from './compared-versions.ts'

const sinceRemarks = { looked: '您上次看的', decided: '您上次审的', previous: null } as const

/** 改动: what this leader changed, else since they last looked or decided; any other two can be chosen. */
export function ChangesTab(props: {
  readonly file: CaseFile
  readonly compared: Compared
  readonly edits: Reply | null
}) {
  const { file, compared, edits } = props
  const { newest, base, since } = compared
  if (edits !== null) {
    const first = { before: newest.id, after: DRAFT }
    return <VersionComparison file={file} draft={edits} first={first} remark={{ key: DRAFT, words: '您改的' }} />
  }
  // The first version of a later round has the last one of the round before it to stand beside.
  const earlier = versionChoices(file, null).findLast(({ key }) => key !== newest.id)
  const before = base?.id ?? earlier?.key
  if (before === undefined) {
    return (
      <p className="quiet">
        这是第 {newest.number} 稿，{newest.by.name}于 {localDayTime(newest.frozenAt)} 提交，没有可以对照的前稿。
      </p>
    )
  }
  const words = sinceRemarks[since]
  return (
    <VersionComparison
      key={newest.id}
      file={file}
      draft={null}
      first={{ before, after: newest.id }}
      remark={words === null ? undefined : { key: before, words }}
    />
  )
}
