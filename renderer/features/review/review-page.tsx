import { App, Drawer, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Version } from '../../../shared/case/round.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { draftOver, type PersonNotes } from '../../data/review-notes.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { comparedReply } from '../../editor/compared-reply.ts'
import type { ReplyEditorApi } from '../../editor/reply-session.ts'
import { DifferenceView } from '../../ui/difference-view.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { wordDiffer } from '../../ui/word-differ.ts'
import { BriefView } from './brief-view.tsx'
import { useVersionFindings } from './checks-tab.tsx'
import type { Subject } from './comments-tab.tsx'
import { comparedFor } from './compared-versions.ts'
import { DecisionBar } from './decision-bar.tsx'
import { type DecisionStep, firstKey } from './decision-input.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { keyWords, useReviewKeys } from './keys.ts'
import { leaderBrief } from './leader-brief.ts'
import { LetterView, type SideTab } from './letter-view.tsx'
import { nextCase } from './next-case.ts'
import { useDeciding } from './use-deciding.ts'

type View = 'brief' | 'letter'

/** 领导一页纸 first; the letter as it will be printed, with comments, one key away; below both the keys of the decision. */
export function ReviewPage(props: {
  readonly file: CaseFile
  readonly version: Version
  /** What this person kept about the case before this sitting. */
  readonly kept: PersonNotes
}) {
  const { file, version, kept } = props
  const { workspace, bureau, actor, today } = useSession()
  const { message } = App.useApp()
  const [, navigate] = useLocation()
  const facts = useFacts(file)
  const round = presentRound(file)
  const [opened] = useState(() => draftOver(kept.draft, version.id))
  const held = useDeciding(file.id, opened)
  const deciding = mayAdvance(file, 'returnForRevision', actor, facts) === null ? held : null

  const [view, setView] = useState<View>('brief')
  const [tab, setTab] = useState<SideTab>('comments')
  const [marked, setMarked] = useState<string | null>(null)
  const [subject, setSubject] = useState<Subject | null>(null)
  const [editing, setEditing] = useState(false)
  const [act, setAct] = useState<DecisionStep | null>(null)
  const editorRef = useRef<ReplyEditorApi | null>(null)

  const { open, ignored } = useVersionFindings(file, bureau, version.reply)
  const brief = useMemo(
    () => leaderBrief(file, version, bureau, { today, open, ignored }),
    [file, version, bureau, today, open, ignored],
  )
  const compared = useMemo(() => comparedFor(round, kept), [round, kept])

  function show(blockId: string) {
    setMarked(blockId)
    setView('letter')
  }
  function openTab(next: SideTab) {
    setTab(next)
    setView('letter')
  }
  function begin(name: DecisionStep) {
    const refusal = mayAdvance(file, name, actor, facts)
    if (refusal !== null) return void message.info({ key: file.id, content: refusal.reason, duration: 8 })
    editorRef.current?.flush()
    setAct(name)
  }
  async function putBy() {
    editorRef.current?.flush()
    await held.keepNow()
    void message.success({ key: file.id, content: '已暂存：意见、批注和改稿都留着，列表中标“暂存”。' })
    navigate('/review')
  }
  function amend() {
    setView('letter')
    setEditing(true)
    setSubject(null)
  }
  function done() {
    setAct(null)
    const next = nextCase(workspace.heads.get(), file.id, actor, bureau)
    navigate(next === null ? '/review' : `/case/${next.id}/review`)
  }
  const mine = deciding !== null
  useReviewKeys({
    view: () => setView((now) => (now === 'brief' ? 'letter' : 'brief')),
    ...(mine && {
      agree: () => begin(firstKey(file, held.draft)),
      giveBack: () => begin('returnForRevision'),
      putBy: () => void putBy(),
      amend,
    }),
  })
  if (compared === null) return null
  return (
    <div className="page review">
      <header className="page-head">
        <h1 title={file.suggestion.title}>
          <Link href={`/case/${file.id}`}>{file.suggestion.number}</Link> · {file.suggestion.title}
        </h1>
        <span className="quiet nowrap">
          第 {version.number} 稿　{version.by.name} {localDayTime(version.frozenAt)}{' '}
          {version.amends === null ? '提交' : `在第 ${version.amends} 稿上改`}
        </span>
        <span className="spacer" />
        <Segmented<View>
          aria-label="看什么"
          title={keyWords('view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'brief', label: '领导一页纸' },
            { value: 'letter', label: '正文与批注' },
          ]}
        />
        <Link href="/review">审核列表</Link>
        <Link href={`/case/${file.id}/letter`}>成文</Link>
      </header>
      {brief.voided !== null && (
        <p className="review-notice review-notice-grave" role="status">
          {brief.voided}
        </p>
      )}
      {mine && <SetAside version={version} file={file} deciding={held} />}
      {view === 'brief' ? (
        <BriefView file={file} brief={brief} compared={compared} onGo={show} onOpen={openTab} />
      ) : (
        <LetterView
          file={file}
          version={version}
          compared={compared}
          asks={brief.asks}
          open={open}
          ignored={ignored}
          deciding={deciding}
          editing={editing}
          editorRef={editorRef}
          onEditing={setEditing}
          marked={marked}
          onMark={setMarked}
          subject={subject}
          onSubject={setSubject}
          tab={tab}
          onTab={setTab}
        />
      )}
      <DecisionBar
        file={file}
        deciding={deciding}
        editing={editing && view === 'letter'}
        onAct={begin}
        onPutBy={() => void putBy()}
        onAmend={amend}
      />
      {act !== null && mine && (
        <DecisionPanel
          key={act}
          file={file}
          version={version}
          name={act}
          deciding={held}
          onClose={() => setAct(null)}
          onDone={done}
        />
      )}
    </div>
  )
}

/** Changes made to a version that was replaced meanwhile: to look at, not to hand in. */
function SetAside(props: {
  readonly file: CaseFile
  readonly version: Version
  readonly deciding: ReturnType<typeof useDeciding>
}) {
  const { file, version, deciding } = props
  const { setAside } = deciding.draft
  const [looking, setLooking] = useState(false)
  const difference = useMemo(
    () => (setAside === null ? null : comparedReply(version.reply, setAside.reply, wordDiffer)),
    [version, setAside],
  )
  if (setAside === null || difference === null) return null
  const over = presentRound(file).versions.find((one) => one.id === setAside.over)
  return (
    <p className="review-notice" role="status">
      您在{over === undefined ? '以前的稿' : `第 ${over.number} 稿`}上的改稿没有带到这一稿；批注和意见都在。
      <button type="button" className="review-link" onClick={() => setLooking(true)}>
        看当时的改稿
      </button>
      <button type="button" className="review-link" onClick={() => deciding.change({ setAside: null })}>
        不要了
      </button>
      <Drawer
        open={looking}
        title="当时的改稿与这一稿对照"
        size={560}
        mask={false}
        onClose={() => setLooking(false)}
        destroyOnHidden
      >
        {difference.texts.map(({ lines, from }) => (
          <DifferenceView key={from} lines={lines} />
        ))}
      </Drawer>
    </p>
  )
}
