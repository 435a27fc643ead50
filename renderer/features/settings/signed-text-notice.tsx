import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'

const stages: readonly string[] = ['reviewing', 'signOff', 'numbering', 'sealing']

/** What is printed is part of what was approved: changing it sends the texts under way back to be submitted again. */
export function SignedTextNotice() {
  const { workspace } = useSession()
  const heads = useObservable(workspace.heads)
  const count = heads.filter((head) => stages.includes(head.stage)).length
  if (count === 0) return null
  return (
    <p className="settings-notice">
      有 {count} 件正在审核或待编号、用印。这里的内容要印在信函上，改动后这些件须退回重新送审。
    </p>
  )
}
