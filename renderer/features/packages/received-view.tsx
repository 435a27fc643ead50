import { Alert, Button, Tabs } from 'antd'
import { useMemo, useRef } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import { packageKindLabels } from '../../../shared/exchange/package-kind.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { letterKindOf } from '../../../shared/letter/letter-facts.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { nobleLocksmith } from '../../data/noble-locksmith.ts'
import { type Received, whyNotTake } from '../../data/receive-package.ts'
import { useSession } from '../../data/session.tsx'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { titleWords } from '../../ui/title-words.ts'
import { useWidth } from '../../ui/use-width.ts'
import { EntryList } from './entry-list.tsx'
import { TextDifference } from './text-difference.tsx'

/** The grey left and right of the paper. */
const MARGIN_PX = 40

/** What a package says and would do, before anything is taken over. */
export function ReceivedView(props: {
  readonly received: Received
  readonly busy: boolean
  readonly onTake: () => void
  readonly onLeave: () => void
}) {
  const { received, busy, onTake, onLeave } = props
  const { actor, today } = useSession()
  const { opened, examined, before, bringsSettings } = received
  const after = examined?.arrival?.file ?? null
  const refusal = whyNotTake(received, actor, today)
  const nothing = examined?.plan.plan === 'nothing'
  const parted = examined?.plan.plan === 'fork'
  const from = examined !== null && 'from' in examined.plan ? examined.plan.from : null
  const lines = from === null ? [] : opened.chain.entries.slice(from)
  const tabs = [
    { key: 'lines', label: `会增加的记录 ${lines.length}`, children: <EntryList entries={lines} /> },
    ...(after === null
      ? []
      : [{ key: 'letter', label: '将印发的样子', children: <Letter file={after} bureau={received.bureau} /> }]),
    ...(after === null || before === null
      ? []
      : [
          {
            key: 'difference',
            label: '与本机这一稿的差别',
            children: <TextDifference before={before} after={after} />,
          },
        ]),
  ]
  return (
    <>
      <div className="package-panes">
        <aside className="package-facts" aria-label="这个包">
          <Facts received={received} />
          <section>
            <h2>接收后会怎样</h2>
            <ul className="package-changes">
              {(examined?.words.headline ?? '') !== '' && <li>{examined?.words.headline}</li>}
              {bringsSettings && <li>本单位的设置、人员和证书更新为对方带来的新版次。</li>}
              {examined === null && !bringsSettings && <li>这份资料本机已经有了，没有变化。</li>}
              {(examined?.arrival?.remarks ?? []).map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </section>
        </aside>
        <div className="package-content">
          {lines.length > 0 ? (
            <Tabs className="package-tabs" items={tabs} />
          ) : (
            <p className="quiet package-nothing">
              {examined === null ? '资料包里是本单位的设置、人员、证书和模板，没有案卷。' : '没有要增加的办理记录。'}
            </p>
          )}
        </div>
      </div>
      <footer className="package-foot">
        {refusal !== null && (
          <Alert
            type={nothing ? 'info' : 'error'}
            showIcon
            role="alert"
            title={
              examined?.plan.plan === 'nothing' &&
              (examined.plan.because === 'same' || examined.plan.because === 'older')
                ? `已接收过，没有变化。${refusal}`
                : refusal
            }
          />
        )}
        {parted && (
          <Alert type="warning" showIcon title="会成为两个版本：两个都保留，由办公室选定一个后才能继续办理。" />
        )}
        <div className="send-keys">
          {refusal === null && (
            <Button type="primary" size="middle" loading={busy} onClick={onTake}>
              接收
            </Button>
          )}
          <Button size="middle" onClick={onLeave}>
            {refusal === null ? '不接收' : '关闭'}
          </Button>
          {refusal === null && (
            <span className="quiet">{parted ? '' : '接收时记下您的签收；'}不接收，本机没有任何变化。</span>
          )}
        </div>
      </footer>
    </>
  )
}

function Facts({ received }: { readonly received: Received }) {
  const { actor } = useSession()
  const { manifest, signer, sealed } = received.opened
  const { subject, to, note } = manifest
  const rows: readonly (readonly [string, string])[] = [
    ['种类', packageKindLabels[manifest.kind]],
    ...(subject === null ? [] : ([['案卷', `第${subject.number || '（未编号）'}号　${subject.title}`]] as const)),
    ['谁做的', `${signer.name}　${signer.post || signer.roles.map((role) => roleLabels[role]).join('、')}`],
    ['什么时候', localDayTime(manifest.madeAt)],
    ['给谁的', to === null ? '本单位各台电脑' : to.name],
    ['单位', manifest.bureau.name],
    ['单位指纹', fingerprint(manifest.bureau.issuerKey, nobleLocksmith)],
    ['签名', `完好，是${signer.name}本人签的${sealed ? '；加密' : ''}`],
    ...(note === '' ? [] : ([['附言', note]] as const)),
  ]
  return (
    <>
      <dl className="package-rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {to !== null && to.id !== actor.id && (
        <p className="package-remark">
          这个包是给{to.name}的，现在登录的是{actor.name}，接收后由{actor.name}签收。
        </p>
      )}
      <section>
        <h2>里面有什么</h2>
        <ul className="package-changes">
          {(received.examined?.words.holds ?? ['本单位资料：设置、人员、证书、模板']).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** The letter as it will be printed, under the settings that hold after taking the package over. */
function Letter({ file, bureau }: { readonly file: CaseFile; readonly bureau: Received['bureau'] }) {
  const { today } = useSession()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const round = presentRound(file)
  const reply = latestVersion(round)?.reply ?? round.draft
  const letter = useMemo(
    () => composeLetter(letterKindOf(file), file, bureau, { reply, today, words: titleWords }),
    [file, bureau, reply, today],
  )
  return (
    <div className="package-paper" ref={place}>
      {letter.ok ? (
        width > 0 && <PaperPages document={letter.value} zoom={Math.min(1, (width - MARGIN_PX) / PAPER_WIDTH_PX)} />
      ) : (
        <p className="quiet">{letter.error.reason}</p>
      )}
    </div>
  )
}
