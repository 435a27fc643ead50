import { Link, useLocation } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { mayAdvance, rolesFor } from '../../../shared/workflow/advance.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { HandOver } from '../../steps/hand-over.tsx'
import { StepButton } from '../../steps/step-button.tsx'
import { holdersOf } from './whose-turn.ts'

/** The keys of the one whose turn it is; for everybody else, who that is and why they may not. */
export function DecisionBar({ file }: { readonly file: CaseFile }) {
  const { bureau, actor } = useSession()
  const facts = useFacts(file)
  const [, go] = useLocation()
  if (file.stage !== 'reviewing' && file.stage !== 'signOff') {
    return (
      <footer className="decision-bar">
        <p className="quiet">
          现在是“{stageLabels[file.stage]}”，不在审核中。<Link href={`/case/${file.id}`}>回案卷</Link>
        </p>
      </footer>
    )
  }
  const name = file.stage === 'signOff' ? 'signOff' : 'approve'
  const roles = rolesFor(name, file, facts)
  const mine = actor.roles.some((role) => roles.includes(role))
  const refusal = mayAdvance(file, name, actor, facts)
  const steps = bureau.approvalChain.length + 1
  const at = file.stage === 'signOff' ? steps : presentRound(file).reviewPosition + 1
  const words = roles.map((role) => roleLabels[role]).join('或')
  const names = holdersOf(bureau, roles).join('、')
  return (
    <footer className="decision-bar">
      <p>
        第 {at} 关，共 {steps} 关：<b>{words}</b>
        {names === '' ? '（设置中还没有人任此岗）' : `（${names}）`}
        {name === 'signOff' ? '签发' : '审核'}
      </p>
      {mine ? (
        <div className="decision-keys">
          <StepButton file={file} name={name} primary onDone={() => go('/review')} />
          <StepButton file={file} name="returnForRevision" onDone={() => go('/review')} />
        </div>
      ) : (
        <div className="decision-seat">
          <span className="quiet">现在办公的是{actor.name}，不能办这一关。</span>
          <HandOver file={file} name={name} />
        </div>
      )}
      {mine && refusal !== null && <p className="decision-why">{refusal.reason}</p>}
    </footer>
  )
}
