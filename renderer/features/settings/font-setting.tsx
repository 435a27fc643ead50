import { AutoComplete } from 'antd'
import { useState } from 'react'
import { type FontRole, fontRoleLabels } from '../../../shared/bureau/letter-settings.ts'
import { fontChain, hasFont } from '../../../shared/letter/font-chain.ts'
import { useInstalledFonts } from '../../data/installed-fonts.ts'
import { SettingRow } from './setting-fields.tsx'

export interface FontSettingProps {
  readonly role: FontRole
  readonly value: string
  /** What is printed in it. */
  readonly says: string
  readonly onSave: (name: string) => Promise<string | null>
  readonly onReset: (() => void) | undefined
}

/** One role's font: its chain to choose from, with a word on what this computer has; any other name may be typed. */
export function FontSetting(props: FontSettingProps) {
  return <OpenFontSetting key={props.value} {...props} />
}

function OpenFontSetting({ role, value, says, onSave, onReset }: FontSettingProps) {
  const installed = useInstalledFonts()
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState<string | null>(null)
  const here = (name: string) => (installed == null ? '' : hasFont(name, installed) ? '本机已装' : '本机没有')
  const missing = here(value) === '本机没有'

  async function save(name: string) {
    if (name.trim() === value) return
    setWrong(name.trim() === '' ? '请填写字体名称，要与 WPS 字体列表中的名称一致。' : await onSave(name.trim()))
  }

  return (
    <SettingRow
      label={fontRoleLabels[role]}
      beside
      wrong={wrong}
      onReset={onReset}
      says={
        <>
          {says}
          {missing && <span className="font-missing">　本机没有这种字体</span>}
        </>
      }
    >
      {(id) => (
        <AutoComplete
          id={id}
          className="font-setting"
          value={typed}
          popupMatchSelectWidth={300}
          options={fontChain[role].map(({ name }) => ({
            value: name,
            label: (
              <span className="font-choice">
                {name}
                <span className="quiet">{here(name)}</span>
              </span>
            ),
          }))}
          onChange={setTyped}
          onSelect={(name: string) => void save(name)}
          onBlur={() => void save(typed)}
        />
      )}
    </SettingRow>
  )
}
