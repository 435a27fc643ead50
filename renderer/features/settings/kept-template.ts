import { type LetterTemplate, letterTemplateSchema } from '../../../shared/bureau/letter-template.ts'

const key = 'fuyan.template'

/** A template under the hand outlives a change of page and a closed window; broken ones too, they are being mended. */
export function keepTemplate(template: LetterTemplate | null): void {
  if (template === null) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(template))
}

export function keptTemplate(): LetterTemplate | null {
  try {
    const kept = letterTemplateSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return kept.success ? kept.data : null
  } catch {
    return null
  }
}
