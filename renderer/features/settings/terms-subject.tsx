import defaults from '../../../assets/rule-profiles/zhuzhou.json'
import { type RuleProfile, ruleProfileSchema } from '../../../shared/bureau/rule-profile.ts'
import { CountSetting, SwitchSetting, TextSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

const shipped = ruleProfileSchema.parse(defaults)

type CountKey = { [Key in keyof RuleProfile]: RuleProfile[Key] extends number ? Key : never }[keyof RuleProfile]

interface Term {
  readonly key: CountKey
  readonly label: string
  readonly unit: string
  readonly source: string
}

const law = '代表法第五十一条'
const usual = '各地常见值，请按交办通知核对'

const terms: readonly Term[] = [
  { key: 'replyMonths', label: '答复期限', unit: '个月', source: `自交办之日起；${law}` },
  { key: 'complexReplyMonths', label: '涉及面广、处理难度大的', unit: '个月', source: `自交办之日起；${law}` },
  { key: 'returnWarnWd', label: '退回申请提醒', unit: '个工作日', source: `自签收起；${usual}` },
  { key: 'returnHardWd', label: '退回申请截止', unit: '个工作日', source: `自签收起；${usual}` },
  { key: 'firstContactWd', label: '首次联系代表', unit: '个工作日', source: `自签收起；${usual}` },
  { key: 'coOpinionDays', label: '会办意见', unit: '日', source: `自征求或签收起；${usual}` },
  { key: 'coOpinionRedoWd', label: '会办意见重办', unit: '个工作日', source: usual },
  { key: 'feedbackWd', label: '征询意见表收回', unit: '个工作日', source: `自送达起；${usual}` },
  { key: 'rehandleMonths', label: '代表不满意，重新办理', unit: '个月', source: usual },
  { key: 'publishWd', label: '网上公开', unit: '个工作日', source: `自送达起；${usual}` },
  { key: 'orangeDays', label: '“紧急”提示', unit: '日以内', source: '剩余天数，本机显示用' },
  { key: 'amberDays', label: '“临近”提示', unit: '日以内', source: '剩余天数，本机显示用' },
]

/** 期限方案: terms are data, each with its source, each to be argued with. */
export function TermsSubject({ bureau, save }: SubjectProps) {
  const profile = bureau.ruleProfile
  const set = (part: Partial<RuleProfile>) => save((now) => ({ ...now, ruleProfile: { ...now.ruleProfile, ...part } }))
  return (
    <>
      <p className="settings-lead">
        {profile.label}。{profile.source}
      </p>
      {terms.map(({ key, label, unit, source }) => (
        <CountSetting
          key={key}
          label={label}
          unit={unit}
          value={profile[key]}
          says={profile[key] === shipped[key] ? source : `${source}；默认 ${shipped[key]} ${unit}`}
          onSave={(value) => set({ [key]: value })}
          onReset={profile[key] === shipped[key] ? undefined : () => void set({ [key]: shipped[key] })}
        />
      ))}
      <TextSetting
        label="大会建议统一期限"
        width={120}
        value={profile.sessionReplyDeadline ?? ''}
        says="月-日，如 06-30；没有统一期限就留空。株洲市2023年大会建议办理通知。"
        onSave={async (typed) =>
          typed === '' || /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(typed)
            ? set({ sessionReplyDeadline: typed === '' ? null : typed })
            : '应写作 06-30 的样子。'
        }
        onReset={
          profile.sessionReplyDeadline === shipped.sessionReplyDeadline
            ? undefined
            : () => void set({ sessionReplyDeadline: shipped.sessionReplyDeadline })
        }
      />
      <SwitchSetting
        label="重要件由主要领导签发"
        value={profile.keyItemsToChief}
        says="重点督办建议，以及答复中有资金、项目承诺的。"
        onSave={(keyItemsToChief) => set({ keyItemsToChief })}
      />
      <TextSetting
        label="本方案依据"
        rows={2}
        value={profile.source}
        says="核对过交办通知后，请在这里写明依据。"
        onSave={(source) => set({ source })}
        onReset={profile.source === shipped.source ? undefined : () => void set({ source: shipped.source })}
      />
    </>
  )
}
