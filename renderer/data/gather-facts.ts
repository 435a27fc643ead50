import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import { replyTextHash } from '../../shared/letter/text-hash.ts'
import type { Facts } from '../../shared/workflow/step.ts'
import { sha256Hex } from './hashing.ts'

/** What `advance` must know beside the case: gathered here, so that the parts of the core never meet. */
export function gatherFacts(file: CaseFile, bureau: Bureau, today: Day): Facts {
  return { today, bureau, openMustFindings: 0, weightyPromises: 0, textHash: replyTextHash(file, bureau, sha256Hex) }
}
