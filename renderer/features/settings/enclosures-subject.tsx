import { EnvelopeSettings } from './envelope-settings.tsx'
import { FeedbackFormSettings } from './feedback-form-settings.tsx'
import { TextSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

/** 随函材料: what goes out with a letter, and where it comes back to. */
export function EnclosuresSubject({ bureau, save }: SubjectProps) {
  return (
    <>
      <p className="settings-lead">“成文”中的“一键成套”按这里做征询意见表、信封和标签。</p>
      <h3>回邮地址</h3>
      <ReturnAddress bureau={bureau} save={save} />
      <h3>征询意见表</h3>
      <FeedbackFormSettings bureau={bureau} save={save} />
      <h3>信封和标签</h3>
      <EnvelopeSettings bureau={bureau} save={save} />
    </>
  )
}

function ReturnAddress({ bureau, save }: SubjectProps) {
  const { returnAddress } = bureau
  const set = (part: Partial<typeof returnAddress>) =>
    save((now) => ({ ...now, returnAddress: { ...now.returnAddress, ...part } }))
  return (
    <>
      <TextSetting
        label="地址"
        value={returnAddress.address}
        says="印在信封右下角和征询意见表下方。"
        onSave={(address) => set({ address })}
      />
      <TextSetting
        label="邮政编码"
        width={120}
        value={returnAddress.postcode}
        onSave={async (postcode) =>
          /^(?:\d{6})?$/u.test(postcode) ? set({ postcode }) : '邮政编码是六位数字，请核对；不知道可留空。'
        }
      />
      <TextSetting label="电话" width={200} value={returnAddress.phone} onSave={(phone) => set({ phone })} />
    </>
  )
}
