import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { documentNumberText } from '../../../shared/case/round.ts'
import {
  caseKindLabels,
  consentLabels,
  type Deputy,
  deputyWord,
  handlingRoleLabels,
} from '../../../shared/case/suggestion.ts'
import { chineseNumber } from '../../../shared/letter/chinese-number.ts'
import { Fact } from './fact.tsx'
import { Limits } from './limits.tsx'

/** 市十六届人大四次会议, as far as it is known. */
function sessionWords({ level, congressTerm, sessionNo, interSession, kind }: CaseFile['suggestion']): string {
  const term = congressTerm === null ? '' : `${chineseNumber(congressTerm)}届`
  const session = sessionNo === null ? '' : `${chineseNumber(sessionNo)}次会议`
  const meeting = kind === 'suggestion' ? `${level}${term}人大${session}` : `${level}政协${term}${session}`
  return `${meeting}${interSession ? '闭会期间' : ''}`
}

const known = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('　')

/** The facts of the case at the left: whose, how it came, who handles it, by when. */
export function FactsPane({ file }: { readonly file: CaseFile }) {
  const { suggestion, assignment, handling } = file
  const round = presentRound(file)
  const marks = known(
    suggestion.isKey ? '重点督办' : null,
    suggestion.referenceOnly ? '仅供参考，不需书面答复' : null,
    suggestion.confidentialityRequested ? '要求姓名保密' : null,
    assignment.complex ? '涉及面广' : null,
  )
  return (
    <dl className="facts">
      <Limits file={file} />
      <hr />
      <Fact label="种类">
        {caseKindLabels[suggestion.kind]}　{handlingRoleLabels[assignment.role]}
        {round.number > 1 && `　第 ${round.number} 次办理`}
      </Fact>
      <Fact label="会议">{sessionWords(suggestion)}</Fact>
      <Fact label={`领衔${deputyWord[suggestion.kind]}`}>
        {suggestion.leadDeputy === null ? <Unknown /> : <DeputyLines deputy={suggestion.leadDeputy} />}
      </Fact>
      {suggestion.cosigners.length > 0 && (
        <Fact label={`联名 ${suggestion.cosigners.length} 人`}>
          {suggestion.cosigners.map((deputy) => deputy.name).join('、')}
        </Fact>
      )}
      {marks !== '' && <Fact label="标记">{marks}</Fact>}
      <Fact label="公开意见">{consentLabels[suggestion.consent]}</Fact>
      <hr />
      <Fact label="交办">{known(assignment.assignedAt, assignment.assignedBy) || <Unknown />}</Fact>
      <Fact label="签收">{assignment.receivedAt ?? <Unknown />}</Fact>
      {assignment.role === 'coHandle' && <Fact label="主办单位">{assignment.leadUnit || <Unknown />}</Fact>}
      {assignment.coUnits.length > 0 && <Fact label="会办单位">{assignment.coUnits.join('、')}</Fact>}
      <Fact label="承办">{known(handling.section, handling.handler?.name ?? null) || <Unknown word="未分办" />}</Fact>
      {handling.section !== '' && <Fact label="审核">{known(handling.sectionHead, handling.deputyLeader)}</Fact>}
      {round.documentNumber !== null && (
        <Fact label="文号">
          <span className="nowrap">{documentNumberText(round.documentNumber)}</span>
        </Fact>
      )}
      {round.draft.classMark !== null && <Fact label="办理类别">{round.draft.classMark} 类</Fact>}
      <Elsewhere file={file} />
    </dl>
  )
}

const Unknown = ({ word = '未填' }: { readonly word?: string }) => <span className="quiet">{word}</span>

function DeputyLines({ deputy }: { readonly deputy: Deputy }) {
  return (
    <>
      {deputy.name}
      <span className="quiet">　{known(deputy.delegation, deputy.post, deputy.phone)}</span>
    </>
  )
}

/** Return, extension, merger, ending: what went another way than the usual. */
function Elsewhere({ file }: { readonly file: CaseFile }) {
  const { returnRequest, extensions, mergedCases, ending, rounds } = file
  const answers = { pending: '等答复', accepted: '已同意', refused: '未同意', granted: '已同意' } as const
  return (
    <>
      {returnRequest !== null && (
        <Fact label="退回申请">
          {`${returnRequest.requestedOn} 建议改办${returnRequest.proposedUnit}，${answers[returnRequest.outcome]}`}{' '}
          <Link href={`/case/${file.id}/letter/returnLetter`} className="nowrap">
            退办函
          </Link>
        </Fact>
      )}
      {extensions.map((extension) => (
        <Fact key={extension.id} label="申请延期">
          {`延至 ${extension.newDue}，${answers[extension.outcome]}`}{' '}
          <Link href={`/case/${file.id}/letter/extensionRequest/${extension.id}`} className="nowrap">
            延期申请
          </Link>
        </Fact>
      ))}
      {mergedCases.map((merged) => (
        <Fact key={merged.caseId} label="并入本件">
          <Link href={`/case/${merged.caseId}`}>{`第${merged.number}号　${merged.title}`}</Link>
        </Fact>
      ))}
      {rounds.map(
        ({ number, published }) =>
          published !== null && <Fact key={number} label="已公开">{`${published.day}　${published.place}`}</Fact>,
      )}
      {ending !== null && (
        <Fact label="结束">
          {known(ending.day, ending.reason)}
          {ending.mergedInto !== null && (
            <>
              {' '}
              <Link href={`/case/${ending.mergedInto}`}>看主案</Link>
            </>
          )}
        </Fact>
      )}
    </>
  )
}
