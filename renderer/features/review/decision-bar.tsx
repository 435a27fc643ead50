import { Button, Tooltip } from 'antd'
import { Link } from 'wouter'
import { type CaseFile, outgoingKindLabels, presentRound } from '../../../shared/case/case-file.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import type { StepName } from '../../../shared/workflow/steps.ts'
import { rolesForTurn } from '../../../shared/workflow/turn.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { HandOver } from '../../steps/hand-over.tsx'
import { StepButton } from '../../steps/step-button.tsx'
import { GrowingText } from '../../ui/growing-text.tsx'
import { actLabel, clearingStep, type DecisionStep, firstKey } from './decision-input.ts'
import { keyWords } from './keys.ts'
import type { Deciding } from './use-deciding.ts'
import { holdersOf } from './whose-turn.ts'

interface DecisionBarProps {
  readonly file: CaseFile
  /** null: not this person's turn. */
  readonly deciding: Deciding | null
  readonly editing: boolean
  readonly onAct: (name: DecisionStep) => void
  readonly onPutBy: () => void
  readonly onAmend: () => void
}

/** Whose turn it is, and the keys of that person; for everybody else, who that is and why they may not. */
export function DecisionBar(props: DecisionBarProps) {
  const { file, deciding } = props
  const { bureau, today } = useSession()
  const facts = useFacts(file)
  if (file.stage !== 'reviewing' && file.stage !== 'signOff') {
    return (
      <footer className="decision-bar">
        <p className="quiet">
          现在是“{stageLabels[file.stage]}”，不在审核中。<Link href={`/case/${file.id}`}>回案卷</Link>
        </p>
      </footer>
    )
  }
  const name = clearingStep(file)
  const roles = rolesForTurn(file, facts, facts.weightyPromises)
  const all = bureau.approvalChain.length + 1
  const at = file.stage === 'signOff' ? all : presentRound(file).reviewPosition + 1
  const names = holdersOf(bureau, roles, today).join('、')
  const { outgoing } = file
  return (
    <footer className="decision-bar">
      <div className="decision-turn">
        <p>
          第 {at} 关，共 {all} 关：<b>{roles.map((role) => roleLabels[role]).join('或')}</b>
          {name === 'signOff' ? '签发' : '审核'}
        </p>
        <p className="quiet">
          {outgoing === null
            ? names === ''
              ? '设置中还没有人任此岗'
              : names
            : `已用${outgoingKindLabels[outgoing.kind]}送${outgoing.to.name}（${outgoing.day}）`}
        </p>
      </div>
      {deciding === null ? <Seat file={file} /> : <Keys {...props} deciding={deciding} />}
    </footer>
  )
}

/** What those beside the chain do from here: a section's opinion, and paper that has come back signed. */
const besideTheChain: readonly StepName[] = ['countersign', 'recordPaperDecision']

function Seat({ file }: { readonly file: CaseFile }) {
  const { actor } = useSession()
  const facts = useFacts(file)
  const name = clearingStep(file)
  const mine = besideTheChain.filter((step) => mayAdvance(file, step, actor, facts) === null)
  const roles = rolesForTurn(file, facts, facts.weightyPromises)
  const refusal = mayAdvance(file, 'returnForRevision', actor, facts)
  return (
    <div className="decision-seat">
      <span className="quiet">
        {actor.roles.some((role) => roles.includes(role)) && refusal !== null
          ? refusal.reason
          : `现在办公的是${actor.name}，不能办这一关。`}
      </span>
      {mine.map((step) => (
        <StepButton key={step} file={file} name={step} />
      ))}
      <HandOver file={file} name={name} />
    </div>
  )
}

function Keys(props: DecisionBarProps & { readonly deciding: Deciding }) {
  const { file, deciding, editing, onAct, onPutBy, onAmend } = props
  const { actor } = useSession()
  const facts = useFacts(file)
  const { draft } = deciding
  const name = clearingStep(file)
  const first = firstKey(file, draft)
  const key = (step: DecisionStep, hint: string, primary: boolean) => {
    const refusal = mayAdvance(file, step, actor, facts)
    return (
      <Tooltip title={refusal?.reason ?? hint} trigger={['hover', 'focus']}>
        <Button
          type={primary ? 'primary' : 'default'}
          className={refusal === null ? 'step-button' : 'step-button step-button-off'}
          aria-disabled={refusal !== null}
          aria-description={refusal?.reason}
          aria-haspopup="dialog"
          onClick={() => onAct(step)}
        >
          {actLabel(file, step)}
        </Button>
      </Tooltip>
    )
  }
  const why = mayAdvance(file, first, actor, facts)
  return (
    <>
      <div className="decision-words">
        <GrowingText
          rows={1}
          mostRows={3}
          value={draft.words}
          aria-label="意见"
          placeholder={name === 'signOff' ? '签发意见；退回须写明理由' : '审核意见；退回须写明理由'}
          onChange={(event) => deciding.change({ words: event.target.value })}
        />
        {why !== null && <p className="decision-why">{why.reason}</p>}
      </div>
      <div className="decision-keys">
        {key(first, keyWords('agree'), true)}
        {key('returnForRevision', keyWords('giveBack'), false)}
        <Tooltip title={`留着以后再定，${keyWords('putBy')}`} trigger={['hover', 'focus']}>
          <Button onClick={onPutBy}>暂存</Button>
        </Tooltip>
        {!editing && (
          <Tooltip title={`直接改正文，再同意或退回，${keyWords('amend')}`} trigger={['hover', 'focus']}>
            <Button type="text" onClick={onAmend}>
              改稿
            </Button>
          </Tooltip>
        )}
      </div>
    </>
  )
}
