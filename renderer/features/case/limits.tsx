import { Button, Popover } from 'antd'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { isResting, type Stage } from '../../../shared/case/stage.ts'
import type { Day } from '../../../shared/day.ts'
import {
  feedbackDue,
  firstContactDue,
  publishDue,
  replyDeadline,
  returnWindow,
} from '../../../shared/workflow/deadlines.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import { useSession } from '../../data/session.tsx'
import { Fact } from './fact.tsx'

const mayStillReturn: readonly Stage[] = ['received', 'registered', 'scopeCheck', 'assignedToSection']

/** Every date that counts for this case, legal and official apart, with how it came about. */
export function Limits({ file }: { readonly file: CaseFile }) {
  const { bureau } = useSession()
  const deadline = replyDeadline(file, bureau)
  const round = presentRound(file)
  const open = !isResting(file.stage)
  const back = open && mayStillReturn.includes(file.stage) ? returnWindow(file, bureau) : null
  const contact = open && answersDeputy(file) && file.contacts.length === 0 ? firstContactDue(file, bureau) : null
  const rating = open && answersDeputy(file) ? feedbackDue(file, bureau) : null
  const publish = round.draft.disclosure === 'proactive' && round.published === null ? publishDue(file, bureau) : null
  const granted = file.extensions.findLast((extension) => extension.outcome === 'granted' && round.number === 1)
  const co = file.assignment.role === 'coHandle'
  return (
    <>
      <Fact label={co ? '会办期限' : round.number > 1 ? '再办期限' : '法定期限'}>
        <Dated day={deadline.legalDue} />
        <Why working={deadline.working} />
      </Fact>
      <Fact label={co ? '商定期限' : '交办期限'}>
        <Dated day={deadline.officialDue} none="未另定" />
      </Fact>
      {granted !== undefined && (
        <Fact label="已延至">
          <Dated day={granted.newDue} />
        </Fact>
      )}
      {back !== null && (
        <Fact label="退回期限">
          <span className="nowrap">{back.hard}</span>
          <span className="quiet"> 届满</span>
          <br />
          <span className="quiet nowrap">{`宜在 ${back.warn} 前提出`}</span>
        </Fact>
      )}
      {contact !== null && (
        <Fact label="首次沟通">
          <span className="nowrap">{contact}</span>
          <span className="quiet"> 前</span>
        </Fact>
      )}
      {rating !== null && (
        <Fact label="收回评价">
          <span className="nowrap">{rating}</span>
          <span className="quiet"> 前</span>
        </Fact>
      )}
      {publish !== null && (
        <Fact label="公开答复">
          <span className="nowrap">{publish}</span>
          <span className="quiet"> 前　</span>
          <Link href={`/case/${file.id}/public`}>公开版</Link>
        </Fact>
      )}
    </>
  )
}

const Dated = ({ day, none = '未定' }: { readonly day: Day | null; readonly none?: string }) =>
  day === null ? <span className="quiet">{none}</span> : <span className="nowrap">{day}</span>

function Why({ working }: { readonly working: readonly string[] }) {
  return (
    <Popover
      trigger="click"
      placement="rightTop"
      title="期限是怎样算出来的"
      content={
        <ol className="case-working">
          {working.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      }
    >
      <Button type="link" className="case-why">
        为什么
      </Button>
    </Popover>
  )
}
