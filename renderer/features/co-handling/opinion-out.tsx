import { Alert, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { nearestText } from '../../../shared/coverage/nearest-text.ts'
import { passagesOf, whyNoOpinionPackage } from '../../../shared/exchange/co-opinion.ts'
import { useSession } from '../../data/session.tsx'
import { SetWritten } from './set-written.tsx'
import { useWritingSet } from './use-writing-set.ts'
import { writeOpinionSet } from './write-co-set.ts'

/** The passage that takes up the words of an ask; nothing is proposed where none does. */
function proposed(ask: string, passages: ReturnType<typeof passagesOf>): readonly string[] {
  const at = nearestText(
    ask,
    passages.map(({ text }) => text),
  )
  const passage = at === null ? undefined : passages[at]
  return passage === undefined ? [] : [passage.id]
}

/** The co-handler's side: who asked for what, and the answer as a package once the letter is signed and numbered. */
export function OpinionOut({ file }: { readonly file: CaseFile }) {
  const session = useSession()
  const passages = passagesOf(file)
  const asks = file.plan.points
  const [chosen, setChosen] = useState<readonly (readonly string[])[]>(() =>
    asks.map(({ text }) => proposed(text, passages)),
  )
  const { busy, refusal, written, write } = useWritingSet()
  const reason = whyNoOpinionPackage(file)
  const options = passages.map(({ id, text }) => ({ value: id, label: text.slice(0, 60), title: text }))
  const { leadUnit, officialDue } = file.assignment
  return (
    <section className="co-out">
      <h2>{`答复${leadUnit}`}</h2>
      <p className="quiet">
        {file.coRequest === null ? '' : `${file.coRequest.receivedOn} 收到征询`}
        {officialDue === null ? '' : `，请于 ${officialDue} 前提出`}
      </p>
      {reason !== null ? (
        <Alert
          type="info"
          showIcon
          title={reason}
          action={
            <Link href={`/case/${file.id}`} asChild>
              <Button>回到案卷</Button>
            </Link>
          }
        />
      ) : (
        <>
          {asks.length > 0 && <p>下面逐条选定由意见函的哪几段答复，随包告诉主办单位；意见函全文也在包里。</p>}
          <Form layout="vertical" className="co-choices">
            {asks.map(({ id, text }, at) => (
              <Form.Item key={id} label={`${at + 1}．${text}`}>
                <Select
                  mode="multiple"
                  size="middle"
                  aria-label={`要点 ${at + 1} 的答复`}
                  placeholder="选答复这一条的段落"
                  options={options}
                  value={[...(chosen[at] ?? [])]}
                  onChange={(ids: string[]) => setChosen(chosen.with(at, ids))}
                />
              </Form.Item>
            ))}
          </Form>
          {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" className="co-written" />}
          <Button
            type="primary"
            size="middle"
            loading={busy}
            onClick={() => void write(() => writeOpinionSet(session, file, chosen))}
          >
            写会办意见包
          </Button>
          {written !== null && <SetWritten set={written} />}
        </>
      )}
    </section>
  )
}
