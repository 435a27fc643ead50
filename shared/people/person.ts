import { z } from 'zod'
import type { Day } from '../day.ts'
import { accountSchema, deputisingSchema } from '../identity/certificate.ts'
import { type Role, roleSchema } from './roles.ts'

export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().min(1),
    /** 职务, as printed. */
    post: z.string(),
    section: z.string(),
    phone: z.string(),
    /** One person may hold several roles in a small bureau. */
    roles: z.array(roleSchema).min(1).readonly(),
    /** 代行: roles of others, for some days. */
    deputising: z.array(deputisingSchema).readonly(),
    /** 示例人员: leaves with the sample, and acts on samples only. */
    sample: z.boolean(),
    /** Null: cannot sign in (yet), but can be named in a case. */
    account: accountSchema.nullable(),
  })
  .readonly()
export type Person = z.infer<typeof personSchema>

/** The roles that a person holds on a day, with those held in another's place. */
export function rolesOn(person: Pick<Person, 'roles' | 'deputising'>, day: Day): readonly Role[] {
  const deputised = person.deputising.filter(({ from, until }) => from <= day && day <= until).map(({ role }) => role)
  return [...new Set([...person.roles, ...deputised])]
}
