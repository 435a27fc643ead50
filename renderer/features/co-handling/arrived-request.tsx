import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { caseKindLabels } from '../../../shared/case/suggestion.ts'
import { inChinese } from '../../../shared/day.ts'
import type { CoRequestContents } from '../../../shared/exchange/co-handling.ts'
import { differencesFrom, type RequestOrigin } from '../../../shared/exchange/co-request.ts'
import { numberInTitle, quotedTitle } from '../../../shared/letter/letter-words.ts'
import { takeInRequest, whyNotTakeIn } from '../../data/co-cases.ts'
import { useCaseTakenIn } from '../../data/co-queries.ts'
import { useSession } from '../../data/session.tsx'
import { ArrivedFacts } from './arrived-facts.tsx'

/** A 征询 of another bureau: what it asks, and what becomes of it here. */
export function ArrivedRequest({
  request,
  origin,
  believed,
}: {
  readonly request: CoRequestContents
  readonly origin: RequestOrigin
  /** Its bureau is accepted: only then can anything be made of it. */
  readonly believed: boolean
}) {
  const { workspace, actor } = useSession()
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const known = useCaseTakenIn(request, origin)
  const reason = whyNotTakeIn(workspace, request, origin, actor)
  const { suggestion, contact } = request

  async function takeIn() {
    setBusy(true)
    const taken = await takeInRequest(workspace, request, origin, actor)
    setBusy(false)
    if (taken.ok) go(`/case/${taken.value}`)
    else setRefusal(taken.error.reason)
  }

  return (
    <section className="co-arrived">
      <h2>{`${request.leadUnit}征求会办意见`}</h2>
      <ArrivedFacts
        facts={[
          ['编号', numberInTitle(suggestion.number)],
          ['标题', quotedTitle(suggestion.title)],
          ['领衔', suggestion.leadDeputy?.name ?? ''],
          ['发给', request.unit],
          ['征询日期', inChinese(request.requestedOn)],
          ['反馈期限', inChinese(request.due)],
          ['联系人', [contact.name, contact.phone].filter((part) => part !== '').join('，')],
          ['附言', request.note],
        ]}
      />
      <p className="quiet">
        {request.asks.length === 0
          ? `就整件${caseKindLabels[suggestion.kind]}征求意见，原文如下：`
          : '需要本单位答复的要点：'}
      </p>
      {request.asks.length === 0 ? (
        <p className="co-words">{request.text}</p>
      ) : (
        <ol className="co-asks">
          {request.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ol>
      )}
      {known === undefined ? null : known !== null ? (
        <TakenIn request={request} file={known} />
      ) : (
        believed && (
          <>
            <p>{`登记后新建一件会办件：主办单位${request.leadUnit}，${request.due} 前提出会办意见；办理由本单位自行安排。`}</p>
            {(refusal ?? reason) !== null && (
              <Alert type="warning" showIcon title={refusal ?? reason} role="alert" className="co-written" />
            )}
            <div className="co-keys">
              <Button
                type="primary"
                size="middle"
                disabled={reason !== null}
                loading={busy}
                onClick={() => void takeIn()}
              >
                登记为会办件
              </Button>
            </div>
          </>
        )
      )}
    </section>
  )
}

/** The same request again: nothing is made and nothing changed, whatever it says now. */
function TakenIn({ request, file }: { readonly request: CoRequestContents; readonly file: CaseFile }) {
  const differences = differencesFrom(request, file)
  return (
    <Alert
      type={differences.length === 0 ? 'info' : 'warning'}
      showIcon
      role="status"
      className="co-written"
      title={
        differences.length === 0
          ? `这份征询 ${file.coRequest?.receivedOn ?? ''} 已经登记过，没有改动。`
          : `这份征询 ${file.coRequest?.receivedOn ?? ''} 已经登记过，这次的内容不同，案卷没有改动。请与主办单位核对，需要的在案卷中“更正登记”。`
      }
      description={
        differences.length === 0 ? undefined : (
          <ul className="co-asks">
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        )
      }
      action={
        <Link href={`/case/${file.id}`} asChild>
          <Button>打开案卷</Button>
        </Link>
      }
    />
  )
}
