/** The fields that step forms are made of: a label, a name by the path of the input, and one kind of entry. */
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { DayField } from '../../ui/day-field.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'

type Path = string | readonly (string | number)[]

interface FieldProps {
  readonly name: Path
  readonly label: string
  readonly extra?: string
}

const item = ({ name, label, extra }: FieldProps) => ({
  name: typeof name === 'string' ? name : [...name],
  label,
  ...(extra === undefined ? {} : { extra }),
})

export function LineField(props: FieldProps & { readonly placeholder?: string; readonly maxLength?: number }) {
  return (
    <Form.Item {...item(props)}>
      <Input size="middle" placeholder={props.placeholder} maxLength={props.maxLength ?? 100} autoComplete="off" />
    </Form.Item>
  )
}

export function TextField(props: FieldProps & { readonly placeholder?: string; readonly rows?: number }) {
  return (
    <Form.Item {...item(props)}>
      <GrowingText placeholder={props.placeholder} rows={props.rows ?? 3} mostRows={14} />
    </Form.Item>
  )
}

export function DayItem(props: FieldProps & { readonly max?: string }) {
  return (
    <Form.Item {...item(props)}>
      <DayField {...(props.max === undefined ? {} : { max: props.max })} />
    </Form.Item>
  )
}

export function CountField(props: FieldProps & { readonly min?: number; readonly unit?: string }) {
  return (
    <Form.Item {...item(props)}>
      <InputNumber
        size="middle"
        controls={false}
        min={props.min ?? 1}
        precision={0}
        suffix={props.unit}
        className="step-count"
      />
    </Form.Item>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
}

export const choicesOf = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** A few choices, all in sight. */
export function RadioField(props: FieldProps & { readonly choices: readonly Choice[] }) {
  return (
    <Form.Item {...item(props)}>
      <Radio.Group options={props.choices.map((choice) => ({ ...choice }))} />
    </Form.Item>
  )
}

/** Many choices, found by typing. */
export function SelectField(
  props: FieldProps & {
    readonly choices: readonly Choice[]
    readonly placeholder?: string
    readonly onPick?: (value: string) => void
    readonly several?: boolean
  },
) {
  return (
    <Form.Item {...item(props)}>
      <Select
        size="middle"
        showSearch={{ optionFilterProp: 'label' }}
        {...(props.several === true ? { mode: 'multiple' as const } : {})}
        options={props.choices.map((choice) => ({ ...choice }))}
        placeholder={props.placeholder}
        onChange={(value: string) => props.onPick?.(value)}
      />
    </Form.Item>
  )
}

/** Names typed one after another, with some to pick from. */
export function NamesField(props: FieldProps & { readonly known: readonly string[]; readonly placeholder?: string }) {
  return (
    <Form.Item {...item(props)}>
      <Select
        size="middle"
        mode="tags"
        tokenSeparators={['、', '，', ',', '；', ';']}
        options={props.known.map((name) => ({ value: name, label: name }))}
        placeholder={props.placeholder}
      />
    </Form.Item>
  )
}
