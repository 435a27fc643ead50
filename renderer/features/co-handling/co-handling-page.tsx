import { Button } from 'antd'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { numberInTitle } from '../../../shared/letter/letter-words.ts'
import { StepButton } from '../../steps/step-button.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { AskedUnit } from './asked-unit.tsx'
import { OpinionOut } from './opinion-out.tsx'
import { OwnFingerprint } from './own-fingerprint.tsx'
import './co-handling.css'

/** 会办: what goes to other units and what comes from them, about one case. */
export function CoHandlingPage({ file }: { readonly file: CaseFile }) {
  const { role, coUnits } = file.assignment
  const answers = role === 'coHandle'
  return (
    <div className="page">
      <header className="page-head">
        <h1>会办</h1>
        <Link href={`/case/${file.id}`}>{`${numberInTitle(file.suggestion.number)}　${file.suggestion.title}`}</Link>
        <span className="spacer" />
        {!answers && (
          <>
            <StepButton file={file} name="requestCoOpinions" />
            <StepButton file={file} name="remindCoHandler" />
            <StepButton file={file} name="recordCoOpinion" />
            <StepButton file={file} name="waiveCoOpinion" />
          </>
        )}
        <Link href="/co-handling" asChild>
          <Button>打开会办来件</Button>
        </Link>
      </header>
      <div className="page-body co-body">
        {answers ? (
          <OpinionOut file={file} />
        ) : file.coOpinions.length === 0 ? (
          <EmptyPage
            says={
              coUnits.length === 0
                ? '本件没有会办单位。如有，请先“更正登记”，把承办角色改为主办。'
                : `还没有征求会办意见：${coUnits.join('、')}。`
            }
          />
        ) : (
          file.coOpinions.map((opinion) => <AskedUnit key={opinion.id} file={file} opinion={opinion} />)
        )}
        {(answers || file.coOpinions.length > 0) && <OwnFingerprint file={file} />}
      </div>
    </div>
  )
}
