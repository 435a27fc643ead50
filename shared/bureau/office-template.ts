import { z } from 'zod'
import { daySchema } from '../day.ts'
import { letterKindSchema } from './letter-template.ts'

/** 本单位模板: an office's own .docx with fields in it. The file itself is kept on the desk under its hash. */
export const officeTemplateSchema = z
  .strictObject({
    id: z.string(),
    label: z.string().min(1),
    kind: letterKindSchema,
    fileName: z.string(),
    /** SHA-256 of the file, in hex. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Names of the fields found in it when it was taken in. */
    fields: z.array(z.string()).readonly(),
    addedOn: daySchema,
  })
  .readonly()
export type OfficeTemplate = z.infer<typeof officeTemplateSchema>
