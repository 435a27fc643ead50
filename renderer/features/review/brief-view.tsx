import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { caseKindLabels, deputyWord, handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import { weightLabels } from '../../../shared/commitments/weight.ts'
import { daysBetween } from '../../../shared/day.ts'
import { roleLabels } from '../../../shared/people/roles.ts'
import { severityLabels } from '../../../shared/proofread/rule.ts'
import { dueNow, lightOf } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { Box } from './brief-box.tsx'
import { BriefChanges } from './brief-changes.tsx'
import { CheckCodeMark } from './check-code-mark.tsx'
import type { Compared } from './compared-versions.ts'
import type { Ask, LeaderBrief, Promised } from './leader-brief.ts'
import type { Place } from './standing.ts'

/** The side tabs of the letter that the brief leads to. */
export type BriefTarget = 'changes' | 'checks' | 'approvals'

interface BriefViewProps {
  readonly file: CaseFile
  readonly brief: LeaderBrief
  readonly compared: Compared
  readonly onGo: (blockId: string) => void
  readonly onOpen: (target: BriefTarget) => void
}

/** 领导一页纸: what is asked, promised, changed, open and cleared, on one screen. */
export function BriefView({ file, brief, compared, onGo, onOpen }: BriefViewProps) {
  return (
    <div className="brief">
      <BriefFacts file={file} />
      <div className="brief-grid">
        <Box title="要点与回应" count={brief.asks.length}>
          <Asks asks={brief.asks} section={file.handling.section} onGo={onGo} />
        </Box>
        <Box title="有数字的承诺" count={brief.promises.length}>
          {brief.whyChief !== null && <p className="brief-chief">{brief.whyChief}</p>}
          <Promises promises={brief.promises} onGo={onGo} />
        </Box>
        <div className="brief-column">
          <BriefChanges compared={compared} onOpen={() => onOpen('changes')} />
          <Checks brief={brief} onGo={onGo} onOpen={() => onOpen('checks')} />
          <Standing brief={brief} onOpen={() => onOpen('approvals')} />
        </div>
      </div>
    </div>
  )
}

/** The suggestion in two lines, and the code that paper is compared by. */
function BriefFacts({ file }: { readonly file: CaseFile }) {
  const { bureau, today } = useSession()
  const { suggestion, handling, assignment } = file
  const due = dueNow(file, bureau)
  const deputies = [suggestion.leadDeputy, ...suggestion.cosigners].filter((one) => one !== null)
  const lead = deputies[0]
  const word = deputyWord[suggestion.kind]
  return (
    <div className="brief-facts">
      <div>
        <p className="brief-title">
          <span>
            第 {suggestion.number} 号{caseKindLabels[suggestion.kind]}
          </span>
          {lead !== undefined && (
            <span>
              {lead.name}
              {word}
              {deputies.length > 1 && `等 ${deputies.length} 人`}
            </span>
          )}
          {suggestion.isKey && <span className="brief-key">重点督办</span>}
        </p>
        <p>
          {due === null ? (
            <span className="quiet">没有办理期限</span>
          ) : (
            <LightMark
              colour={lightOf(due.day, today, bureau.ruleProfile)}
              word={`${due.what}期限 ${due.day}，${daysLeftWords(daysBetween(today, due.day))}`}
            />
          )}
          <span>
            {handlingRoleLabels[assignment.role]}
            {assignment.role === 'coHandle' && assignment.leadUnit !== '' && `，${assignment.leadUnit}主办`}
          </span>
          <span>
            {handling.section} {handling.handler?.name}承办
          </span>
          {lead !== undefined && lead.delegation !== '' && <span className="quiet">{lead.delegation}</span>}
        </p>
      </div>
      <CheckCodeMark round={presentRound(file)} />
    </div>
  )
}

function Asks(props: {
  readonly asks: readonly Ask[]
  readonly section: string
  readonly onGo: (blockId: string) => void
}) {
  const { asks, section, onGo } = props
  if (asks.length === 0) return <p className="quiet">办理方案没有列出要点，请对照原文审核。</p>
  return (
    <ol className="brief-asks">
      {asks.map(({ id, text, answeredBy, answer }) => (
        <li key={id}>
          <span className="brief-ask">
            {text}
            {answeredBy !== '' && answeredBy !== section && <span className="quiet">（{answeredBy}答）</span>}
          </span>
          {answer === null ? (
            <span className="brief-open">未找到回应</span>
          ) : (
            <button type="button" onClick={() => onGo(answer.blockId)} title="到正文看这一段">
              <span className="brief-answer">{answer.heading}</span>
              <span className="brief-rest">{answer.opening}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

function Promises(props: { readonly promises: readonly Promised[]; readonly onGo: (blockId: string) => void }) {
  if (props.promises.length === 0) return <p className="quiet">正文里没有带数字的承诺。</p>
  const yearless = props.promises.filter(({ year }) => year === null).length
  return (
    <>
      {yearless > 0 && <p className="quiet">其中 {yearless} 项没有写明年份。</p>}
      <ul className="brief-promises">
        {props.promises.map(({ quote, blockId, weight }) => (
          <li key={quote}>
            <button type="button" onClick={() => props.onGo(blockId)} title={quote}>
              {weight !== null && <span className="brief-weight">{weightLabels[weight]}</span>}
              {quote}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As many as leave room for the rest of the page. */
const SHOWN_FINDINGS = 3

function Checks(props: {
  readonly brief: LeaderBrief
  readonly onGo: (blockId: string) => void
  readonly onOpen: () => void
}) {
  const { brief, onGo, onOpen } = props
  const { open, ignored } = brief
  const all = { words: '全部', act: onOpen }
  return (
    <Box title="体检" count={open.length + ignored.length} link={open.length + ignored.length > 0 ? all : undefined}>
      {open.length + ignored.length === 0 && <p className="quiet">没有未处理的问题，也没有忽略的问题。</p>}
      <ul className="brief-lines">
        {open.slice(0, SHOWN_FINDINGS).map(({ severity, message, blockId, quote }, at) => (
          <li key={at}>
            <button
              type="button"
              disabled={blockId === null}
              title={message}
              onClick={() => blockId !== null && onGo(blockId)}
            >
              <span className="quiet">{severityLabels[severity]}　</span>
              {quote !== null && quote.trim() !== '' && <q>{quote}</q>}
              {message}
            </button>
          </li>
        ))}
        {ignored.slice(0, SHOWN_FINDINGS).map((one) => (
          <li key={`${one.rule}${one.quote ?? ''}`} title={`${one.by.name}：${one.reason}`}>
            <span className="brief-ignored">忽略　</span>
            {one.quote !== null && <q>{one.quote}</q>}
            {one.by.name}：{one.reason}
          </li>
        ))}
      </ul>
    </Box>
  )
}

const stateWords = { cleared: '已过', waits: '轮到', open: '未到' } as const

function Standing({ brief, onOpen }: { readonly brief: LeaderBrief; readonly onOpen: () => void }) {
  return (
    <Box title="谁已审核" link={{ words: '各级意见', act: onOpen }}>
      <ol className="brief-lines">
        {brief.standing.map((place, at) => (
          <li key={`${place.role}${at}`} data-state={place.state}>
            <span className="brief-place">{placeName(place)}</span>
            <span className="brief-state">{stateWords[place.state]}</span>
            {whoWords(place)}
          </li>
        ))}
        {brief.missing.map((words) => (
          <li key={words} className="brief-open">
            {words}
          </li>
        ))}
      </ol>
    </Box>
  )
}

const placeName = ({ role, signs }: Place): string => `${signs ? '签发 ' : ''}${roleLabels[role]}`

/** Who cleared it and over which text; else whose place it is. */
function whoWords({ state, said, holders }: Place): string {
  const last = said.at(-1)
  const opinion = last === undefined || last.opinion === '' ? '' : `“${last.opinion}”`
  if (state === 'cleared' && last !== undefined) {
    const paper = last.evidence.kind === 'paper' ? '，纸面审签' : ''
    const stead = last.onBehalfOf === null ? '' : `（代${last.onBehalfOf.name}）`
    return `${last.by.name}${stead} ${last.day}，第 ${last.versionNumber} 稿${paper} ${opinion}`
  }
  const names = holders.length === 0 ? '还没有人任此岗' : holders.join('、')
  return last === undefined ? names : `${names}（第 ${last.versionNumber} 稿时同意过）`
}
