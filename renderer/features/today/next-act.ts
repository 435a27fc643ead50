import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { Head } from '../../../shared/case/head.ts'
import type { Stage } from '../../../shared/case/stage.ts'
import type { Actor } from '../../../shared/workflow/step.ts'

/** What a case asks for next, and where that is done. */
export interface NextAct {
  readonly label: string
  readonly href: string
}

type Place = '' | '/draft' | '/review' | '/letter'

/** The word for the next act by stage; stages at rest have none. */
const acts: Readonly<Record<Stage, readonly [label: string, place: Place] | null>> = {
  received: ['登记', ''],
  registered: ['核对职责', ''],
  scopeCheck: ['分办或退回', ''],
  returnRequested: ['等交办机构答复', ''],
  assignedToSection: ['接办', ''],
  planning: ['拟订办理方案', ''],
  contactBefore: ['与代表沟通', ''],
  coOpinionPending: ['催会办意见', ''],
  drafting: ['起草', '/draft'],
  reviewing: ['审核', '/review'],
  signOff: ['签发', '/review'],
  numbering: ['编号', '/letter'],
  sealing: ['用印', '/letter'],
  sending: ['送达', ''],
  feedbackPending: ['收征询意见', ''],
  rehandling: ['重新办理', ''],
  tracking: ['跟踪承诺', ''],
  closed: null,
  returned: null,
  withdrawn: null,
  merged: null,
  archived: null,
}

export function nextActOf(head: Head): NextAct | null {
  const act = acts[head.stage]
  return act === null ? null : { label: act[0], href: `/case/${head.id}${act[1]}` }
}

const onOthers: readonly Stage[] = ['returnRequested', 'coOpinionPending', 'feedbackPending']

/** Whether somebody else must act first: another unit, the deputy, or a reviewer who is not this person. */
export function waitsForOthers(head: Head, actor: Actor, bureau: Pick<Bureau, 'approvalChain' | 'signer'>): boolean {
  if (head.stage === 'reviewing') {
    const role = bureau.approvalChain[head.reviewPosition]
    return role === undefined || !actor.roles.includes(role)
  }
  if (head.stage === 'signOff') return !actor.roles.includes(bureau.signer) && !actor.roles.includes('chiefLeader')
  return onOthers.includes(head.stage)
}
