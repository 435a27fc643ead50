import { App, Button } from 'antd'
import shippedTable from '../../../assets/holidays/2024-2026.json'
import { type HolidayTable, holidayTableSchema } from '../../../shared/calendar/holidays.ts'
import { isDay } from '../../../shared/day.ts'
import { useSession } from '../../data/session.tsx'
import { daysAsText, daysFromText, holidaysFromFile, joinedHolidays } from './holiday-text.ts'
import { TextSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

const shipped = holidayTableSchema.parse(shippedTable)

/** 节假日: what the State Council's notices set; beyond them only weekends are known, and the page says so. */
export function HolidaysSubject({ bureau, save }: SubjectProps) {
  const { workspace, today } = useSession()
  const { message } = App.useApp()
  const table = bureau.holidays
  const set = (part: Partial<HolidayTable>) => save((now) => ({ ...now, holidays: { ...now.holidays, ...part } }))
  const days = (key: 'daysOff' | 'workedDays') => async (text: string) => {
    const read = daysFromText(text)
    return read.ok ? set({ [key]: read.value }) : read.error.reason
  }
  const day = (key: 'knownFrom' | 'knownUntil') => async (text: string) =>
    isDay(text) ? set({ [key]: text }) : '日期应写作 2027-12-31 的样子。'

  async function bringIn() {
    const answer = await workspace.desk.openFile([{ name: '放假安排', extensions: ['json'] }])
    if (answer.outcome === 'cancelled') return
    const read = answer.outcome === 'failed' ? null : holidaysFromFile(new TextDecoder().decode(answer.bytes))
    if (read === null || !read.ok) {
      const reason = answer.outcome === 'failed' ? answer.reason : '没有导入。'
      return void message.warning({ content: read !== null && !read.ok ? read.error.reason : reason, duration: 8 })
    }
    const before = table
    const wrong = await set(joinedHolidays(table, read.value))
    if (wrong !== null) return void message.warning(wrong)
    void message.success({
      key: 'holidays',
      duration: 8,
      content: (
        <>
          已导入 {read.value.knownFrom} 至 {read.value.knownUntil} 的放假安排，各件期限已重算。
          <Button
            type="link"
            onClick={() => {
              message.destroy('holidays')
              void set(before)
            }}
          >
            撤销
          </Button>
        </>
      ),
    })
  }

  const isShipped = JSON.stringify(table) === JSON.stringify(shipped)
  return (
    <>
      <p className={today > table.knownUntil ? 'settings-notice' : 'settings-lead'}>
        已知 {table.knownFrom} 至 {table.knownUntil} 的放假和调休；此外的日子只按周末推算。
        {today > table.knownUntil && '今天已在此之后，请导入或补录新的放假安排。'}
      </p>
      <div className="settings-acts">
        <Button onClick={() => void bringIn()}>导入放假安排</Button>
        {!isShipped && (
          <Button type="link" onClick={() => void set(shipped)}>
            恢复默认
          </Button>
        )}
      </div>
      <TextSetting label="起" width={140} value={table.knownFrom} onSave={day('knownFrom')} />
      <TextSetting label="止" width={140} value={table.knownUntil} onSave={day('knownUntil')} />
      <TextSetting label="依据" rows={1} value={table.source} onSave={(source) => set({ source })} />
      <TextSetting
        label={`放假 ${table.daysOff.length} 天`}
        rows={6}
        value={daysAsText(table.daysOff)}
        says="一行一个月，用空格隔开。"
        onSave={days('daysOff')}
      />
      <TextSetting
        label={`调休上班 ${table.workedDays.length} 天`}
        rows={4}
        value={daysAsText(table.workedDays)}
        says="周末上班的日子。"
        onSave={days('workedDays')}
      />
    </>
  )
}
