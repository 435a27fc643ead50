import { Alert, Button } from 'antd'
import { Link } from 'wouter'
import { type CaseFile, outgoingKindLabels } from '../../shared/case/case-file.ts'
import { daysBetween } from '../../shared/day.ts'
import { useForks, useSession } from '../data/session.tsx'
import { StepButton } from './step-button.tsx'
import './away-notice.css'

/** Above a case that is not whole here: out in a package, or grown into two versions. Says what can be done now. */
export function AwayNotice({ file }: { readonly file: CaseFile }) {
  const { today } = useSession()
  const forks = useForks(file.id)
  if (forks.length > 0) {
    return (
      <Alert
        banner
        type="error"
        className="away-notice"
        title="这一件有两个版本：送出后在本机又办理过，送回来的包也办理过。须由办公室选定一个后才能继续办理。"
        action={
          <Link href={`/case/${file.id}/fork`} asChild>
            <Button>看两个版本</Button>
          </Link>
        }
      />
    )
  }
  if (file.outgoing === null) return null
  const { kind, to, day } = file.outgoing
  const days = daysBetween(day, today)
  const since = days === 0 ? '今天' : `${day}（${days} 天前）`
  return (
    <Alert
      banner
      type="warning"
      className="away-notice"
      title={
        kind === 'handOver'
          ? `${since}已用交接包交给${to.name}，由对方接着办理。`
          : `${since}已用${outgoingKindLabels[kind]}送${to.name}，收回之前不能在本机办理。`
      }
      action={
        <span className="away-keys">
          <Link href="/package" asChild>
            <Button>打开送回的包</Button>
          </Link>
          <Link href={`/case/${file.id}/send`} asChild>
            <Button>再写一次</Button>
          </Link>
          <StepButton file={file} name="callBack" />
        </span>
      }
    />
  )
}
