import { Button } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { renewRecovery } from '../../data/change-people.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { useSession } from '../../data/session.tsx'
import { RecoverySheet } from '../../seat/recovery-sheet.tsx'
import { CountSetting, SettingRow } from './setting-fields.tsx'
import type { SaveBureau } from './use-save-bureau.ts'

const LONGEST_MINUTES = 240

/** What concerns everybody who signs in: when the seat locks, the recovery sheet, the bureau's fingerprint. */
export function SeatSettings(props: {
  readonly bureau: Bureau
  readonly mayChange: boolean
  readonly save: SaveBureau
}) {
  const { bureau, mayChange, save } = props
  const { workspace, actor } = useSession()
  const [code, setCode] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  async function renew() {
    setBusy(true)
    const made = await renewRecovery(workspace, actor)
    setBusy(false)
    setWrong(made.ok ? null : made.error.reason)
    if (made.ok) setCode(made.value)
  }

  return (
    <>
      <h3>登录和锁定</h3>
      {mayChange ? (
        <CountSetting
          label="自动锁定"
          value={bureau.lockMinutes}
          unit="分钟"
          says="这么久没有按键、没有动鼠标就锁定；Ctrl+L 随时锁定。"
          onSave={async (lockMinutes) =>
            lockMinutes > LONGEST_MINUTES
              ? `最长 ${LONGEST_MINUTES} 分钟。`
              : save((now) => ({ ...now, lockMinutes }), 'changePeople')
          }
        />
      ) : (
        <SettingRow label="自动锁定" beside says="由系统管理员设定；Ctrl+L 随时锁定。">
          {() => <span className="nowrap">{bureau.lockMinutes} 分钟</span>}
        </SettingRow>
      )}
      <SettingRow label="单位指纹" beside says="外单位第一次接受本单位的包时，在电话里逐字核对。">
        {() => (
          <b className="nowrap">{bureau.issuerKey === null ? '没有' : fingerprint(bureau.issuerKey, nobleLocksmith)}</b>
        )}
      </SettingRow>
      {mayChange && (
        <SettingRow label="恢复单" beside wrong={wrong} says="遗失、被人看到或用过一次的，应当更换；旧单随即作废。">
          {() => (
            <Button loading={busy} onClick={() => void renew()}>
              更换恢复单
            </Button>
          )}
        </SettingRow>
      )}
      {code !== null && (
        <RecoverySheet workspace={workspace} bureau={bureau} code={code} renewed onDone={() => setCode(null)} />
      )}
    </>
  )
}
