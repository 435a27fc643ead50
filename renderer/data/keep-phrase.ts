import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { Phrase } from '../../shared/bureau/phrase.ts'
import { findClassifiedMark } from '../../shared/intake/classified-mark.ts'
import type { PersonRef } from '../../shared/people/roles.ts'
import { phraseFault } from '../../shared/phrases/fill-phrase.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { changeBureau } from './change-bureau.ts'
import type { Workspace } from './workspace.ts'

/** Why a phrase must not be kept, in the user's words; null when it may. */
export function whyNotKept(phrase: Phrase): string | null {
  const { text, validFrom, validUntil } = phrase
  const mark = findClassifiedMark(text)
  if (mark !== null) return `文字带有密级标志“${mark.quote}”，没有保存，请勿在本系统处理涉密内容。`
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) return '失效日期早于生效日期，请核对。'
  return phraseFault(text)
}

/** The bureau with a phrase of its own: a new one, or the new wording of one that is there. */
export function withPhrase(bureau: Bureau, phrase: Phrase): Bureau {
  const known = bureau.phrases.some((one) => one.id === phrase.id)
  const phrases = known
    ? bureau.phrases.map((one) => (one.id === phrase.id ? phrase : one))
    : [...bureau.phrases, phrase]
  return { ...bureau, phrases }
}

/** Keeps one of the bureau's own phrases: a line in the bureau's journal. */
export async function keepPhrase(workspace: Workspace, by: PersonRef, phrase: Phrase): Promise<Result<null>> {
  const why = whyNotKept(phrase)
  if (why !== null) return refuse(why)
  return changeBureau(workspace, 'changePhrases', by, (bureau) =>
    bureau === null ? refuse('还没有建立本单位。') : ok({ bureau: withPhrase(bureau, phrase), value: null }),
  )
}
