import { Button } from 'antd'
import { Link } from 'wouter'
import { type CaseFile, type CoOpinion, presentRound } from '../../../shared/case/case-file.ts'
import { daysBetween } from '../../../shared/day.ts'
import { useSession } from '../../data/session.tsx'
import { StepButton } from '../../steps/step-button.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'

/** 会办: what other units were asked and said, and what other sections countersigned. */
export function CoOpinionsTab({ file }: { readonly file: CaseFile }) {
  const { role, leadUnit, coUnits } = file.assignment
  const { countersigns } = presentRound(file)
  if (file.coOpinions.length === 0 && countersigns.length === 0) return <Nothing file={file} />
  return (
    <div className="case-list">
      {role === 'coHandle' && (
        <div className="case-list-head">
          <span>{`本单位会办，意见送主办单位：${leadUnit}。`}</span>
          <span className="spacer" />
          <ToCoHandling file={file} label="写会办意见包" />
        </div>
      )}
      {(file.coOpinions.length > 0 || coUnits.length > 0) && (
        <div className="case-list-head">
          <span>会办意见</span>
          <span className="spacer" />
          <StepButton file={file} name="requestCoOpinions" />
          {file.coOpinions.some(({ state }) => state === 'pending') && (
            <StepButton file={file} name="remindCoHandler" />
          )}
          <StepButton file={file} name="recordCoOpinion" />
          <ToCoHandling file={file} label="征询材料、来件" />
        </div>
      )}
      {file.coOpinions.map((opinion) => (
        <article key={opinion.id} className="case-entry">
          <p>
            <b>{opinion.unit}</b>
            <span className="quiet">{`　${opinion.requestedOn} 发出，${opinion.due} 前提出　`}</span>
            <OpinionState opinion={opinion} />
            {opinion.reminders.length > 0 && <span className="quiet">{`　${opinion.reminders.join('、')} 催办`}</span>}
          </p>
          {opinion.points.length > 0 && <p className="quiet">{`答复要点：${opinion.points.join('；')}`}</p>}
          {(opinion.text || opinion.waivedReason) && (
            <p className="case-words">{opinion.text || opinion.waivedReason}</p>
          )}
        </article>
      ))}
      {countersigns.length > 0 && (
        <>
          <div className="case-list-head">
            <span>会签</span>
            <span className="spacer" />
            <StepButton file={file} name="recordCountersign" />
          </div>
          {countersigns.map((sign) => (
            <article key={sign.id} className="case-entry">
              <p>
                <b>{sign.section}</b>
                <span className="quiet">{sign.opinion === null ? '　等会签' : `　${sign.by}　${sign.day ?? ''}`}</span>
              </p>
              {sign.opinion !== null && <p className="case-words">{sign.opinion}</p>}
            </article>
          ))}
        </>
      )}
    </div>
  )
}

/** The page on which packages and forms of co-handling are made and taken in. */
function ToCoHandling({ file, label }: { readonly file: CaseFile; readonly label: string }) {
  return (
    <Link href={`/case/${file.id}/co-handling`} asChild>
      <Button>{label}</Button>
    </Link>
  )
}

function OpinionState({ opinion }: { readonly opinion: CoOpinion }) {
  const { today } = useSession()
  if (opinion.state === 'received') return <span>{`${opinion.receivedOn ?? ''} 收到`}</span>
  if (opinion.state === 'waived') return <span>不再等待</span>
  const left = daysBetween(today, opinion.due)
  return <span className={left < 0 ? 'case-late' : ''}>{`等意见，${daysLeftWords(left)}`}</span>
}

function Nothing({ file }: { readonly file: CaseFile }) {
  const { role, leadUnit } = file.assignment
  switch (role) {
    case 'coHandle':
      return (
        <EmptyPage says={`本单位会办，意见送主办单位${leadUnit === '' ? '' : `（${leadUnit}）`}，由其答复代表。`}>
          <ToCoHandling file={file} label="写会办意见包" />
        </EmptyPage>
      )
    case 'lead':
      return (
        <EmptyPage says="这里放各会办单位的意见：何时发出、何时该回、写了什么。">
          <StepButton file={file} name="requestCoOpinions" />
        </EmptyPage>
      )
    default:
      return <EmptyPage says="本件没有会办单位。如有，请先“更正登记”，把承办角色改为主办。" />
  }
}
