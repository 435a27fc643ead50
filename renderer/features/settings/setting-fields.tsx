import { Button, Input, Segmented, Select, Switch } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { GrowingText } from '../../ui/growing-text.tsx'

interface RowProps {
  readonly label: string
  /** Where the value comes from, or what it does. */
  readonly says?: ReactNode
  readonly wrong?: string | null
  /** A narrow field has its meaning beside it, so that a setting takes one line. */
  readonly beside?: boolean
  /** Given while the value differs from the shipped one. */
  readonly onReset?: (() => void) | undefined
  readonly children: (id: string) => ReactNode
}

/** One setting: its name, its field, what it means, and 恢复默认. */
export function SettingRow({ label, says, wrong, beside = false, onReset, children }: RowProps) {
  const id = useId()
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <div className="setting-field">
        {children(id)}
        {beside && says !== undefined && <span className="setting-says">{says}</span>}
        {onReset !== undefined && (
          <Button type="link" onClick={onReset}>
            恢复默认
          </Button>
        )}
      </div>
      {wrong != null && <p className="setting-wrong">{wrong}</p>}
      {!beside && says !== undefined && <p className="setting-says">{says}</p>}
    </div>
  )
}

type Saving<T> = (value: T) => Promise<string | null>

interface TextSettingProps {
  readonly label: string
  readonly value: string
  readonly onSave: Saving<string>
  readonly says?: ReactNode
  readonly unit?: string
  readonly rows?: number
  readonly width?: number
  readonly onReset?: (() => void) | undefined
}

/** A text, saved on leaving the field. What cannot be saved stays in the field with the reason under it. */
export function TextSetting(props: TextSettingProps) {
  // A new value from outside (恢复默认, a refusal elsewhere) opens the field anew.
  return <OpenTextSetting key={props.value} {...props} />
}

function OpenTextSetting({ label, value, onSave, says, unit, rows, width, onReset }: TextSettingProps) {
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState<string | null>(null)
  async function leave() {
    if (typed.trim() === value) return
    setWrong(await onSave(typed.trim()))
  }
  const shared = {
    value: typed,
    status: wrong === null ? ('' as const) : ('error' as const),
    onBlur: () => void leave(),
    style: width === undefined ? {} : { width, flex: 'none' },
  }
  return (
    <SettingRow label={label} says={says} wrong={wrong} beside={width !== undefined} onReset={onReset}>
      {(id) =>
        rows === undefined ? (
          <Input
            id={id}
            {...shared}
            suffix={unit}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => event.currentTarget.blur()}
          />
        ) : (
          <GrowingText
            id={id}
            {...shared}
            rows={rows}
            mostRows={12}
            onChange={(event) => setTyped(event.target.value)}
          />
        )
      }
    </SettingRow>
  )
}

/** A whole number with its unit. */
export function CountSetting(props: {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly onSave: Saving<number>
  readonly says?: ReactNode
  readonly onReset?: (() => void) | undefined
}) {
  const { value, onSave, ...rest } = props
  return (
    <TextSetting
      {...rest}
      width={120}
      value={String(value)}
      onSave={async (typed) => (/^[1-9]\d{0,3}$/u.test(typed) ? onSave(Number(typed)) : '请填写大于 0 的整数。')}
    />
  )
}

export function SwitchSetting(props: {
  readonly label: string
  readonly value: boolean
  readonly onSave: Saving<boolean>
  readonly says?: ReactNode
  readonly onReset?: (() => void) | undefined
}) {
  const { label, value, onSave, says, onReset } = props
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <SettingRow label={label} says={says} wrong={wrong} beside onReset={onReset}>
      {(id) => (
        <Switch
          id={id}
          checked={value}
          checkedChildren="是"
          unCheckedChildren="否"
          onChange={(next) => void onSave(next).then(setWrong)}
        />
      )}
    </SettingRow>
  )
}

export function ChoiceSetting<T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onSave: Saving<T>
  readonly says?: ReactNode
  readonly onReset?: (() => void) | undefined
}) {
  const { label, value, choices, onSave, says, onReset } = props
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <SettingRow label={label} says={says} wrong={wrong} beside onReset={onReset}>
      {() => (
        <Segmented<T>
          aria-label={label}
          value={value}
          options={[...choices]}
          onChange={(next) => void onSave(next).then(setWrong)}
        />
      )}
    </SettingRow>
  )
}

/** A list of names, each confirmed with Enter. */
export function NamesSetting(props: {
  readonly label: string
  readonly value: readonly string[]
  readonly onSave: Saving<readonly string[]>
  readonly says?: ReactNode
}) {
  const { label, value, onSave, says } = props
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <SettingRow label={label} says={says} wrong={wrong}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="tags"
          size="middle"
          className="setting-names"
          open={false}
          suffixIcon={null}
          value={[...value]}
          tokenSeparators={['，', ',', '；', ';', '\n']}
          placeholder="输入名称，回车确认"
          onChange={(names) => {
            const tidy = names.map((name) => name.trim()).filter((name) => name !== '')
            void onSave(tidy).then(setWrong)
          }}
        />
      )}
    </SettingRow>
  )
}
