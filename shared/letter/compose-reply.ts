import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import type { Result } from '../result.ts'
import { composeLetter } from './compose-letter.ts'
import type { ComposeOptions } from './letter-facts.ts'
import type { OfficialDocument } from './official-document.ts'

/** 答复, or 再次答复 from the second round on (`composeLetter`). */
export const composeReply = (file: CaseFile, bureau: Bureau, options: ComposeOptions = {}): Result<OfficialDocument> =>
  composeLetter(presentRound(file).number >= 2 ? 'secondReply' : 'reply', file, bureau, options)
