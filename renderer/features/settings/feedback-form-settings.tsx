import { Button } from 'antd'
import { defaultFeedbackForm, type FeedbackForm } from '../../../shared/bureau/feedback-form.ts'
import { NamesSetting, SwitchSetting, TextSetting } from './setting-fields.tsx'
import type { SubjectProps } from './subject.ts'

/** 征询意见表: what is rated on which scale, what else is asked, where the form goes back to. */
export function FeedbackFormSettings({ bureau, save }: SubjectProps) {
  const { feedbackForm } = bureau
  const set = (part: Partial<FeedbackForm>) =>
    save((now) => ({ ...now, feedbackForm: { ...now.feedbackForm, ...part } }))
  const { ratings } = feedbackForm
  const setRating = (at: number, part: Partial<FeedbackForm['ratings'][number]>) =>
    set({ ratings: ratings.map((rating, index) => (index === at ? { ...rating, ...part } : rating)) })
  const [usual] = defaultFeedbackForm.ratings
  return (
    <>
      {ratings.map((rating, index) => (
        <div key={rating.label}>
          <TextSetting
            label={`评价项目 ${index + 1}`}
            width={200}
            value={rating.label}
            onSave={async (label) => {
              if (label === '') return '请填写评价项目的名称，如“办理态度”。'
              if (ratings.some((other, at) => at !== index && other.label === label)) return '已有这个评价项目。'
              return setRating(index, { label })
            }}
          />
          <NamesSetting
            label="选项"
            value={rating.options}
            onSave={async (options) =>
              options.length < 2 ? '一个评价项目至少要有两个选项。' : setRating(index, { options })
            }
          />
          {ratings.length > 1 && (
            <Button type="link" onClick={() => void set({ ratings: ratings.filter((_, at) => at !== index) })}>
              删去“{rating.label}”
            </Button>
          )}
        </div>
      ))}
      <div className="settings-acts">
        <Button
          disabled={usual === undefined}
          onClick={() =>
            void set({
              ratings: [...ratings, { label: `评价项目${ratings.length + 1}`, options: usual?.options ?? [] }],
            })
          }
        >
          添加评价项目
        </Button>
        <Button type="link" onClick={() => void set({ ratings: defaultFeedbackForm.ratings })}>
          恢复默认
        </Button>
      </div>
      <SwitchSetting
        label="问面商情况"
        value={feedbackForm.asksMeeting}
        says="面商人、协商形式两栏"
        onSave={(asksMeeting) => set({ asksMeeting })}
      />
      <SwitchSetting
        label="问联名代表答复"
        value={feedbackForm.asksCosigners}
        says="联名代表是否都收到答复"
        onSave={(asksCosigners) => set({ asksCosigners })}
      />
      <NamesSetting
        label="另寄"
        value={feedbackForm.returnTo}
        says="征询意见表除寄回本单位外，还寄给这些单位。"
        onSave={(returnTo) => set({ returnTo })}
      />
      <TextSetting
        label="填表说明"
        rows={2}
        value={feedbackForm.note}
        says="印在表下第一条。"
        onSave={(note) => set({ note })}
        onReset={
          feedbackForm.note === defaultFeedbackForm.note
            ? undefined
            : () => void set({ note: defaultFeedbackForm.note })
        }
      />
    </>
  )
}
