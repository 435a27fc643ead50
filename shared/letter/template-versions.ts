import type { Bureau } from '../bureau/bureau.ts'
import type { LetterKind, LetterTemplate } from '../bureau/letter-template.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { Day } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { shippedTemplates } from './shipped-templates.ts'

type Templates = Pick<Bureau, 'templates'>

/** The bureau's own versions of a kind, newest first. */
export const ownVersions = (bureau: Templates, kind: LetterKind): readonly LetterTemplate[] =>
  bureau.templates.filter((template) => template.kind === kind).toSorted((a, b) => b.version - a.version)

export const inForce = ({ validFrom, validUntil }: LetterTemplate, day: Day): boolean =>
  (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)

/**
 * The template that writes this kind of letter on a day: the newest of the bureau's own versions in force, else the
 * shipped one. Periods may overlap on purpose: a version for some months lies over the one that goes on after it.
 */
export const templateFor = (bureau: Templates, kind: LetterKind, day: Day): LetterTemplate =>
  ownVersions(bureau, kind).find((template) => inForce(template, day)) ?? shippedTemplates[kind]

/** What decides the words of a letter: a version that differs only in label, source or dates writes the same one. */
export const templateContent = ({ settings, elements }: LetterTemplate) => ({ settings, elements })

export const sameContent = (one: LetterTemplate, other: LetterTemplate): boolean =>
  canonicalJson(templateContent(one)) === canonicalJson(templateContent(other))

const backwards = (from: Day | null, until: Day | null): boolean => from !== null && until !== null && until < from

/**
 * The bureau with one version more; none is ever edited. It begins today at the earliest, so that no letter already
 * dated changes its words. Refuses a period that ends before it begins, and a version that would change nothing.
 */
export function withVersion<B extends Templates>(
  bureau: B,
  template: LetterTemplate,
  today: Day,
): Result<{ readonly bureau: B; readonly added: LetterTemplate }> {
  const validFrom = template.validFrom === null || template.validFrom < today ? today : template.validFrom
  if (backwards(validFrom, template.validUntil))
    return refuse(`有效期到 ${template.validUntil} 为止，早于开始的 ${validFrom}，请改正有效期。`)
  const now = templateFor(bureau, template.kind, validFrom)
  if (sameContent(now, template)) return refuse(`内容与 ${validFrom} 在用的“${now.label}”完全相同，不用另存。`)
  const version = (ownVersions(bureau, template.kind)[0]?.version ?? shippedTemplates[template.kind].version) + 1
  const added = { ...template, version, validFrom }
  return ok({ bureau: { ...bureau, templates: [...bureau.templates, added] }, added })
}

/**
 * The bureau with another period for one of its versions. Days that have passed stay as they were: a version that has
 * begun keeps its beginning, and none can be ended before yesterday.
 */
export function withValidity<B extends Templates>(
  bureau: B,
  of: { readonly kind: LetterKind; readonly version: number },
  period: { readonly validFrom: Day | null; readonly validUntil: Day | null },
  today: Day,
): Result<B> {
  const known = bureau.templates.find((one) => one.kind === of.kind && one.version === of.version)
  if (known === undefined) return refuse('没有这一版模板，可能已有人改过，请重新打开设置。')
  const { validFrom, validUntil } = period
  const began = known.validFrom === null || known.validFrom <= today
  if (began && validFrom !== known.validFrom)
    return refuse('这一版已经开始使用，生效日期不能再改；要换写法，请另存新版本。')
  if (!began && (validFrom === null || validFrom < today)) return refuse(`生效日期不能早于今天 ${today}。`)
  if (backwards(validFrom, validUntil)) return refuse('截止日期早于生效日期，请改正。')
  if (validUntil !== known.validUntil && validUntil !== null && validUntil < today)
    return refuse(`截止日期不能早于今天 ${today}：已经印发的公文用的是当时的模板。`)
  if (validUntil !== known.validUntil && known.validUntil !== null && known.validUntil < today)
    return refuse('这一版已经停用，不能再改有效期；要再用它，请另存新版本。')
  return ok({
    ...bureau,
    templates: bureau.templates.map((one) => (one === known ? { ...one, validFrom, validUntil } : one)),
  })
}
