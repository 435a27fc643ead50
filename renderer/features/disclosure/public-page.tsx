import { Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { PublicChoices } from '../../../shared/case/public-version.ts'
import { blockText } from '../../../shared/case/reply.ts'
import { signOffOf } from '../../../shared/case/round.ts'
import { knownPersons } from '../../../shared/disclosure/known-persons.ts'
import { makePublic, mayMask } from '../../../shared/disclosure/make-public.ts'
import { provePublic } from '../../../shared/disclosure/prove.ts'
import { privateInSummary, whyNotSettle } from '../../../shared/disclosure/settling.ts'
import { summaryDocument } from '../../../shared/disclosure/summary.ts'
import { placesOf } from '../../../shared/disclosure/text-places.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { replyInForce } from '../../../shared/letter/letter-words.ts'
import type { OfficialDocument } from '../../../shared/letter/official-document.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { StepButton } from '../../steps/step-button.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { titleWords } from '../../ui/title-words.ts'
import { useWidth } from '../../ui/use-width.ts'
import { Comparison } from './comparison.tsx'
import { DueToPublish } from './due-to-publish.tsx'
import { ExportPublic } from './export-public.tsx'
import { MaskedSection } from './masked-section.tsx'
import { MaskWord } from './mask-word.tsx'
import { ModeSection } from './mode-section.tsx'
import { addWord, isSettled, settledChoices } from './public-choices.ts'
import { RemovedSection } from './removed-section.tsx'
import { usePublicChoices } from './use-public-choices.ts'
import './disclosure.css'

/** 公开版: what of the answer is put on the website. */
export function PublicPage({ file }: { readonly file: CaseFile }) {
  const { bureau } = useSession()
  const { choices, change, settled } = usePublicChoices(file)
  const letter = useMemo(() => composeReply(file, bureau, { words: titleWords }), [file, bureau])
  if (!answersDeputy(file)) {
    return (
      <EmptyPage says="会办件由主办单位答复和公开，这里没有公开版。">
        <Link href={`/case/${file.id}`}>回到案卷</Link>
      </EmptyPage>
    )
  }
  if (!letter.ok) return <EmptyPage says={letter.error.reason} />
  if (!replyInForce(file).blocks.some((block) => blockText(block).trim() !== '')) {
    return (
      <EmptyPage says="这里做网上公开用的文本：遮去电话、住址、姓名，其余一字不改。正文还没有起草。">
        <Link href={`/case/${file.id}`}>回到案卷</Link>
      </EmptyPage>
    )
  }
  if (choices === null) return <div className="page" aria-busy="true" />
  return <Deciding file={file} letter={letter.value} choices={choices} onChange={change} onSettled={settled} />
}

function Deciding(props: {
  readonly file: CaseFile
  readonly letter: OfficialDocument
  readonly choices: PublicChoices
  readonly onChange: (choices: PublicChoices) => void
  readonly onSettled: (choices: PublicChoices) => void
}) {
  const { file, letter, choices, onChange, onSettled } = props
  const { bureau } = useSession()
  const facts = useFacts(file)
  const [view, setView] = useState<'paper' | 'comparison'>('paper')
  const [word, setWord] = useState('')
  const [seen, setSeen] = useState<string | null>(null)
  const known = useMemo(() => knownPersons(file, bureau, replyInForce(file)), [file, bureau])
  const made = useMemo(() => makePublic(letter, known, choices, titleWords), [letter, known, choices])
  const proof = useMemo(() => provePublic(letter, made), [letter, made])
  const inSummary = choices.mode === 'summary'
  const found = inSummary ? privateInSummary(file, bureau, choices) : made.masks
  const document = inSummary ? summaryDocument(made, choices.summary, titleWords) : made.document
  const round = presentRound(file)
  const signedOff = signOffOf(round) !== null && round.dateOfIssue !== null
  const gap = whyNotSettle(file, bureau, choices)
  const toSettle = settledChoices(choices, made)
  const isDone = isSettled(file, toSettle, facts.textHash)
  const whyNoFile = proof.holds ? (inSummary ? gap : null) : '公开版与原文还有别的不同，核对清楚以前不能导出。'

  function see(key: string) {
    const at = /^body\.(\d+)\./u.exec(key)?.[1]
    setSeen((at === undefined ? null : letter.body[Number(at)]?.blockId) ?? null)
    setView('paper')
  }

  return (
    <div className="page public">
      <header className="page-head">
        <h1 title={file.suggestion.title}>
          <Link href={`/case/${file.id}`}>{file.suggestion.number}</Link> · {file.suggestion.title}
        </h1>
        <span className="quiet nowrap">公开版</span>
        {!signedOff && <span className="unsigned">未签发，只供预览</span>}
        {isDone && <span className="public-settled">{`${round.publicVersion?.day ?? ''} 已定`}</span>}
        <DueToPublish file={file} />
        <span className="spacer" />
        <Link className="nowrap" href={`/case/${file.id}/letter`}>
          看成文
        </Link>
        {choices.mode !== 'none' && (
          <ExportPublic document={document} signedOff={signedOff} primary={isDone} refusal={whyNoFile} />
        )}
        {!isDone && (
          <StepButton
            file={file}
            name="settlePublicVersion"
            primary
            input={{ ...toSettle }}
            onDone={() => onSettled(toSettle)}
          />
        )}
        {isDone && round.published === null && choices.mode !== 'none' && <StepButton file={file} name="publish" />}
      </header>
      <div className="public-panes">
        <div className="public-middle">
          {choices.mode === 'full' && (
            <div className="public-tools" role="toolbar" aria-label="公开稿与对照">
              <Segmented<'paper' | 'comparison'>
                value={view}
                onChange={setView}
                options={[
                  { value: 'paper', label: '公开稿' },
                  { value: 'comparison', label: '与原文对照' },
                ]}
              />
              <ProofWords holds={proof.holds} differences={proof.holds ? proof.differences : 0} />
            </div>
          )}
          {choices.mode === 'none' ? (
            <EmptyPage says={`本件不在网上公开。${choices.reason}`} />
          ) : inSummary && choices.summary.trim() === '' ? (
            <EmptyPage says="这里显示摘要。请在右边写好要公开的内容。" />
          ) : choices.mode === 'full' && view === 'comparison' ? (
            <Comparison letter={letter} made={made} proof={proof} />
          ) : (
            <Paper document={document} seen={seen} onSelect={setWord} />
          )}
        </div>
        <aside className="public-side" aria-label="公开版的取舍">
          <ModeSection file={file} choices={choices} gap={gap} onChange={onChange} />
          {choices.mode === 'full' && (
            <MaskWord
              word={word}
              onWord={setWord}
              stands={(wanted) => placesOf(letter).some(({ key, text }) => mayMask(key) && text.includes(wanted))}
              onMask={(wanted) => onChange(addWord(choices, wanted))}
            />
          )}
          {choices.mode !== 'none' && (
            <MaskedSection found={found} choices={choices} inSummary={inSummary} onChange={onChange} onSee={see} />
          )}
          {choices.mode === 'full' && <RemovedSection removed={made.removed} choices={choices} onChange={onChange} />}
        </aside>
      </div>
    </div>
  )
}

function ProofWords({ holds, differences }: { readonly holds: boolean; readonly differences: number }) {
  return holds ? (
    <span className="quiet nowrap">{`已核对：${differences} 处不同，其余一字未改`}</span>
  ) : (
    <span className="public-gap nowrap">核对不符，请看对照</span>
  )
}

/** Grey left and right of the paper (`renderer/paper/paper-pages.css`). */
const MARGIN_PX = 40

/** The public text on its pages; what is selected there is proposed for masking. */
function Paper(props: {
  readonly document: OfficialDocument
  /** The block to be marked and brought into view. */
  readonly seen: string | null
  readonly onSelect: (word: string) => void
}) {
  const { document, seen, onSelect } = props
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  useEffect(() => {
    if (seen !== null) place.current?.querySelector('[data-marked="true"]')?.scrollIntoView({ block: 'center' })
  }, [seen, width])

  function propose() {
    // Lines of the paper are boxes of their own: a selection over two of them comes with a break.
    const selected = (window.getSelection()?.toString() ?? '').replace(/[\r\n]/gu, '')
    if (selected.trim() !== '') onSelect(selected)
  }

  return (
    <div className="public-desk" ref={place} role="document" onMouseUp={propose} onKeyUp={propose} tabIndex={0}>
      {width > 0 && (
        <PaperPages document={document} zoom={Math.min(1, (width - MARGIN_PX) / PAPER_WIDTH_PX)} markedBlockId={seen} />
      )}
    </div>
  )
}
