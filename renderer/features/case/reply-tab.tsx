import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { blockText } from '../../../shared/case/reply.ts'
import { type Stage, stages } from '../../../shared/case/stage.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { RoundView } from './round-view.tsx'
import { VersionText } from '../../editor/version-text.tsx'

const atReview: readonly Stage[] = ['reviewing', 'signOff']
const from = (stage: Stage, first: Stage) => stages.indexOf(stage) >= stages.indexOf(first)

/** 答复: every round with its versions, decisions, number, sends and ratings; nothing of an earlier round is lost. */
export function ReplyTab({ file }: { readonly file: CaseFile }) {
  const { draft, versions } = presentRound(file)
  const length = draft.blocks.reduce((sum, block) => sum + blockText(block).length, 0)
  const written = length > 0
  if (!written && versions.length === 0 && file.rounds.length === 1 && !from(file.stage, 'drafting')) {
    return <EmptyPage says="这里放答复：各稿、审核意见、文号、送达和评价。沟通之后就可以起草。" />
  }
  return (
    <div className="case-list">
      <div className="case-list-head">
        <span>
          {file.stage === 'drafting' ? '正在起草' : '正文'} {length} 字
        </span>
        <span className="spacer" />
        {file.stage === 'drafting' && <Link href={`/case/${file.id}/draft`}>去起草</Link>}
        {atReview.includes(file.stage) && <Link href={`/case/${file.id}/review`}>审核页</Link>}
        {written && <Link href={`/case/${file.id}/letter`}>看成文</Link>}
        {written && answersDeputy(file) && from(file.stage, 'numbering') && (
          <Link href={`/case/${file.id}/public`}>公开版</Link>
        )}
      </div>
      {file.stage === 'drafting' && written && (
        <details className="case-entry" open={versions.length === 0}>
          <summary>
            <b>现稿</b>
            <span className="quiet">　最近一次保存的</span>
          </summary>
          <VersionText reply={draft} />
        </details>
      )}
      {file.rounds.toReversed().map((round) => (
        <RoundView key={round.number} file={file} round={round} />
      ))}
    </div>
  )
}
