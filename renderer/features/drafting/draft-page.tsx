import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { commentsOf, commentsToWorkThrough, type GivenComment } from '../../../shared/case/given-comments.ts'
import { blockText, type Reply } from '../../../shared/case/reply.ts'
import { yearOf } from '../../../shared/day.ts'
import { type Finding, severityLabels } from '../../../shared/proofread/rule.ts'
import { keepQuietly } from '../../data/kept-drafts.ts'
import { findingsOf } from '../../data/reply-findings.ts'
import { changeNotes } from '../../data/review-notes.ts'
import { useSession } from '../../data/session.tsx'
import { useReviewNotes } from '../../data/use-review-notes.ts'
import type { EditorStatus } from '../../editor/editor-status.ts'
import { EditorToolbar } from '../../editor/editor-toolbar.tsx'
import { ReplyEditor } from '../../editor/reply-editor.tsx'
import type { ReplyEditorApi } from '../../editor/reply-session.ts'
import { AnnexDrawer } from './annex-drawer.tsx'
import { AnnexesSection } from './annexes-section.tsx'
import { ChecksSection, findingKey, openFindings } from './checks-section.tsx'
import { CommentFlags } from './comment-flags.tsx'
import { CommentsSection } from './comments-section.tsx'
import { DraftHead } from './draft-head.tsx'
import { foundPromises } from './found-promises.ts'
import type { Imported } from './import-button.tsx'
import { ImportPane } from './import-pane.tsx'
import { type Notice, NoticeLine } from './notice-line.tsx'
import type { OpenedReply } from './opened-reply.ts'
import { repairedPaste } from './paste-blocks.ts'
import { type OpenPhrases, PhrasePane } from './phrase-pane.tsx'
import { PointsPane } from './points-pane.tsx'
import { PromisesSection } from './promises-section.tsx'
import { annexHolding, listedAttachments, withAnnex } from './reply-annexes.ts'
import { ReplyFields } from './reply-fields.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { flashBlock, hideQuote, showQuote } from './show-quote.ts'
import { SidePane } from './side-pane.tsx'
import { useDraftKeys } from './use-draft-keys.ts'
import { usePanes } from './use-panes.ts'
import { useWriting } from './use-writing.ts'
import { VersionsDrawer } from './versions-drawer.tsx'

/** The three panes: what is asked, the paper, and what is still wrong with it. */
export function DraftPage(props: {
  readonly file: CaseFile
  readonly opened: OpenedReply
  /** Why the text cannot be changed now; null when it can. */
  readonly whyReadOnly: string | null
  /** The block to begin at, where the page was asked for one. */
  readonly beginAt: string | undefined
}) {
  const { file, opened, whyReadOnly, beginAt } = props
  const { workspace, bureau, today } = useSession()
  const newId = () => workspace.outside.newId()
  const round = presentRound(file)
  const readOnly = whyReadOnly !== null
  const apiRef = useRef<ReplyEditorApi | null>(null)
  const desk = useRef<HTMLDivElement>(null)
  const annexRef = useRef<ReplyEditorApi | null>(null)
  const flush = () => {
    apiRef.current?.flush()
    annexRef.current?.flush()
  }
  const writing = useWriting(file, opened, flush)
  const [status, setStatus] = useState<EditorStatus | null>(null)
  const [resetKey, setResetKey] = useState(0)
  const [current, setCurrent] = useState<string | null>(null)
  const [versionsOpen, setVersionsOpen] = useState(false)
  const [annexId, setAnnexId] = useState(() => annexHolding(opened.reply, beginAt))
  const panes = usePanes()

  function replace(part: Partial<Reply>) {
    // What the editor has not sent yet must not arrive behind the new text.
    flush()
    writing.change(part)
    setResetKey((key) => key + 1)
  }

  const [restored, setRestored] = useState(opened.restored)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const [importOpen, setImportOpen] = useState(false)
  const [phrases, setPhrases] = useState<OpenPhrases | null>(null)
  function showImport() {
    // On a narrow screen only one pane has room, and this one stands in the place of 体检.
    if (!panes.open.has('checks')) panes.toggle('checks')
    setPhrases(null)
    setImportOpen(true)
  }
  function takeIn(next: Imported) {
    replace(next.part)
    setImported(next)
    showImport()
    const { fileName, paragraphs, done } = next.report
    const repairs = done.length === 0 ? '' : `，整理 ${done.length} 处`
    setNotice({
      words: `已用“${fileName}”替换正文：${paragraphs} 段${repairs}。`,
      acts: [
        { label: '看读入情况', act: showImport },
        { label: '撤销导入', act: () => undoImport(next) },
      ],
    })
  }
  function undoImport({ before }: Imported) {
    replace(before)
    setImportOpen(false)
    setNotice(null)
  }
  function dropRestored() {
    replace(opened.saved)
    setRestored(false)
  }

  // Reading the whole text again must never hold up a keystroke.
  const settled = useDeferredValue(writing.reply)
  const findings = useMemo(() => findingsOf(file, bureau, settled), [file, bureau, settled])
  const promises = useMemo(
    () => foundPromises(settled.blocks, yearOf(round.dateOfIssue ?? today)),
    [settled.blocks, round.dateOfIssue, today],
  )
  const open = openFindings(file, findings)
  const must = open.filter((finding) => finding.severity === 'must').length

  const comments = useMemo(() => commentsToWorkThrough(round), [round])
  const earlierComments = useMemo(
    () => commentsOf(file).filter(({ key }) => comments.every((one) => one.key !== key)),
    [file, comments],
  )
  const { dealtWith } = useReviewNotes(file.id)
  const [comment, setComment] = useState<string | null>(null)
  const paper = useRef<HTMLDivElement>(null)
  function showComment(key: string | null) {
    if (!panes.open.has('checks')) panes.toggle('checks')
    setPhrases(null)
    setImportOpen(false)
    setComment(key)
  }
  const deal = (key: string, dealt: boolean) =>
    void changeNotes(
      workspace,
      file.id,
      (notes) => ({ ...notes, dealtWith: [...notes.dealtWith.filter((one) => one !== key), ...(dealt ? [key] : [])] }),
      keepQuietly,
    )
  function goToComment({ key, blockId, quote }: GivenComment) {
    setComment(key)
    const block = settled.blocks.find(({ id }) => id === blockId)
    if (block === undefined) return
    const start = blockText(block).indexOf(quote)
    if (start >= 0 && quote !== '') return goToWords(block.id, start, quote.length)
    goTo(block.id)
    if (desk.current !== null) flashBlock(desk.current, block.id)
  }

  const goTo = (blockId: string) => void apiRef.current?.focusBlock(blockId)
  function goToWords(blockId: string, start: number, length: number) {
    goTo(blockId)
    if (desk.current !== null) showQuote(desk.current, blockId, start, length)
  }
  useEffect(() => hideQuote, [])
  const begin = useEffectEvent((blockId: string) => {
    goTo(blockId)
    if (desk.current !== null) flashBlock(desk.current, blockId)
  })
  useEffect(() => {
    if (beginAt !== undefined) begin(beginAt)
  }, [beginAt])
  function goToFinding(finding: Finding) {
    setCurrent(findingKey(finding))
    if (finding.blockId !== null) goToWords(finding.blockId, finding.start ?? 0, finding.quote?.length ?? 0)
  }
  function nextFinding() {
    const at = open.findIndex((finding) => findingKey(finding) === current)
    const next = open[at + 1] ?? open[0]
    setImportOpen(false)
    if (!panes.open.has('checks')) panes.toggle('checks')
    if (next !== undefined) goToFinding(next)
  }
  function openPhrases() {
    if (readOnly) return
    // The phrases stand in the place of the checks, so that nothing covers the text.
    if (!panes.open.has('checks')) panes.toggle('checks')
    setPhrases({ selected: apiRef.current?.selectedText() ?? '' })
  }
  function closePhrases() {
    setPhrases(null)
    apiRef.current?.focus()
  }
  useDraftKeys({ save: () => void writing.save(), nextFinding, phrases: openPhrases })

  return (
    <div className="page drafting">
      <DraftHead
        file={file}
        writing={writing}
        settled={settled}
        whyReadOnly={whyReadOnly}
        onVersions={() => setVersionsOpen((now) => !now)}
        onImported={takeIn}
      />
      {restored && (
        <NoticeLine
          notice={{ words: '已恢复上次没有保存的文字。', acts: [{ label: '改用已保存的稿', act: dropRestored }] }}
          onClose={() => setRestored(false)}
        />
      )}
      {notice !== null && <NoticeLine notice={notice} onClose={() => setNotice(null)} />}
      {!readOnly && (
        <ReturnedNotice
          round={round}
          comments={comments.length}
          left={comments.filter(({ key }) => !dealtWith.includes(key)).length}
          onComments={() => showComment(comments[0]?.key ?? null)}
          onProposal={() => setVersionsOpen(true)}
        />
      )}
      <div className="draft-panes">
        <SidePane
          side="left"
          title="建议要点"
          count={file.plan.points.length}
          open={panes.open.has('points')}
          onToggle={() => panes.toggle('points')}
        >
          <PointsPane file={file} blocks={settled.blocks} onGo={goTo} />
        </SidePane>
        <div className="draft-middle">
          <EditorToolbar apiRef={apiRef} status={status} readOnly={readOnly} onPhrases={openPhrases} />
          <div className="draft-desk" ref={desk}>
            <div className="draft-paper" ref={paper}>
              <ReplyEditor
                value={writing.reply.blocks}
                resetKey={resetKey}
                readOnly={readOnly}
                newId={newId}
                apiRef={apiRef}
                onChange={(blocks) => writing.change({ blocks })}
                onStatus={setStatus}
                repairPaste={(text) => repairedPaste(text, newId)}
                onRepairs={(repairs) =>
                  setNotice({ words: `粘贴时整理了：${repairs.join('；')}。不合适可按 Ctrl+Z 撤销。` })
                }
              />
              <CommentFlags
                paperRef={paper}
                comments={comments}
                dealtWith={dealtWith}
                blocks={settled.blocks}
                onPick={({ key }) => showComment(key)}
              />
            </div>
          </div>
        </div>
        {phrases !== null ? (
          <PhrasePane
            file={file}
            reply={settled}
            opened={phrases}
            onInsert={(texts) => apiRef.current?.insertParagraphs(texts)}
            onNotice={setNotice}
            onClose={closePhrases}
          />
        ) : imported !== null && importOpen ? (
          <ImportPane
            report={imported.report}
            onGo={goTo}
            onUndo={() => undoImport(imported)}
            onClose={() => setImportOpen(false)}
          />
        ) : (
          <SidePane
            side="right"
            title="体检"
            count={must > 0 ? `${severityLabels.must} ${must}` : open.length}
            open={panes.open.has('checks')}
            onToggle={() => panes.toggle('checks')}
          >
            <CommentsSection
              comments={comments}
              earlier={earlierComments}
              dealtWith={dealtWith}
              current={comment}
              blockIds={new Set(settled.blocks.map(({ id }) => id))}
              readOnly={readOnly}
              onDealt={deal}
              onGo={goToComment}
            />
            <ReplyFields
              file={file}
              bureau={bureau}
              reply={writing.reply}
              readOnly={readOnly}
              onChange={writing.change}
            />
            <AnnexesSection
              reply={writing.reply}
              readOnly={readOnly}
              onOpen={setAnnexId}
              onReplace={replace}
              onNotice={setNotice}
            />
            <ChecksSection file={file} findings={findings} current={current} readOnly={readOnly} onGo={goToFinding} />
            <h3 className="pane-section">
              承诺 <span className="pane-count">{promises.length}</span>
            </h3>
            <PromisesSection
              file={file}
              promises={promises}
              readOnly={readOnly}
              onGo={({ blockId, start, quote }) => goToWords(blockId, start, quote.length)}
            />
          </SidePane>
        )}
      </div>
      <AnnexDrawer
        attachment={listedAttachments(writing.reply).find(({ id }) => id === annexId) ?? null}
        readOnly={readOnly}
        resetKey={resetKey}
        apiRef={annexRef}
        onChange={(id, blocks) => writing.change({ annexes: withAnnex(writing.reply, id, blocks) })}
        onClose={() => setAnnexId(null)}
      />
      <VersionsDrawer file={file} reply={settled} open={versionsOpen} onClose={() => setVersionsOpen(false)} />
    </div>
  )
}
