import { presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { LineField, NamesField, RadioField, TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

function WhichVersion({ about: { file } }: { readonly about: About }) {
  const version = latestVersion(presentRound(file))
  return <p className="step-form-says">{`针对第 ${version?.number ?? 1} 稿。`}</p>
}

/** 同意、签发: the words that stand on the sign-off sheet. */
export const opinion = stepForm<InputOf<'approve'>>({
  starts: () => ({ opinion: '同意。' }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <TextField name="opinion" label="意见" rows={2} />
    </>
  ),
})

export const remark = stepForm<InputOf<'returnForRevision'>>({
  starts: () => ({ remark: '' }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <TextField name="remark" label="退回的理由" rows={5} placeholder="哪里要改、怎么改" />
    </>
  ),
})

const sectionsOf = ({ session }: About): readonly string[] => [
  ...new Set(session.bureau.people.map((person) => person.section).filter(Boolean)),
]

/** 送会签: one section at a time, as the table has it. */
export const requestCountersign = stepForm<InputOf<'requestCountersign'>>({
  starts: () => ({ section: [] }),
  Fields: ({ about }) => (
    <NamesField name="section" label="会签科室" known={sectionsOf(about)} placeholder="选择或输入" />
  ),
  gives: (held) => ({ section: (held as { section: readonly string[] }).section.join('、') }),
})

const open = ({ file }: About) => presentRound(file).countersigns.filter((sign) => sign.opinion === null)

export const recordCountersign = stepForm<InputOf<'recordCountersign'>>({
  starts: (about) => ({ countersignId: open(about)[0]?.id, by: '', opinion: '同意。' }),
  Fields: ({ about }) => (
    <>
      {open(about).length === 0 && <p className="step-form-says">没有在等的会签。</p>}
      <RadioField
        name="countersignId"
        label="会签科室"
        choices={open(about).map((sign) => ({ value: sign.id, label: sign.section }))}
      />
      <LineField name="by" label="会签人" />
      <TextField name="opinion" label="会签意见" rows={2} />
    </>
  ),
})
