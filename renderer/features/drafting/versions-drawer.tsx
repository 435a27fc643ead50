import { Drawer } from 'antd'
import { useState } from 'react'
import type { Block } from '../../../shared/case/reply.ts'
import type { Round } from '../../../shared/case/round.ts'
import { ReplyDifferences } from '../../editor/reply-differences.tsx'
import { localDayTime } from '../../ui/local-time.ts'

/** 稿次: the versions frozen at each hand-over, and what changed since. */
export function VersionsDrawer(props: {
  readonly round: Round
  readonly blocks: readonly Block[]
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { round, blocks, open, onClose } = props
  return (
    <Drawer open={open} onClose={onClose} title="各稿次与现稿对照" size={540} mask={false} destroyOnHidden>
      <Versions round={round} blocks={blocks} />
    </Drawer>
  )
}

function Versions({ round, blocks }: { readonly round: Round; readonly blocks: readonly Block[] }) {
  const [chosen, setChosen] = useState(round.versions.at(-1)?.id ?? '')
  const version = round.versions.find((one) => one.id === chosen)
  if (version === undefined) return <p className="quiet">还没有提交过稿件。每次提交审核，这里就留下一稿。</p>
  return (
    <>
      <ul className="version-list">
        {round.versions.toReversed().map((one) => (
          <li key={one.id}>
            <button type="button" aria-pressed={one.id === chosen} onClick={() => setChosen(one.id)}>
              <b>第 {one.number} 稿</b>
              <span>{one.by.name}</span>
              <span className="quiet">{localDayTime(one.frozenAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3 className="version-title">第 {version.number} 稿以来的改动</h3>
      <ReplyDifferences before={version.reply.blocks} after={blocks} emptyText="与这一稿相同，没有改动。" />
    </>
  )
}
