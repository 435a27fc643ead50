import { presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import type { InputOf } from '../../../shared/workflow/advance.ts'
import { TextField } from './fields.tsx'
import { type About, stepForm } from './step-form.ts'

export function WhichVersion({ about: { file } }: { readonly about: About }) {
  const version = latestVersion(presentRound(file))
  return <p className="step-form-says">{`针对第 ${version?.number ?? 1} 稿。`}</p>
}

/** 同意、签发: the words that stand on the sign-off sheet. */
export const opinion = stepForm<InputOf<'approve'>>({
  starts: () => ({ opinion: '同意。', comments: [] }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <TextField name="opinion" label="意见" rows={2} />
    </>
  ),
})

export const remark = stepForm<InputOf<'returnForRevision'>>({
  starts: () => ({ remark: '', comments: [], reply: null }),
  Fields: ({ about }) => (
    <>
      <WhichVersion about={about} />
      <TextField name="remark" label="退回的理由" rows={5} placeholder="哪里要改、怎么改" />
    </>
  ),
})
