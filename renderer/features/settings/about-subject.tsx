import { useEffect, useState } from 'react'
import type { DeskStatus } from '../../../shared/desk.ts'
import { useSession } from '../../data/session.tsx'

const GIB = 1024 ** 3

/** 关于: which version, where the data are, how much room is left. */
export function AboutSubject() {
  const { workspace } = useSession()
  const [status, setStatus] = useState<DeskStatus | null>(null)
  useEffect(() => {
    let here = true
    void workspace.desk.status().then((answer) => {
      if (here && answer.outcome === 'ready') setStatus(answer)
    })
    return () => {
      here = false
    }
  }, [workspace])
  if (status === null) return null
  return (
    <>
      <dl className="about">
        <dt>版本</dt>
        <dd>
          复言 {status.appVersion}
          {status.kind === 'browser' && '，内容只存在这个浏览器里'}
        </dd>
        <dt>数据文件夹</dt>
        <dd>{status.folder}</dd>
        <dt>剩余空间</dt>
        <dd>{status.freeBytes === null ? '查不到' : `${(status.freeBytes / GIB).toFixed(1)} GB`}</dd>
        <dt>联网</dt>
        <dd>全程离线，不向任何地方发送数据。</dd>
        <dt>密级</dt>
        <dd>非涉密系统，不得录入国家秘密、工作秘密。</dd>
      </dl>
    </>
  )
}
