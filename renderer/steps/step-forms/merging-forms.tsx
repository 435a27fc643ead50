import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Head } from '../../../shared/case/head.ts'
import { isResting } from '../../../shared/case/stage.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { Session } from '../../data/session.tsx'
import { RadioField, SelectField, TextField } from './fields.tsx'
import { stepForm } from './step-form.ts'

const named = (head: Pick<Head, 'number' | 'title' | 'leadDeputy'>) =>
  `第${head.number}号　${head.leadDeputy}　${head.title}`

/** Open cases of the same kind, samples apart from real ones. */
const others = (file: CaseFile, { workspace }: Session) =>
  workspace.heads
    .get()
    .filter((head) => head.id !== file.id && !isResting(head.stage) && head.sample === file.sample)
    .filter((head) => head.kind === file.suggestion.kind)
    .map((head) => ({ value: head.id, label: named(head) }))

const nobody = <p className="step-form-says">没有别的在办案件可以并案。</p>

/** 并案办理, from the case that joins. */
export const mergeInto = stepForm<InputOf<'mergeInto'>>({
  starts: () => ({ leadCaseId: undefined, reason: '' }),
  Fields: ({ about: { file, session } }) => {
    const choices = others(file, session)
    return (
      <>
        {choices.length === 0 && nobody}
        <SelectField name="leadCaseId" label="并入哪一件（主案）" placeholder="编号、标题、姓名" choices={choices} />
        <TextField name="reason" label="理由（可不填）" rows={2} placeholder="内容相同，并案办理、分别答复" />
      </>
    )
  },
})

/** 接收并案, from the case that leads; number and deputies are read from the other case when it is taken in. */
export const takeIn = stepForm<InputOf<'takeIn'>>({
  starts: () => ({ caseId: undefined }),
  Fields: ({ about: { file, session } }) => {
    const choices = others(file, session)
    return (
      <>
        {choices.length === 0 && nobody}
        <SelectField name="caseId" label="哪一件并入本件" placeholder="编号、标题、姓名" choices={choices} />
      </>
    )
  },
  gives: (held) => ({ ...(held as { caseId: string }), number: '', title: '', deputies: [] }),
})

export const release = stepForm<InputOf<'release'>>({
  starts: ({ file }) => ({ caseId: file.mergedCases.length === 1 ? file.mergedCases[0]?.caseId : undefined }),
  Fields: ({ about: { file } }) => (
    <RadioField
      name="caseId"
      label="移出哪一件"
      choices={file.mergedCases.map(({ caseId, number, title }) => ({
        value: caseId,
        label: `第${number}号　${title}`,
      }))}
    />
  ),
})
