import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { isHome, movedHome } from '../../../shared/bureau/following.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { changeBureau, whyNotHere } from '../../data/change-bureau.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { useObservable } from '../../data/observable.ts'
import { useSession } from '../../data/session.tsx'
import { writeBureauPackage } from '../../data/snapshot.ts'
import { useSavedNotice } from '../../files/use-saved-notice.tsx'

const movingWarning =
  '只在原来保管设置的电脑已经损坏、不再使用时才这样做。改过以后，原来那台电脑上再改的设置和再取的文号都不再算数；它上面还没有随包带出来的改动，会以本机的为准。'

/** 本单位的电脑: the fingerprint to compare, 本单位资料包 for another desk, and which desk keeps the settings. */
export function DesksSection() {
  const { workspace, bureau, actor } = useSession()
  const deskId = useObservable(workspace.deskId)
  const { message, modal } = App.useApp()
  const saved = useSavedNotice()
  const [busy, setBusy] = useState(false)
  const { issuerKey } = bureau
  if (issuerKey === null || bureau.sample) return null
  const home = isHome(bureau, deskId)

  async function write() {
    setBusy(true)
    const written = await writeBureauPackage(workspace).finally(() => setBusy(false))
    if (!written.ok) return void message.error({ content: written.error.reason, duration: 8 })
    if (written.value !== null) await saved(written.value.path)
  }

  const move = () =>
    void modal.confirm({
      title: '改由本机保管本单位设置',
      content: movingWarning,
      okText: '改由本机保管',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: async () => {
        const moved = await changeBureau(workspace, 'moveHome', actor, (now) =>
          now === null || deskId === null
            ? refuse('还没有建立本单位。')
            : ok({ bureau: movedHome(now, deskId), value: null }),
        )
        if (!moved.ok) void message.error(moved.error.reason)
        else void message.success('已改由本机保管。请写一份新的资料包给其他电脑。')
      },
    })

  return (
    <section className="desks">
      <h3>本单位的电脑</h3>
      <dl className="about">
        <dt>单位指纹</dt>
        <dd className="desks-fingerprint">{fingerprint(issuerKey, nobleLocksmith)}</dd>
        <dt>设置由谁保管</dt>
        <dd>{home ? '本机。人员、设置、文号都在这里改。' : '另一台电脑。本机随包更新，不能修改。'}</dd>
        <dt>资料版次</dt>
        <dd>
          {bureau.revision.term}.{bureau.revision.count}
        </dd>
      </dl>
      <p className="quiet">
        别的电脑要加入本单位：在这里写一份资料包，拿到那台电脑上，在首页选“加入本单位”，核对指纹后登录。资料包里有每个人用口令锁住的密钥，用完请从
        U 盘上删除。
      </p>
      <p className="desks-keys">
        <Button loading={busy} onClick={() => void write()}>
          写一份资料包给别的电脑
        </Button>
        {!home && actor.roles.includes('systemAdmin') && <Button onClick={move}>改由本机保管…</Button>}
      </p>
    </section>
  )
}

/** Above the settings of a desk that follows: where they can be changed. */
export function FollowingNotice() {
  const { workspace, bureau } = useSession()
  const deskId = useObservable(workspace.deskId)
  const why = whyNotHere(bureau, deskId)
  return why === null ? null : <Alert banner type="info" title={why} />
}
