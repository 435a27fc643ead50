import { z } from 'zod'
import { bureauSchema } from '../bureau/bureau.ts'
import { caseFileSchema } from '../case/case-file.ts'

/** One case as a file of its own, with the bureau that answers it: what `npm run letter` reads. */
export const caseDocumentSchema = z.strictObject({
  fuyan: z.literal('case'),
  version: z.literal(1),
  case: caseFileSchema,
  bureau: bureauSchema,
})
export type CaseDocument = z.infer<typeof caseDocumentSchema>
