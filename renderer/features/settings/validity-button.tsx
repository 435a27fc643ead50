import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { letterKindLabels, type LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import { isDay } from '../../../shared/day.ts'
import { withValidity } from '../../../shared/letter/template-versions.ts'
import { useSession } from '../../data/session.tsx'
import { DayField } from '../../ui/day-field.tsx'
import type { SaveBureau } from './use-save-bureau.ts'

/** 有效期 of one of the bureau's own versions: days to come can be changed, days that have passed cannot. */
export function ValidityButton(props: {
  readonly template: LetterTemplate
  readonly bureau: Bureau
  readonly save: SaveBureau
}) {
  const { template, bureau, save } = props
  const { today } = useSession()
  const [open, setOpen] = useState(false)
  const [validFrom, setFrom] = useState(template.validFrom)
  const [validUntil, setUntil] = useState(template.validUntil)
  const [wrong, setWrong] = useState<string | null>(null)
  const began = template.validFrom === null || template.validFrom <= today

  async function keep() {
    if ([validFrom, validUntil].some((day) => day !== null && !isDay(day)))
      return setWrong('日期应写作 2026-03-05 的样子。')
    const period = { validFrom, validUntil }
    const answer = withValidity(bureau, template, period, today)
    if (!answer.ok) return setWrong(answer.error.reason)
    const unsaved = await save((now) => {
      const again = withValidity(now, template, period, today)
      return again.ok ? again.value : now
    })
    setWrong(unsaved)
    if (unsaved === null) setOpen(false)
  }

  return (
    <Popover
      trigger="click"
      placement="leftTop"
      open={open}
      onOpenChange={setOpen}
      title={`${letterKindLabels[template.kind]}第 ${template.version} 版的有效期`}
      content={
        <div className="validity">
          {began ? (
            <p className="quiet">{template.validFrom} 起已在使用，生效日期不再改。</p>
          ) : (
            <div className="validity-day">
              <span>生效</span>
              <DayField value={validFrom} onChange={setFrom} aria-label="生效日期" />
            </div>
          )}
          <div className="validity-day">
            <span>截止</span>
            <DayField value={validUntil} onChange={setUntil} placeholder="不限" aria-label="截止日期" />
          </div>
          {wrong !== null && <p className="setting-wrong">{wrong}</p>}
          <Button type="primary" onClick={() => void keep()}>
            保存有效期
          </Button>
        </div>
      }
    >
      <Button type="link">有效期</Button>
    </Popover>
  )
}
