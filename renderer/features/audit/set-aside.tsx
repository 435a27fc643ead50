import { useMemo } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { outgoingKindLabels } from '../../../shared/case/case-file.ts'
import { useBranches } from '../../data/branches.ts'
import { useObservable } from '../../data/observable.ts'
import { useCases, useSession } from '../../data/session.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { shortHash } from './act-rows.ts'

/** 分叉、外送与移除: what is not in the course of any journal, and must not be forgotten. */
export function SetAside({ bureau }: { readonly bureau: Bureau }) {
  const { workspace } = useSession()
  const cases = useCases()
  const files = useMemo(() => cases ?? [], [cases])
  const name = (number: string) => (number === '' ? '（未编号）' : `第${number}号`)
  const forks = files.flatMap((file) => file.settledForks.map((fork) => ({ fork, number: file.suggestion.number })))
  const waiting = useObservable(workspace.forks)
  const settled = useMemo(() => files.filter((file) => file.settledForks.length > 0), [files])
  const branches = useBranches(settled)
  const out = files.filter((file) => file.outgoing !== null)
  return (
    <div className="audit-list">
      <h3>等办公室选定的版本</h3>
      {waiting.length === 0 && <p className="quiet">没有等着选定的版本。</p>}
      <ul>
        {waiting.map(({ head, chain, file }) => {
          const last = chain.entries.at(-1)
          return (
            <li key={head}>
              {`${name(file.suggestion.number)}　${last === undefined ? '' : `最后由${last.by.name}于 ${localDayTime(last.at)} 办理，`}共 ${chain.entries.length} 条`}
              <span className="quiet">
                　末条指纹 <code className="audit-hash">{shortHash(head)}</code>
              </span>
            </li>
          )
        })}
      </ul>
      <h3>选定过的版本</h3>
      {forks.length === 0 && <p className="quiet">没有出现过两个版本。</p>}
      <ul>
        {forks.map(({ fork, number }) => (
          <li key={fork.abandoned}>
            {`${fork.day}　${name(number)}　${fork.by.name}选用${fork.chosen === 'ours' ? '本机的版本' : '送来的版本'}：${fork.reason}`}
            <span className="quiet">
              　没有选用的版本另行保存，末条指纹 <code className="audit-hash">{shortHash(fork.abandoned)}</code>
            </span>
          </li>
        ))}
      </ul>
      <h3>本机另存的版本</h3>
      {branches.length === 0 && <p className="quiet">本机没有换下来的版本。</p>}
      <ul>
        {branches.map(({ file, branch }) => (
          <li key={branch.head}>
            {`${name(file.suggestion.number)}　${branch.lines.length} 条${branch.brokenAt === null ? '，完整' : `，第 ${branch.brokenAt} 条起损坏`}`}
            <span className="quiet">
              　末条指纹 <code className="audit-hash">{shortHash(branch.head)}</code>
            </span>
          </li>
        ))}
      </ul>
      <h3>送出未回的</h3>
      {out.length === 0 && <p className="quiet">没有送出未回的案卷。</p>}
      <ul>
        {out.map(({ id, suggestion, outgoing }) =>
          outgoing === null ? null : (
            <li key={id}>
              {`${localDayTime(outgoing.at)}　${name(suggestion.number)}　${outgoing.by.name}以${outgoingKindLabels[outgoing.kind]}送${outgoing.to.name}`}
            </li>
          ),
        )}
      </ul>
      <h3>移除的案卷</h3>
      {bureau.removedCases.length === 0 && <p className="quiet">没有移除过案卷。</p>}
      <ul>
        {bureau.removedCases.map(({ caseId, number, day, reason }) => (
          <li key={caseId}>{`${day}　${name(number)}　${reason}`}</li>
        ))}
      </ul>
    </div>
  )
}
