import sample from '../../assets/sample/1185.json'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { planSet } from '../../shared/letter-set/plan-set.ts'
import { partsFor } from '../../shared/letter-set/set-parts.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { writeForm } from '../../shared/docx/write-form.ts'
import { sha256 } from '../../electron/desk/make-desk.ts'
import type { Bench } from './bench.ts'

/** One cosigner beside the lead deputy: two letters, a copy, two forms to fill in and five others make ten files. */
function joint(file: CaseFile): CaseFile {
  const { leadDeputy } = file.suggestion
  if (leadDeputy === null) throw new Error('the sample has a lead deputy')
  return { ...file, suggestion: { ...file.suggestion, cosigners: [{ ...leadDeputy, id: 'd-2', name: '王芳' }] } }
}

/** 一键成套 of the 1185 letter with one cosigner, from the case to the bytes of ten files. */
export const set: Bench = {
  name: 'set',
  target: 1000,
  runs: 11,
  async prepare() {
    const { case: one, bureau } = caseDocumentSchema.parse(sample)
    const file = joint(one)
    return {
      async ours() {
        const plan = planSet(file, bureau, {
          parts: partsFor(file),
          recipientIds: null,
          today: '2025-05-19',
          hash: sha256,
          dayOf: (moment) => moment.slice(0, 10),
        })
        if (!plan.ok) throw new Error(plan.error.reason)
        if (plan.value.items.length !== 10) throw new Error(`${plan.value.items.length} files instead of ten`)
        for (const { content } of plan.value.items) {
          const options = { createdOn: '2025-05-19' }
          await (content.kind === 'letter' ? writeDocx(content.letter, options) : writeForm(content.form, options))
        }
      },
      peers: [],
    }
  },
}
