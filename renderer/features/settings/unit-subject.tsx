import { ChoiceSetting, TextSetting } from './setting-fields.tsx'
import { DesksSection } from './desks-section.tsx'
import { SignedTextNotice } from './signed-text-notice.tsx'
import type { SubjectProps } from './subject.ts'

const levels = ['省', '市', '县', '区'].map((level) => ({ value: level, label: level }))

/** 本单位. */
export function UnitSubject({ bureau, save }: SubjectProps) {
  return (
    <>
      <SignedTextNotice />
      <TextSetting
        label="单位名称"
        value={bureau.name}
        width={320}
        says="全称，印在信头和署名处。"
        onSave={async (name) => (name === '' ? '请填写单位全称。' : save((now) => ({ ...now, name })))}
      />
      <ChoiceSetting
        label="层级"
        value={bureau.level}
        choices={
          levels.some(({ value }) => value === bureau.level)
            ? levels
            : [...levels, { value: bureau.level, label: bureau.level }]
        }
        says="登记新件时代入标题，如“市十六届人大四次会议”。"
        onSave={(level) => save((now) => ({ ...now, level }))}
      />
      <DesksSection />
    </>
  )
}
