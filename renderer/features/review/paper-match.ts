import type { Round } from '../../../shared/case/round.ts'
import { checkCode, codesOfText, plainCode } from '../../../shared/forms/check-code.ts'

/**
 * What a code read from paper says about that paper: the same text with the same opinions, the same text printed before
 * some of them were given, or another text. Null while the code is not whole.
 */
export type PaperMatch = 'same' | 'earlier' | 'other' | null

const LENGTH = 8

export function paperMatch(typed: string, round: Round, hash: (text: string) => string): PaperMatch {
  const code = plainCode(typed)
  const now = checkCode(round, hash)
  if (code.length < LENGTH || now === null) return null
  if (code === plainCode(now)) return 'same'
  return codesOfText(round, hash).some((one) => plainCode(one) === code) ? 'earlier' : 'other'
}
