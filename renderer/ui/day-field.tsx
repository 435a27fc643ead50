import { Input } from 'antd'

/** A day as `2026-03-05`, typed or picked; null while it is empty. */
export function DayField(props: {
  readonly value?: string | null
  readonly onChange?: (day: string | null) => void
  readonly id?: string
  readonly max?: string
  readonly 'aria-label'?: string
}) {
  const { value = null, onChange, ...rest } = props
  return (
    <Input
      {...rest}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
    />
  )
}
