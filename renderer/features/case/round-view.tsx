import { answeredDeputies, type CaseFile } from '../../../shared/case/case-file.ts'
import {
  type Decision,
  documentNumberText,
  ratingLabels,
  type Round,
  sendMethodLabels,
  type Version,
} from '../../../shared/case/round.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { KeptScan } from '../../files/kept-scan.tsx'
import { instantWords } from './instant.ts'
import { VersionText } from '../../editor/version-text.tsx'

const decisionWords = { approved: '同意', returned: '退回', signedOff: '签发' } as const

/** “同意：同意。” says it twice. */
const saidMore = (word: string, opinion: string): string =>
  opinion.replace(/[。，]$/u, '') === word || opinion === '' ? word : `${word}：${opinion}`

/** One round: newest version first, each with what was decided on it; then what went out and what came back. */
export function RoundView({ file, round }: { readonly file: CaseFile; readonly round: Round }) {
  const { documentNumber, dateOfIssue, seal } = round
  return (
    <section className="round">
      {file.rounds.length > 1 && (
        <h3>
          {`第 ${round.number} 次办理`}
          <span className="quiet">{`　自 ${round.startedOn}${round.reason === '' ? '' : `　${round.reason}`}`}</span>
        </h3>
      )}
      {documentNumber !== null && (
        <p className="round-number">
          <b className="nowrap">{documentNumberText(documentNumber)}</b>
          <span className="quiet">
            {dateOfIssue !== null && `　成文 ${dateOfIssue}`}
            {seal !== null && `　用印 ${seal.day}，${seal.copies} 份（${seal.by.name}）`}
          </span>
        </p>
      )}
      {round.versions.toReversed().map((version) => (
        <VersionView
          key={version.id}
          version={version}
          decisions={round.decisions.filter((decision) => decision.versionNumber === version.number)}
        />
      ))}
      {round.ignoredFindings.map((finding) => (
        <p key={`${finding.rule}${finding.quote ?? ''}`} className="case-words">
          {`体检问题未改：${finding.quote ?? finding.rule}　理由：${finding.reason}（${finding.by.name}）`}
        </p>
      ))}
      <Sends round={round} />
      <Ratings file={file} round={round} />
    </section>
  )
}

function VersionView({ version, decisions }: { readonly version: Version; readonly decisions: readonly Decision[] }) {
  return (
    <article className="case-entry">
      <details>
        <summary>
          <b>{`第 ${version.number} 稿`}</b>
          <span className="quiet">{`　${version.by.name}　${instantWords(version.frozenAt)} 送审`}</span>
        </summary>
        <VersionText reply={version.reply} />
      </details>
      {decisions.map((decision) => (
        <p key={decision.id} className="case-words">
          <span className="nowrap">{decision.day}</span>
          {`　${decision.by.name}（${roleLabels[decision.role]}）　`}
          {saidMore(decisionWords[decision.kind], decision.opinion)}
          {decision.evidence.kind === 'paper' && (
            <span className="quiet">
              {`　纸面审签，${decision.evidence.recordedBy.name}登记，校验码 ${decision.evidence.checkCode} `}
              <KeptScan hash={decision.evidence.scan} name={decision.evidence.scanName} />
            </span>
          )}
          {decision.comments.map((comment, at) => (
            <span key={at} className="round-comment">
              <span className="quiet">批注　{comment.blockId === null ? '全文' : comment.quote}　</span>
              {comment.text}
            </span>
          ))}
        </p>
      ))}
    </article>
  )
}

function Sends({ round }: { readonly round: Round }) {
  if (round.sends.length === 0) return null
  return (
    <>
      <h4>送达</h4>
      <table className="case-table">
        <tbody>
          {round.sends.map((send) => (
            <tr key={send.id}>
              <td className="nowrap">{send.day}</td>
              <td>{send.recipientName}</td>
              <td className="nowrap">{sendMethodLabels[send.method]}</td>
              <td className="quiet">{send.receipt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Ratings({ file, round }: { readonly file: CaseFile; readonly round: Round }) {
  if (round.feedback.length === 0 && round.feedbackMissing === '') return null
  const names = new Map(answeredDeputies(file).map((deputy) => [deputy.id, deputy.name]))
  return (
    <>
      <h4>评价</h4>
      <table className="case-table">
        <tbody>
          {round.feedback.map((rating) => (
            <tr key={rating.id}>
              <td className="nowrap">{rating.day}</td>
              <td>{names.get(rating.deputyId) ?? ''}</td>
              <td className="nowrap">{`态度 ${ratingLabels[rating.attitude]}　结果 ${ratingLabels[rating.result]}`}</td>
              <td className="quiet">{[rating.reason, rating.evidence].filter(Boolean).join('　')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {round.feedbackMissing !== '' && <p className="case-words">{round.feedbackMissing}</p>}
    </>
  )
}
