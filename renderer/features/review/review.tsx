import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { ReviewPage } from './review-page.tsx'
import './review.css'

/** 审核签发: one case, as the one who decides on it sees it. */
export function Review({ file }: { readonly file: CaseFile }) {
  const version = latestVersion(presentRound(file))
  if (version === null) {
    return (
      <EmptyPage says="这一件还没有提交过稿件；承办人提交审核后，这里显示将要印发的样子和各级意见。">
        <Link href={`/case/${file.id}`}>回案卷</Link>
      </EmptyPage>
    )
  }
  return <ReviewPage file={file} version={version} />
}
