import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { sendMethodLabels } from '../../../shared/case/round.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { type StepName, steps } from '../../../shared/workflow/steps.ts'
import { HandOver } from '../../steps/hand-over.tsx'
import { StepButton } from '../../steps/step-button.tsx'

const issuing: readonly StepName[] = ['assignNumber', 'seal', 'recordSend', 'finishSending']

/** 编号、用印、送达: the acts that turn the signed text into a letter that has gone out. */
export function IssuingSteps({ file }: { readonly file: CaseFile }) {
  const round = presentRound(file)
  const open = issuing.filter((name) => steps[name].from.includes(file.stage))
  return (
    <>
      <p className="quiet">现在是“{stageLabels[file.stage]}”。</p>
      {open.length > 0 && (
        <div className="issuing">
          {open.map((name) => (
            <StepButton key={name} file={file} name={name} />
          ))}
          {open[0] !== undefined && <HandOver file={file} name={open[0]} />}
        </div>
      )}
      {round.seal !== null && (
        <p>
          {round.seal.day} 用印，{round.seal.copies} 份（{round.seal.by.name}）
        </p>
      )}
      {round.sends.length > 0 && (
        <ul className="sends">
          {round.sends.map((send) => (
            <li key={send.id}>
              {send.recipientName}　{sendMethodLabels[send.method]} {send.day}
              {send.receipt !== '' && <small>{send.receipt}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
