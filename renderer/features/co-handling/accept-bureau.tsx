import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { acceptBureau, type ArrivedPackage, whyNotAcceptBureau } from '../../data/co-packages.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { useSession } from '../../data/session.tsx'

/**
 * The first package of another bureau: its fingerprint is compared once over the telephone. Everything that the package
 * itself says could be made up, the number to call included.
 */
export function AcceptBureau({
  arrived,
  otherKey,
}: {
  readonly arrived: ArrivedPackage
  readonly otherKey: string | null
}) {
  const { workspace, actor } = useSession()
  const { name, issuerKey } = arrived.opened.manifest.bureau
  const [compared, setCompared] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reason = whyNotAcceptBureau(actor)

  async function accept() {
    setBusy(true)
    const accepted = await acceptBureau(workspace, actor, { name, issuerKey })
    setBusy(false)
    setRefusal(accepted.ok ? null : accepted.error.reason)
  }

  return (
    <section className="co-accept" aria-label="认可外单位">
      <p>
        {`本单位第一次收到${name}的包，请先核对密钥指纹：`}
        <b className="co-fingerprint">{fingerprint(issuerKey, nobleLocksmith)}</b>
      </p>
      <p>
        请用原来就知道的号码给对方打电话（不要用来件里的号码），请对方打开“会办”一页，读出本单位的密钥指纹，逐字核对。不一致的，不要登记。
      </p>
      {otherKey !== null && (
        <Alert
          type="warning"
          showIcon
          className="co-written"
          title={`${otherKey} 认可过一个同名单位，密钥与这次的不同：对方可能换过密钥，也可能有人冒充，请格外仔细核对。`}
        />
      )}
      {reason === null ? (
        <div className="co-keys">
          <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
            已打电话核对，指纹一致
          </Checkbox>
          <Button disabled={!compared} loading={busy} onClick={() => void accept()}>
            认可这个单位
          </Button>
        </div>
      ) : (
        <p className="quiet">{reason}</p>
      )}
      {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
    </section>
  )
}
