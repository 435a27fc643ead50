import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { daysBetween } from '../../../shared/day.ts'
import { lightLabels, lightOf, publishDue } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'

/** 公开期限: by when the answer must be on the website; before it is sent, how the term will be counted. */
export function DueToPublish({ file }: { readonly file: CaseFile }) {
  const { bureau, today } = useSession()
  const { published, draft } = presentRound(file)
  if (published !== null) return <span className="quiet nowrap">{`${published.day} 已公开`}</span>
  if (draft.disclosure !== 'proactive') return null
  const due = publishDue(file, bureau)
  const { publishWd } = bureau.ruleProfile
  if (due === null) return <span className="quiet nowrap">{`送达后 ${publishWd} 个工作日内公开`}</span>
  const light = lightOf(due, today, bureau.ruleProfile)
  return (
    <span className="nowrap" title={`自首次送达起 ${publishWd} 个工作日，请按本地规定核对`}>
      <LightMark
        colour={light}
        word={`${lightLabels[light]} · 公开期限 ${due}，${daysLeftWords(daysBetween(today, due))}`}
      />
    </span>
  )
}
