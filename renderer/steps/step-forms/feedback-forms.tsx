import { answeredDeputies, presentRound } from '../../../shared/case/case-file.ts'
import { ratingLabels } from '../../../shared/case/round.ts'
import { deputyWord } from '../../../shared/case/suggestion.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { choicesOf, DayItem, RadioField, TextField } from './fields.tsx'
import { stepForm } from './step-form.ts'

/** 登记代表评价: no rating stands there beforehand (domain §2.4: it is the deputy's own). */
export const recordFeedback = stepForm<InputOf<'recordFeedback'>>({
  starts: ({ file, session }) => {
    const { feedback } = presentRound(file)
    const silent = answeredDeputies(file).filter((deputy) => !feedback.some((rating) => rating.deputyId === deputy.id))
    return { deputyId: silent[0]?.id, day: session.today, reason: '', evidence: '' }
  },
  Fields: ({ about: { file, session } }) => {
    const word = deputyWord[file.suggestion.kind]
    return (
      <>
        <RadioField
          name="deputyId"
          label={word}
          choices={answeredDeputies(file).map((deputy) => ({ value: deputy.id, label: deputy.name }))}
        />
        <DayItem name="day" label="评价日期" max={session.today} />
        <RadioField name="attitude" label="办理态度" choices={choicesOf(ratingLabels)} />
        <RadioField name="result" label="办理结果" choices={choicesOf(ratingLabels)} />
        <TextField name="reason" label={`${word}的说明（不满意的必须写明理由）`} rows={2} />
        <TextField name="evidence" label="评价的依据" rows={2} placeholder="征询意见表原件、通话记录、收件人等" />
      </>
    )
  },
})
