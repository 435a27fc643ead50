import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Result } from '../result.ts'
import { composeLetter } from './compose-letter.ts'
import type { ComposeOptions } from './letter-facts.ts'
import type { OfficialDocument } from './official-document.ts'

/** 会办意见 (`composeLetter`). */
export const composeCoOpinion = (
  file: CaseFile,
  bureau: Bureau,
  options: ComposeOptions = {},
): Result<OfficialDocument> => composeLetter('coOpinion', file, bureau, options)
