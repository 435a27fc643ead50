import { z } from 'zod'

/**
 * 办理类别 is data: the letters mean different things in different places, so rules ask the meaning.
 * `solved` 已经解决, `planned` 列入计划逐步解决, `cannot` 条件所限, `reference` 留作参考.
 */
export const classMeaningSchema = z.enum(['solved', 'planned', 'cannot', 'reference'])
export type ClassMeaning = z.infer<typeof classMeaningSchema>

export const classSchemeSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** Where the wording was found; shown beside the value. */
    source: z.string(),
    classes: z
      .array(z.strictObject({ code: z.string(), label: z.string(), meaning: classMeaningSchema }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly()
export type ClassScheme = z.infer<typeof classSchemeSchema>

export function meaningOf(scheme: ClassScheme, code: string | null): ClassMeaning | null {
  return scheme.classes.find((entry) => entry.code === code)?.meaning ?? null
}
