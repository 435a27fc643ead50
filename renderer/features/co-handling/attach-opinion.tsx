import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { OpinionMatch } from '../../../shared/exchange/co-opinion.ts'
import type { Result } from '../../../shared/result.ts'
import { numberInTitle, quotedTitle } from '../../../shared/letter/letter-words.ts'
import { attachOpinion, type OpinionToAttach, whyNotAttach } from '../../data/co-cases.ts'
import { useSession } from '../../data/session.tsx'
import { DayField } from '../../ui/day-field.tsx'

/** Where an opinion goes: why nowhere, the last look before it is attached, or that it is. */
export function OpinionPlace({
  found,
  believed,
  arrived,
  saysOf,
}: {
  readonly found: Result<OpinionMatch> | null
  /** Whoever sent it is accepted: only then can it be attached. */
  readonly believed: boolean
  readonly arrived: Omit<OpinionToAttach, 'day'>
  /** What must be read first, besides what the match says. */
  readonly saysOf: (match: OpinionMatch) => readonly string[]
}) {
  // Once attached it is a file that was attached before: the answer to the question must not take the place of the act.
  const [attached, setAttached] = useState<OpinionMatch | null>(null)
  if (attached !== null) return <Attached match={attached} />
  if (found === null) return null
  if (!found.ok) return <Alert type="warning" showIcon title={found.error.reason} role="alert" className="co-written" />
  const match = found.value
  return believed ? (
    <AttachOpinion
      key={match.opinion.id}
      match={match}
      arrived={arrived}
      says={saysOf(match)}
      onDone={() => setAttached(match)}
    />
  ) : null
}

function Attached({ match: { file, opinion } }: { readonly match: OpinionMatch }) {
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      className="co-written"
      title={`已登记${opinion.unit}的会办意见，来件已留存。`}
      action={
        <Link href={`/case/${file.id}/co-handling`} asChild>
          <Button>去看会办</Button>
        </Link>
      }
    />
  )
}

/** The last look before an opinion goes into its case: where to, what is unusual, and one button. */
function AttachOpinion({
  match,
  arrived,
  says,
  onDone,
}: {
  readonly match: OpinionMatch
  readonly arrived: Omit<OpinionToAttach, 'day'>
  readonly says: readonly string[]
  readonly onDone: () => void
}) {
  const { workspace, actor, today } = useSession()
  const [day, setDay] = useState<string | null>(today)
  const [read, setRead] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { file, opinion } = match
  const unusual = [...match.says, ...says]
  const reason = whyNotAttach(workspace, file, actor)
  const open = unusual.some((words) => !read.includes(words))

  async function attach() {
    if (day === null) return setRefusal('请填写收到日期。')
    setBusy(true)
    const attached = await attachOpinion(workspace, match, { ...arrived, day }, actor)
    setBusy(false)
    setRefusal(attached.ok ? null : attached.error.reason)
    if (attached.ok) onDone()
  }

  return (
    <>
      <p>
        登记到
        <Link
          href={`/case/${file.id}`}
        >{`${numberInTitle(file.suggestion.number)}${quotedTitle(file.suggestion.title)}`}</Link>
        {`，${opinion.requestedOn} 向${opinion.unit}征询的意见。`}
      </p>
      {unusual.length > 0 && (
        <div className="co-says">
          {unusual.map((words) => (
            <Checkbox
              key={words}
              checked={read.includes(words)}
              onChange={(event) =>
                setRead(event.target.checked ? [...read, words] : read.filter((one) => one !== words))
              }
            >
              {words}
            </Checkbox>
          ))}
        </div>
      )}
      {(refusal ?? reason) !== null && (
        <Alert type="warning" showIcon title={refusal ?? reason} role="alert" className="co-written" />
      )}
      <div className="co-keys">
        <span>收到日期</span>
        <DayField value={day} onChange={setDay} max={today} aria-label="收到日期" />
        <Button
          type="primary"
          size="middle"
          disabled={reason !== null || open}
          loading={busy}
          onClick={() => void attach()}
        >
          登记会办意见
        </Button>
      </div>
    </>
  )
}
