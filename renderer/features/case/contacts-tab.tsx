import {
  answeredDeputies,
  type CaseFile,
  contactLevelLabels,
  contactModeLabels,
  contactPhaseLabels,
} from '../../../shared/case/case-file.ts'
import { deputyWord } from '../../../shared/case/suggestion.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { StepButton } from '../../steps/step-button.tsx'

const phases = Object.entries(contactPhaseLabels) as readonly (readonly [keyof typeof contactPhaseLabels, string])[]

/** 沟通: how far the 三见面 have come, and each meeting as it was recorded. */
export function ContactsTab({ file }: { readonly file: CaseFile }) {
  const word = deputyWord[file.suggestion.kind]
  if (!answersDeputy(file)) return <EmptyPage says={`会办件由主办单位与${word}沟通，这里不用记。`} />
  if (file.contacts.length === 0) {
    return (
      <EmptyPage says={`这里记每一次与${word}的沟通：办前、办中、办后。起草之前至少要有一次。`}>
        <StepButton file={file} name="recordContact" />
      </EmptyPage>
    )
  }
  const names = new Map(answeredDeputies(file).map((deputy) => [deputy.id, deputy.name]))
  return (
    <div className="case-list">
      <div className="case-list-head">
        <span>三见面</span>
        {phases.map(([phase, label]) => {
          const times = file.contacts.filter((contact) => contact.phase === phase).length
          return (
            <span key={phase} className={times > 0 ? 'meeting meeting-had' : 'meeting'}>
              {times > 0 ? `✓ ${label} ${times} 次` : `○ ${label}`}
            </span>
          )
        })}
        <span className="spacer" />
        <StepButton file={file} name="recordContact" />
      </div>
      {file.contacts
        .toSorted((a, b) => b.day.localeCompare(a.day))
        .map((contact) => (
          <article key={contact.id} className="case-entry">
            <p>
              <b className="nowrap">{contact.day}</b>
              {`　${contactPhaseLabels[contact.phase]}${contactModeLabels[contact.mode]}`}
              <span className="quiet">
                {[
                  contact.deputyIds.map((id) => names.get(id) ?? '').join('、'),
                  contact.ourPeople,
                  contactLevelLabels[contact.level],
                  contact.place,
                ]
                  .filter(Boolean)
                  .map((part) => `　${part}`)}
              </span>
            </p>
            <p className="case-words">{contact.views}</p>
          </article>
        ))}
    </div>
  )
}
