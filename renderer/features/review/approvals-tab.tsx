import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { type Decision, latestVersion } from '../../../shared/case/round.ts'
import { type Role, roleLabels } from '../../../shared/people/roles.ts'
import { holdersOf } from './whose-turn.ts'

const kindWords = { approved: '同意', returned: '退回修改', signedOff: '签发' } as const

/** 审核意见: the chain in order, who has cleared this text, and what was said over earlier ones. */
export function ApprovalsTab({ file, bureau }: { readonly file: CaseFile; readonly bureau: Bureau }) {
  const round = presentRound(file)
  const hash = latestVersion(round)?.textHash ?? null
  const chain: readonly { readonly role: Role; readonly signs: boolean }[] = [
    ...bureau.approvalChain.map((role) => ({ role, signs: false })),
    { role: bureau.signer, signs: true },
  ]
  const place = file.stage === 'signOff' ? chain.length - 1 : round.reviewPosition
  return (
    <>
      <p className="tab-says">
        起草：{round.drafters.map((person) => person.name).join('、') || '未记录'}；现为第{' '}
        {latestVersion(round)?.number ?? 0} 稿
      </p>
      <ol className="chain">
        {chain.map(({ role, signs }, at) => {
          const said = round.decisions.filter(
            (one) => one.role === role && one.kind === (signs ? 'signedOff' : 'approved'),
          )
          const cleared = said.some((one) => one.textHash === hash)
          const waits = !cleared && at === place && (file.stage === 'reviewing' || file.stage === 'signOff')
          return (
            <li key={`${role}${at}`} data-state={cleared ? 'cleared' : waits ? 'waits' : 'open'}>
              <b>
                {signs ? '签发 ' : ''}
                {roleLabels[role]}
              </b>
              <span className="chain-state">
                {cleared ? '已过' : waits ? '轮到' : '未到'}
                {!cleared && `　${holdersOf(bureau, [role]).join('、') || '还没有人任此岗'}`}
              </span>
              {said.map((one) => (
                <Said key={one.id} decision={one} present={one.textHash === hash} />
              ))}
            </li>
          )
        })}
      </ol>
      <Returns decisions={round.decisions.filter((one) => one.kind === 'returned')} hash={hash} />
      {round.countersigns.length > 0 && (
        <section className="beside">
          <h3>会签</h3>
          {round.countersigns.map((sign) => (
            <p key={sign.id}>
              {sign.section}：{sign.opinion === null ? '还没有回签' : `${sign.opinion}（${sign.by}，${sign.day}）`}
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

/** One decision with the text it was given over. */
function Said({ decision, present }: { readonly decision: Decision; readonly present: boolean }) {
  return (
    <div className={present ? 'said' : 'said said-earlier'}>
      <span>
        {decision.by.name}　{kindWords[decision.kind]}　{decision.day}
      </span>
      {decision.opinion !== '' && <q>{decision.opinion}</q>}
      <span className="said-over">
        {present ? '针对现在这一稿' : `针对第 ${decision.versionNumber} 稿，正文此后有改动`}
      </span>
    </div>
  )
}

function Returns(props: { readonly decisions: readonly Decision[]; readonly hash: string | null }) {
  if (props.decisions.length === 0) return null
  return (
    <section className="beside">
      <h3>退回记录</h3>
      {props.decisions.map((one) => (
        <Said key={one.id} decision={one} present={one.textHash === props.hash} />
      ))}
    </section>
  )
}
