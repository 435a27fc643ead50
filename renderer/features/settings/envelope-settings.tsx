import {
  defaultEnclosureSettings,
  type EnclosureSettings,
  type LabelLayout,
  labelLayouts,
  labelLayoutWords,
} from '../../../shared/bureau/enclosure-settings.ts'
import { ChoiceSetting, SwitchSetting, TextSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

const sizes = [
  { value: 'DL', label: 'DL（5号）' },
  { value: 'C5', label: 'C5（7号）' },
] as const

const measures = [
  ['columns', '列数', '列'],
  ['rows', '行数', '行'],
  ['widthMm', '标签宽', '毫米'],
  ['heightMm', '标签高', '毫米'],
  ['leftMm', '左边距', '毫米'],
  ['topMm', '上边距', '毫米'],
  ['gapMm', '列间距', '毫米'],
] as const satisfies readonly (readonly [keyof LabelLayout, string, string])[]

const same = (one: LabelLayout, other: LabelLayout): boolean => measures.every(([key]) => one[key] === other[key])

/** 信封和标签: what lies beside the printer. */
export function EnvelopeSettings({ bureau, save }: SubjectProps) {
  const { enclosures } = bureau
  const set = (part: Partial<EnclosureSettings>) =>
    save((now) => ({ ...now, enclosures: { ...now.enclosures, ...part } }))
  const shipped = labelLayouts.map((layout) => ({
    value: labelLayoutWords(layout),
    label: `${layout.columns}×${layout.rows}，${layout.widthMm}×${layout.heightMm}`,
  }))
  const present = labelLayoutWords(enclosures.label)
  const known = labelLayouts.some((layout) => same(layout, enclosures.label))
  return (
    <>
      <ChoiceSetting
        label="信封"
        value={enclosures.envelope}
        choices={sizes}
        says="GB/T 1416-2003：DL 220×110 毫米，信纸三折；C5 229×162 毫米，信纸对折"
        onSave={(envelope) => set({ envelope })}
      />
      <SwitchSetting
        label="信封已印好单位"
        value={enclosures.envelopePrinted}
        says="只套印收件人，不印邮编框、贴邮票处和寄件人"
        onSave={(envelopePrinted) => set({ envelopePrinted })}
      />
      <ChoiceSetting
        label="标签纸"
        value={known ? present : '自定'}
        choices={known ? shipped : [...shipped, { value: '自定', label: '自定' }]}
        says="列×行，每个标签宽×高（毫米）"
        onSave={async (words) => {
          const layout = labelLayouts.find((one) => labelLayoutWords(one) === words)
          return layout === undefined ? null : set({ label: layout })
        }}
      />
      {measures.map(([key, label, unit]) => (
        <TextSetting
          key={key}
          label={label}
          width={120}
          unit={unit}
          value={String(enclosures.label[key])}
          onSave={async (typed) =>
            /^\d{1,3}(?:\.\d)?$/u.test(typed)
              ? set({ label: { ...enclosures.label, [key]: Number(typed) } })
              : '请填写数字，最多一位小数。'
          }
          onReset={
            enclosures.label[key] === defaultEnclosureSettings.label[key] || known
              ? undefined
              : () => void set({ label: defaultEnclosureSettings.label })
          }
        />
      ))}
    </>
  )
}
