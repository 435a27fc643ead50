import type { Bureau } from '../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../shared/case/case-file.ts'
import type { Day } from '../../shared/day.ts'
import type { Facts } from '../../shared/workflow/step.ts'

/** What `advance` must know beside the case: gathered here, so that the parts of the core never meet. */
export function gatherFacts(file: CaseFile, bureau: Bureau, today: Day): Facts {
  void presentRound(file)
  return { today, bureau, openMustFindings: 0, weightyPromises: 0, textHash: '' }
}
