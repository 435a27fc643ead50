import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { type Invitation, joinBureau, readInvitation } from '../../data/join-bureau.ts'
import { packageFilter } from '../../data/tray.ts'
import type { Workspace } from '../../data/workspace.ts'
import { localDayTime } from '../../ui/local-time.ts'

/** 加入本单位: this desk becomes one of a bureau's, by 本单位资料包; the fingerprint is compared before anything is written. */
export function JoinBureau({ workspace }: { readonly workspace: Workspace }) {
  const { message } = App.useApp()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function choose() {
    setRefusal(null)
    const answer = await workspace.desk.openFile([packageFilter])
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return setRefusal(answer.reason)
    const read = await readInvitation(workspace, answer.bytes)
    if (read.ok) setInvitation(read.value)
    else setRefusal(read.error.reason)
  }

  async function join(invited: Invitation) {
    setBusy(true)
    const joined = await joinBureau(workspace, invited).finally(() => setBusy(false))
    if (!joined.ok) return setRefusal(joined.error.reason)
    void message.success('本机已加入，请登录。')
  }

  return (
    <div className="welcome-join">
      <p>
        <b>单位里已经有电脑在用“复言”？</b>
        <span className="quiet">请系统管理员在那台电脑“设置—本单位”写一份资料包，拿到这里加入。</span>
        <Button size="middle" onClick={() => void choose()}>
          加入本单位
        </Button>
      </p>
      {refusal !== null && <Alert type="error" showIcon role="alert" title="没有加入。" description={refusal} />}
      <Modal
        open={invitation !== null}
        title="加入本单位"
        width={520}
        okText="指纹相同，加入"
        cancelText="不加入"
        confirmLoading={busy}
        onOk={() => invitation !== null && void join(invitation)}
        onCancel={() => setInvitation(null)}
      >
        {invitation !== null && (
          <dl className="welcome-invitation">
            <dt>单位</dt>
            <dd>{invitation.bureau.name}</dd>
            <dt>资料包</dt>
            <dd>
              {invitation.by.name} {localDayTime(invitation.madeAt)} 制作，{invitation.bureau.people.length} 人
            </dd>
            <dt>单位指纹</dt>
            <dd className="welcome-fingerprint">{invitation.fingerprint}</dd>
          </dl>
        )}
        <p>
          请与制作资料包的人核对指纹（在那台电脑“设置—本单位”里），当面或打电话，逐位相同才能加入；不同就是冒充的，请不要加入。
        </p>
      </Modal>
    </div>
  )
}
