import { Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { addDays, type Day, isDay, yearOf } from '../../../shared/day.ts'
import { readDay } from '../../../shared/intake/read-day.ts'

/** A day as a clerk types it: 2025-02-26, 20250226, 2025.2.26, 2025年2月26日, or 2.26 of this year. null: no day. */
export function dayFrom(words: string, today: Day): Day | null {
  const text = words.normalize('NFKC').trim()
  const solid = /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  const short = /^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u.exec(text)
  const whole = (year: string | number, month = '', date = '') => {
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(day) ? day : null
  }
  if (solid !== null) return whole(solid[1] ?? '', solid[2], solid[3])
  if (short !== null) return whole(yearOf(today), short[1], short[2])
  return readDay(text)?.day ?? null
}

interface Props {
  readonly id: string
  readonly value: string
  readonly today: Day
  readonly hint?: string
  readonly onChange: (value: string) => void
}

/**
 * A date by keyboard: written in any usual way and put into the table form on leaving; arrow keys go a day on or back.
 * The browser's own date field follows the system's language, which need not be Chinese.
 */
export function DayInput({ id, value, today, hint, onChange }: Props) {
  const [typing, setTyping] = useState<string | null>(null)
  const leave = () => {
    if (typing === null) return
    setTyping(null)
    onChange(dayFrom(typing, today) ?? typing.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return leave()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const day = dayFrom(typing ?? value, today)
    setTyping(null)
    onChange(day === null ? today : addDays(day, event.key === 'ArrowUp' ? 1 : -1))
  }
  const wrong = typing === null && value !== '' && !isDay(value)
  return (
    <Input
      id={id}
      value={typing ?? value}
      placeholder="2026-03-05"
      maxLength={20}
      autoComplete="off"
      {...(wrong ? { status: 'warning' as const } : {})}
      title={
        wrong ? '没有这一天，请写作 2026-03-05 的样子' : (hint ?? '可写 20260305、2026.3.5 或 3.5；上下键加减一天')
      }
      onChange={(event) => {
        setTyping(event.target.value)
        const day = dayFrom(event.target.value, today)
        // The deadline follows as soon as a whole day stands there; a half-typed one is not yet wrong.
        if (day !== null || event.target.value === '') onChange(day ?? '')
      }}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
