import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { inChinese } from '../../shared/day.ts'
import { fingerprint } from '../../shared/identity/trust.ts'
import { nobleLocksmith } from '../data/noble-locksmith.ts'
import type { Workspace } from '../data/workspace.ts'
import { noteSheet } from './unprinted-sheet.ts'
import './recovery-sheet.css'

/**
 * 恢复单: the code that opens the bureau's issuing key when the last administrator has forgotten theirs. Told once, so
 * the way on is closed until it is on paper and somebody says so.
 */
export function RecoverySheet(props: {
  readonly workspace: Workspace
  readonly bureau: Bureau
  readonly code: string
  /** Another sheet was in force before. */
  readonly renewed: boolean
  readonly onDone: () => void
}) {
  const { workspace, bureau, code, renewed, onDone } = props
  const { desk } = workspace
  const [onPaper, setOnPaper] = useState(false)
  const [locked, setLocked] = useState(false)
  const [says, setSays] = useState<string | null>(null)

  useEffect(() => noteSheet(false), [])

  function done() {
    noteSheet(true)
    onDone()
  }

  async function print() {
    const answer = await desk.print({ copies: 1, duplex: 'simplex' })
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return setSays(answer.reason)
    setOnPaper(true)
    setSays(answer.outcome === 'handedOver' ? answer.says : '已送到打印机。请看清打印出来的每一个字，再打勾。')
  }

  async function save() {
    const answer = await desk.printToPdf(`${bureau.name}恢复单.pdf`)
    if (answer.outcome === 'cancelled') return
    if (answer.outcome === 'failed') return setSays(answer.reason)
    setOnPaper(true)
    setSays(
      answer.outcome === 'handedOver'
        ? answer.says
        : `已保存到 ${answer.path}。打印后请删除这个文件：谁拿到恢复码，谁就能当系统管理员。`,
    )
  }

  return createPortal(
    <div className="recovery-page" role="dialog" aria-label="恢复单">
      <div className="recovery-acts">
        <h1>请把恢复单打印出来，锁进保险柜</h1>
        <p>
          恢复码只在这一页显示这一次，本机不保存。系统管理员忘了口令时，只有它能救回单位的账户
          {renewed ? '；上一张恢复单从现在起作废，请销毁' : ''}。
        </p>
        <div className="recovery-buttons">
          <Button type={onPaper ? 'default' : 'primary'} size="middle" autoFocus onClick={() => void print()}>
            打印
          </Button>
          <Button size="middle" onClick={() => void save()}>
            另存为 PDF
          </Button>
        </div>
        <output className="recovery-says">{says}</output>
        <Checkbox checked={locked} disabled={!onPaper} onChange={(event) => setLocked(event.target.checked)}>
          已打印并锁进保险柜
        </Checkbox>
        <Button type={locked ? 'primary' : 'default'} size="middle" disabled={!locked} onClick={done}>
          继续
        </Button>
        {!onPaper && <p className="quiet">打印或另存之后才能打勾。</p>}
      </div>
      <article className="recovery-sheet">
        <p className="recovery-bureau">{bureau.name}</p>
        <h2>复言系统恢复单</h2>
        <dl>
          <dt>制作日期</dt>
          <dd>{inChinese(workspace.outside.today())}</dd>
          <dt>单位指纹</dt>
          <dd className="recovery-code">
            {bureau.issuerKey === null ? '' : fingerprint(bureau.issuerKey, nobleLocksmith)}
          </dd>
        </dl>
        <p className="recovery-label">恢复码</p>
        <p className="recovery-code recovery-big" aria-label="恢复码">
          {code.split('-').map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
        <p className="recovery-note">恢复码中没有数字 0、1，也没有字母 I、L、O；大小写、空格、短横都不影响。</p>
        <h3>用途</h3>
        <p>
          系统管理员忘记口令，又没有其他系统管理员可以换发时，在登录页点“忘记口令”，选“用恢复单恢复”，照本单输入恢复码，即可重设口令、重建系统管理员账户。已经办过的件和签名不受影响。
        </p>
        <h3>保管</h3>
        <p>
          装入信封封口，锁进本单位保险柜，由主要领导指定专人保管，开启须登记。不得拍照、扫描、存入电脑或随身携带。遗失、被他人看到或用过一次的，应立即在“设置—人员”中更换恢复单，旧单随即作废。
        </p>
        <h3>指纹</h3>
        <p>单位指纹用来核对：别的单位第一次接受本单位的包时，可在电话里逐字对照，与本单一致的才是真的。</p>
        <p className="recovery-signs">
          <span>制作人：</span>
          <span>保管人：</span>
          <span>封存日期：</span>
        </p>
      </article>
    </div>,
    document.body,
  )
}
