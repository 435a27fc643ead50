import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type Decision, latestVersion } from '../../../shared/case/round.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { useSession } from '../../data/session.tsx'
import { KeptScan } from '../../files/kept-scan.tsx'
import { chainStanding, counts, overNewest } from './standing.ts'

const kindWords = { approved: '同意', returned: '退回修改', signedOff: '签发' } as const
const stateWords = { cleared: '已过', waits: '轮到', open: '未到' } as const

/** 意见: the chain in order, who has cleared this text, and what was said over earlier ones. */
export function ApprovalsTab({ file }: { readonly file: CaseFile }) {
  const { bureau, today } = useSession()
  const round = presentRound(file)
  const returns = round.decisions.filter((one) => one.kind === 'returned')
  return (
    <>
      <p className="tab-says">
        起草：{round.drafters.map((person) => person.name).join('、') || '未记录'}；现为第{' '}
        {latestVersion(round)?.number ?? 0} 稿
      </p>
      <ol className="chain">
        {chainStanding(file, bureau, today).map(({ role, signs, state, holders, said }, at) => (
          <li key={`${role}${at}`} data-state={state}>
            <b>
              {signs ? '签发 ' : ''}
              {roleLabels[role]}
            </b>
            <span className="chain-state">
              {stateWords[state]}
              {state !== 'cleared' && `　${holders.join('、') || '还没有人任此岗'}`}
            </span>
            {said.map((one) => (
              <Said key={one.id} file={file} decision={one} />
            ))}
          </li>
        ))}
      </ol>
      {returns.length > 0 && (
        <section className="beside">
          <h3>退回记录</h3>
          {returns.map((one) => (
            <Said key={one.id} file={file} decision={one} />
          ))}
        </section>
      )}
      {round.countersigns.length > 0 && (
        <section className="beside">
          <h3>会签</h3>
          {round.countersigns.map((sign) => (
            <p key={sign.id}>
              {sign.section}：
              {sign.opinion === null
                ? '还没有回签'
                : `${sign.agrees === false ? '不同意。' : ''}${sign.opinion}（${sign.by}，${sign.day}，第 ${sign.versionNumber} 稿）`}
              {sign.recordedBy !== null && `　纸面意见，${sign.recordedBy.name}登记`}
              {sign.withdrawn !== null && `　已撤回：${sign.withdrawn}`}
            </p>
          ))}
        </section>
      )}
      {file.coOpinions.length > 0 && (
        <section className="beside">
          <h3>会办意见</h3>
          {file.coOpinions.map((opinion) => (
            <p key={opinion.id}>
              {opinion.unit}：
              {opinion.state === 'pending'
                ? `未收到，应于 ${opinion.due} 前提出`
                : opinion.state === 'received'
                  ? `${opinion.receivedOn} 收到`
                  : `不再等待（${opinion.waivedReason}）`}
            </p>
          ))}
        </section>
      )}
    </>
  )
}

/** One decision with the text it was given over, and how it is known. */
function Said({ file, decision }: { readonly file: CaseFile; readonly decision: Decision }) {
  const { bureau } = useSession()
  const { evidence, comments, onBehalfOf } = decision
  const present = counts(file, bureau, decision)
  return (
    <div className={present ? 'said' : 'said said-earlier'}>
      <span>
        {decision.by.name}
        {onBehalfOf !== null && `（代${onBehalfOf.name}）`}　{kindWords[decision.kind]}　{decision.day}
        {comments.length > 0 && `　批注 ${comments.length} 条`}
      </span>
      {decision.opinion !== '' && <q>{decision.opinion}</q>}
      <span className="said-over">
        {overNewest(file, decision)
          ? '针对现在这一稿'
          : `针对第 ${decision.versionNumber} 稿，${present ? '现在这一稿是领导在它上面改的' : '不是现在这一稿'}`}
      </span>
      {evidence.kind === 'paper' && (
        <span className="said-paper">
          纸面审签，{evidence.recordedBy.name}登记，校验码 {evidence.checkCode}{' '}
          <KeptScan hash={evidence.scan} name={evidence.scanName} />
        </span>
      )}
    </div>
  )
}
