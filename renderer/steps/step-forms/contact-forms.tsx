import {
  answeredDeputies,
  type CaseFile,
  contactLevelLabels,
  contactModeLabels,
  contactPhaseLabels,
} from '../../../shared/case/case-file.ts'
import { deputyWord } from '../../../shared/case/suggestion.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { choicesOf, DayItem, LineField, RadioField, SelectField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

/** 三见面: which meeting this most likely is. */
function likelyPhase({ stage }: CaseFile): 'before' | 'during' | 'after' {
  switch (stage) {
    case 'sending':
    case 'feedbackPending':
    case 'rehandling':
    case 'tracking':
      return 'after'
    case 'assignedToSection':
    case 'planning':
    case 'contactBefore':
      return 'before'
    default:
      return 'during'
  }
}

export const contactForm = stepForm<InputOf<'recordContact'>>({
  starts: ({ file, session }) => ({
    phase: likelyPhase(file),
    day: session.today,
    place: '',
    ourPeople: session.actor.name,
    deputyIds: answeredDeputies(file).map((deputy) => deputy.id),
    views: '',
  }),
  Fields: ContactFields,
})

function ContactFields({ about }: { readonly about: About }) {
  const { file, session } = about
  const word = deputyWord[file.suggestion.kind]
  return (
    <>
      <RadioField name="phase" label="哪一次见面" choices={choicesOf(contactPhaseLabels)} />
      <RadioField name="mode" label="方式" choices={choicesOf(contactModeLabels)} />
      <div className="step-form-row">
        <DayItem name="day" label="日期" max={session.today} />
        <LineField name="place" label="地点" placeholder="电话沟通可以不填" />
      </div>
      <LineField name="ourPeople" label="我方参加人" />
      <RadioField name="level" label="我方最高层级" choices={choicesOf(contactLevelLabels)} />
      <SelectField
        name="deputyIds"
        label={`见到的${word}`}
        several
        choices={answeredDeputies(file).map((deputy) => ({ value: deputy.id, label: deputy.name }))}
      />
      <TextField name="views" label={`${word}的意见`} rows={5} placeholder="照原话记下要点，起草时要逐条回应" />
    </>
  )
}
