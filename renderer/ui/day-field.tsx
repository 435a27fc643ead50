import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef } from 'react'
import './day-field.css'

const two = (digits: string) => digits.padStart(2, '0')

/** 2026.3.5, 2026年3月5日, 20260305 and the like, as 2026-03-05; anything else stays as it was typed. */
export function tidyDay(typed: string): string {
  const text = typed.trim()
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-./年\s](\d{1,2})[-./月\s](\d{1,2})日?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? []
  return year === '' ? text : `${year}-${two(month)}-${two(date)}`
}

const MS_PER_DAY = 86_400_000

/** null where the text is no day: 2026-13-01 has none before or after. */
function shifted(day: string, by: number): string | null {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : new Date(time + by * MS_PER_DAY).toISOString().slice(0, 10)
}

/**
 * A day, typed or picked; null while it is empty. Written 2026-03-05 whatever the machine's language is, which the
 * browser's own field would not do: it only lends its calendar. ↑ and ↓ move by a day.
 */
export function DayField(props: {
  readonly value?: string | null
  readonly onChange?: (day: string | null) => void
  readonly id?: string
  readonly max?: string
  readonly placeholder?: string
  readonly 'aria-label'?: string
}) {
  const { value = null, onChange, max, placeholder = '2026-03-05', ...rest } = props
  const picker = useRef<HTMLInputElement>(null)
  const give = (text: string) => onChange?.(text === '' ? null : text)
  return (
    <span className="day-field">
      <Input
        {...rest}
        size="middle"
        inputMode="numeric"
        autoComplete="off"
        placeholder={placeholder}
        value={value ?? ''}
        onChange={(event) => give(event.target.value)}
        onBlur={(event) => give(tidyDay(event.target.value))}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
          const next = by === 0 ? null : shifted(tidyDay(value ?? ''), by)
          if (next === null) return
          event.preventDefault()
          give(next)
        }}
        suffix={
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            aria-label="打开日历"
            icon={<CalendarOutlined />}
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        type="date"
        className="day-field-picker"
        tabIndex={-1}
        aria-hidden="true"
        max={max}
        value={shifted(tidyDay(value ?? ''), 0) ?? ''}
        onChange={(event) => give(event.target.value)}
      />
    </span>
  )
}
