import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { certificatesOf } from '../../../shared/people/certificate-history.ts'
import {
  openAccount,
  reissueAccount,
  resumeAccount,
  revokeAccount,
  suspendAccount,
} from '../../../shared/people/change-people.ts'
import type { Person } from '../../../shared/people/person.ts'
import { useSession } from '../../data/session.tsx'
import { accountWords } from './account-words.ts'
import { CertificateView } from './certificate-view.tsx'
import { PassphraseSetting } from './passphrase-setting.tsx'
import { RevokeForm } from './revoke-form.tsx'
import type { ChangePeople } from './use-change-people.ts'

type Doing = 'open' | 'reissue' | 'revoke'

/** One person's account and certificates, with what can be done about them. */
export function AccountPanel(props: {
  readonly bureau: Bureau
  readonly person: Person
  readonly mayChange: boolean
  readonly change: ChangePeople
  readonly onClose: () => void
}) {
  const { bureau, person, mayChange, change, onClose } = props
  const { actor } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const known = certificatesOf(bureau, person.id)
  const { id, name, account } = person
  const isSelf = id === actor.id

  function begin(next: Doing) {
    setWrong(null)
    setDoing(next)
  }

  return (
    <Drawer open onClose={onClose} title={`${name}的账户`} size={440} mask={false}>
      <p>
        账户：<b>{accountWords(person)}</b>
        {account === null && known.length > 0 && '（证书已吊销）'}
      </p>
      {mayChange && isSelf && (
        <p className="quiet people-small">
          这是您自己的账户：口令在“我的口令”中修改；停用和吊销由另一位系统管理员办理。
        </p>
      )}
      {mayChange && !isSelf && (
        <div className="settings-acts">
          {account === null && <Button onClick={() => begin('open')}>开通账户</Button>}
          {account?.state === 'active' && (
            <Button onClick={() => void change((now) => suspendAccount(now, id, actor.id)).then(setWrong)}>停用</Button>
          )}
          {account?.state === 'suspended' && (
            <Button onClick={() => void change((now) => resumeAccount(now, id)).then(setWrong)}>恢复</Button>
          )}
          {account !== null && <Button onClick={() => begin('reissue')}>换发（忘记口令）</Button>}
          {account !== null && <Button onClick={() => begin('revoke')}>吊销</Button>}
        </div>
      )}
      {wrong !== null && <p className="settings-notice">{wrong}</p>}
      {doing === 'open' && (
        <PassphraseSetting
          label="初始口令"
          act="开通"
          says="请当面告诉本人，登录后由本人在“我的口令”中修改。"
          onSet={(passphrase) => change((now) => openAccount(now, id), passphrase)}
          onDone={() => setDoing(null)}
        />
      )}
      {doing === 'reissue' && (
        <PassphraseSetting
          label="新口令"
          act="换发"
          says="旧口令和旧证书随即作废；以前的签名照样有效。请当面告诉本人。"
          onSet={(passphrase) => change((now) => reissueAccount(now, id, actor.id), passphrase)}
          onDone={() => setDoing(null)}
        />
      )}
      {doing === 'revoke' && (
        <RevokeForm
          name={name}
          onRevoke={(why) => change((now) => revokeAccount(now, id, actor.id, why))}
          onDone={() => setDoing(null)}
        />
      )}
      {known.length === 0 ? (
        <p className="quiet">还没有签发过证书。</p>
      ) : (
        <ol className="certificates">
          {known.map((one) => (
            <li key={one.certificate.serial}>
              <CertificateView known={one} />
            </li>
          ))}
        </ol>
      )}
    </Drawer>
  )
}
