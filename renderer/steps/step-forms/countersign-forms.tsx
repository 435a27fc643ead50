import { presentRound } from '../../../shared/case/case-file.ts'
import { standingCountersigns } from '../../../shared/case/round.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { openCountersigns, sectionsHeaded } from '../../../shared/workflow/steps/countersigning.ts'
import { gatherFacts } from '../../data/gather-facts.ts'
import { WhichVersion } from './approval-forms.tsx'
import { DayItem, LineField, RadioField, SelectField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

/** Every section of the bureau but the one that handles the case. */
const sectionsOf = ({ file, session }: About): readonly string[] =>
  [...new Set(session.bureau.people.map((person) => person.section).filter(Boolean))].filter(
    (section) => section !== file.handling.section,
  )

/** 送会签: one section at a time, as the table has it. */
export const requestCountersign = stepForm<InputOf<'requestCountersign'>>({
  starts: () => ({ section: '' }),
  Fields: ({ about }) => {
    const sections = sectionsOf(about)
    if (sections.length === 0) return <LineField name="section" label="会签科室" />
    const choices = sections.map((section) => ({ value: section, label: section }))
    return <SelectField name="section" label="会签科室" choices={choices} placeholder="请选择" />
  },
  gives: (held) => ({ section: (held as { section?: string }).section ?? '' }),
})

interface Answer {
  readonly agrees?: 'yes' | 'no'
}

/** Radio buttons hold words; the step asks for yes or no. */
function answered(held: object) {
  const { agrees } = held as Answer
  return { ...held, agrees: agrees === undefined ? undefined : agrees === 'yes' }
}

const choices = [
  { value: 'yes', label: '同意' },
  { value: 'no', label: '不同意' },
] as const

const mine = ({ file, session }: About) => {
  const facts = gatherFacts(file, session.bureau, session.today)
  const sections = sectionsHeaded(session.actor, facts)
  return openCountersigns(file).filter(({ section }) => sections.includes(section))
}

function WhichSection({ open }: { readonly open: ReturnType<typeof openCountersigns> }) {
  if (open.length === 0) return <p className="step-form-says">没有在等的会签。</p>
  return (
    <RadioField
      name="countersignId"
      label="会签科室"
      choices={open.map((sign) => ({ value: sign.id, label: sign.section }))}
    />
  )
}

function OpinionFields() {
  return (
    <>
      <RadioField name="agrees" label="是否同意" choices={choices} />
      <TextField name="opinion" label="会签意见" rows={3} placeholder="不同意的，请写明理由和修改意见" />
    </>
  )
}

/** 会签 by the head of the section who sits here. */
export const countersign = stepForm<InputOf<'countersign'>>({
  starts: (about) => ({ countersignId: mine(about)[0]?.id, agrees: 'yes', opinion: '同意。' }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <WhichSection open={mine(about)} />
      <OpinionFields />
    </>
  ),
  gives: (held) => answered(held) as { readonly [Key in keyof InputOf<'countersign'>]: unknown },
})

/** 会签 given on paper: what it says is copied, nothing is proposed. */
export const recordCountersign = stepForm<InputOf<'recordCountersign'>>({
  starts: ({ file, session }) => ({
    countersignId: openCountersigns(file)[0]?.id,
    by: '',
    day: session.today,
    opinion: '',
  }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <WhichSection open={openCountersigns(about.file)} />
      <div className="step-form-row">
        <LineField name="by" label="会签人" />
        <DayItem name="day" label="会签日期" max={about.session.today} />
      </div>
      <OpinionFields />
    </>
  ),
  gives: (held) => answered(held) as { readonly [Key in keyof InputOf<'recordCountersign'>]: unknown },
})

const stateOf = ({ opinion, agrees }: { readonly opinion: string | null; readonly agrees: boolean | null }): string => {
  if (opinion === null) return '还在等'
  return agrees === true ? '同意' : '不同意'
}

export const withdrawCountersign = stepForm<InputOf<'withdrawCountersign'>>({
  starts: ({ file }) => ({ countersignId: standingCountersigns(presentRound(file))[0]?.id, reason: '' }),
  Fields: ({ about }) => (
    <>
      <RadioField
        name="countersignId"
        label="撤回哪个科室的会签"
        choices={standingCountersigns(presentRound(about.file)).map((sign) => ({
          value: sign.id,
          label: `${sign.section}（${stateOf(sign)}）`,
        }))}
      />
      <TextField name="reason" label="理由" rows={3} placeholder="为什么不用这个科室会签，或者怎样协商的" />
    </>
  ),
})
