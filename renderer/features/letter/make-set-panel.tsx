import { Alert, Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { planSet, type SetPlan } from '../../../shared/letter-set/plan-set.ts'
import { partsFor, type SetPart, setPartLabels } from '../../../shared/letter-set/set-parts.ts'
import { recipientsOf } from '../../../shared/letter-set/set-recipients.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { useSession } from '../../data/session.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { titleWords } from '../../ui/title-words.ts'
import { SetDone } from './set-done.tsx'
import { SetRemarks } from './set-remarks.tsx'
import { SetWorking } from './set-working.tsx'
import { useSetMaking } from './use-set-making.ts'
import './make-set.css'

const dayOf = (moment: string) => localDayTime(moment).slice(0, 10)

/** What is to be made, for whom, and what is missing; then the progress, then the folder. */
export function MakeSetPanel({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { bureau, today } = useSession()
  const all = partsFor(file)
  const everyone = recipientsOf(file)
  const [parts, setParts] = useState<readonly SetPart[]>(all)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const { making, start, cancel } = useSetMaking()

  const { whole, chosen } = useMemo(() => {
    const ids = recipientsOf(file).map((one) => one.id)
    const recipientIds = leftOut.length === 0 ? null : ids.filter((id) => !leftOut.includes(id))
    const options = { recipientIds, today, hash: sha256Hex, dayOf, words: titleWords }
    return {
      whole: planSet(file, bureau, { ...options, parts: partsFor(file) }),
      chosen: planSet(file, bureau, { ...options, parts }),
    }
  }, [file, bureau, parts, leftOut, today])

  if (!whole.ok) return <Alert type="warning" showIcon title={whole.error.reason} role="alert" />
  if (!chosen.ok) return <Alert type="warning" showIcon title={chosen.error.reason} role="alert" />
  if (making.kind === 'working') return <SetWorking progress={making.progress} onCancel={cancel} />
  if (making.kind === 'done') return <SetDone made={making} remarks={chosen.value.remarks} onClose={onClose} />

  const plan = chosen.value
  const toggle = (part: SetPart, on: boolean) =>
    setParts(all.filter((one) => (one === part ? on : parts.includes(one))))
  return (
    <div className="set-box">
      <div className="set-fields">
        {plan.proof && (
          <Alert
            type="warning"
            showIcon
            title={`还缺${plan.missing.join('、')}，只能做样张：文件名都带“样张”，供核对，不得发出。`}
          />
        )}
        <h3>材料</h3>
        <ul className="set-list">
          {all.map((part) => (
            <li key={part}>
              <Checkbox checked={parts.includes(part)} onChange={(event) => toggle(part, event.target.checked)}>
                {setPartLabels[part]}
              </Checkbox>
              <span className="quiet">{countWords(whole.value, part)}</span>
            </li>
          ))}
        </ul>
        <h3>收件人</h3>
        <ul className="set-list">
          {everyone.map((one) => (
            <li key={one.id}>
              {everyone.length === 1 ? (
                <span>{one.name}</span>
              ) : (
                <Checkbox
                  checked={!leftOut.includes(one.id)}
                  onChange={(event) =>
                    setLeftOut(event.target.checked ? leftOut.filter((id) => id !== one.id) : [...leftOut, one.id])
                  }
                >
                  {one.name}
                </Checkbox>
              )}
              {one.address.address === '' ? (
                <span className="set-lacks">没有登记地址</span>
              ) : (
                <span className="quiet set-address" title={one.address.address}>
                  {one.address.address}
                </span>
              )}
            </li>
          ))}
        </ul>
        <SetRemarks remarks={plan.remarks} />
      </div>
      <div className="set-foot">
        {making.refusal !== null && (
          <Alert type="warning" showIcon title={`${making.refusal}没有留下文件。`} role="alert" />
        )}
        <span className="quiet">
          共 {plan.items.length} 个文件，{paperWords(plan)}
        </span>
        <div className="set-keys">
          <Button type="primary" size="middle" disabled={plan.items.length === 0} onClick={() => void start(plan)}>
            {plan.proof ? '做一套样张' : '选文件夹，开始制作'}
          </Button>
          <Button size="middle" onClick={onClose}>
            取消
          </Button>
        </div>
      </div>
    </div>
  )
}

/** 3 个文件 · 每个 1 份. */
function countWords(plan: SetPlan, part: SetPart): string {
  const items = plan.items.filter((item) => item.part === part)
  const copies = items.reduce((sum, item) => sum + item.copies, 0)
  const files = `${items.length} 个文件`
  return copies === items.length ? files : `${files}，印 ${copies} 份`
}

function paperWords(plan: SetPlan): string {
  const letters = plan.items.filter((item) => item.content.kind === 'letter')
  return `信函印 ${letters.reduce((sum, item) => sum + item.copies, 0)} 份`
}
