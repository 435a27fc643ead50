import { Drawer } from 'antd'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { proposedVersion } from '../../../shared/case/round.ts'
import { DRAFT, versionChoices } from '../../editor/version-choices.ts'
import { VersionComparison } from '../../editor/version-comparison.tsx'

/** 稿次: the versions frozen at each hand-over, any two of them or one and the present text side by side. */
export function VersionsDrawer(props: {
  readonly file: CaseFile
  readonly reply: Reply
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { file, reply, open, onClose } = props
  const newest = versionChoices(file, null).at(-1)
  // What a leader changed while sending the text back is what the clerk asks for first.
  const round = presentRound(file)
  const proposed = proposedVersion(round)
  const amendedOne = round.versions.find(({ number }) => number === proposed?.amends)
  const first =
    proposed !== null && amendedOne !== undefined
      ? { before: amendedOne.id, after: proposed.id }
      : { before: newest?.key ?? DRAFT, after: DRAFT }
  return (
    <Drawer open={open} onClose={onClose} title="稿次对照" size={560} mask={false} destroyOnHidden>
      {newest === undefined ? (
        <p className="quiet">还没有提交过稿件。每次提交审核，这里就留下一稿，可以任选两稿对照。</p>
      ) : (
        <VersionComparison file={file} draft={reply} first={first} />
      )}
    </Drawer>
  )
}
