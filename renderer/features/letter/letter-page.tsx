import { App, Select } from 'antd'
import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { LetterFormat } from '../../../shared/bureau/letter-settings.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { signOffOf } from '../../../shared/case/round.ts'
import { type LetterKind, letterKindLabels } from '../../../shared/bureau/letter-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { asksTheAssigner, gatherLetter, letterKindOf } from '../../../shared/letter/letter-facts.ts'
import { termBeforeExtension } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { PAPER_HEIGHT_PX, PAPER_WIDTH_PX, PaperPages, type PickedLine } from '../../paper/paper-pages.tsx'
import { pagesOf } from '../../paper/pages-of.ts'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ExportMenu } from './export-menu.tsx'
import { FontNotes } from './font-notes.tsx'
import { IssuingSteps } from './issuing-steps.tsx'
import { LetterElements } from './letter-elements.tsx'
import { lettersOf } from './letters-of.ts'
import { letterFileName } from './letter-file.ts'
import { LetterTools, type Zoom } from './letter-tools.tsx'
import { titleWords } from '../../ui/title-words.ts'
import { usePaperKeys } from './use-paper-keys.ts'
import { whereChanged } from './where-changed.ts'
import './letter.css'

/** Grey left and right of the paper, and between two pages (`renderer/paper/paper-pages.css`). */
const MARGIN_PX = 40
const GAP_PX = 16

function scaleFor(zoom: Zoom, width: number): number {
  if (typeof zoom === 'number') return zoom
  const room = zoom === 'two' ? (width - MARGIN_PX - GAP_PX) / 2 : width - MARGIN_PX
  return Math.min(1, Math.max(0.3, room / PAPER_WIDTH_PX))
}

/** 成文: the letter on its pages, and what it is made of. */
export function LetterPage({ file }: { readonly file: CaseFile }) {
  const { bureau, today } = useSession()
  const [, go] = useLocation()
  const params = useParams<{ readonly kind?: string; readonly of?: string }>()
  const letters = lettersOf(file)
  // An address from elsewhere may name a letter that this case does not have (any more): then it is the case's own.
  const chosen = letters.find(({ kind, of }) => kind === params.kind && (params.of === undefined || of === params.of))
  const kind: LetterKind = chosen?.kind ?? letterKindOf(file)
  const of = chosen?.of
  const round = presentRound(file)
  const [ownFormat, setFormat] = useState<LetterFormat | null>(null)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [recipientId, setRecipientId] = useState('')
  const [page, setPage] = useState(1)
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const asks = asksTheAssigner(kind)
  const deputies = asks || kind === 'coOpinion' ? [] : answeredDeputies(file)

  const letter = useMemo(
    () =>
      composeLetter(kind, file, bureau, {
        format: ownFormat ?? undefined,
        today,
        words: titleWords,
        recipientId: recipientId === '' ? undefined : recipientId,
        extensionId: of,
        dueBefore: termBeforeExtension(file, bureau, of),
      }),
    [kind, of, file, bureau, today, ownFormat, recipientId],
  )
  const pages = letter.ok ? pagesOf(letter.value).length : 0
  const scale = scaleFor(zoom, width)
  // Pages stand side by side where there is room for it.
  const inRow = Math.max(1, Math.floor((width - GAP_PX) / (PAPER_WIDTH_PX * scale + GAP_PX)))
  const pitch = PAPER_HEIGHT_PX * scale + GAP_PX

  const turnTo = (next: number) => place.current?.scrollTo({ top: Math.floor((next - 1) / inRow) * pitch })
  const pageAt = ({ scrollTop, clientHeight }: HTMLElement) =>
    Math.floor((scrollTop + clientHeight / 2) / pitch) * inRow + 1
  // From where the paper is, not from what was last drawn: keys are pressed faster than pages are.
  const turn = (step: 1 | -1) => {
    if (place.current !== null) turnTo(Math.max(1, pageAt(place.current) + step * inRow))
  }
  // Zooming keeps the place on the page that is read.
  const readAt = useRef(0)
  const keepPlace = useEffectEvent(() => {
    const row = Math.floor(Math.floor(readAt.current) / inRow)
    place.current?.scrollTo({ top: (row + (readAt.current % 1)) * pitch })
  })
  useLayoutEffect(() => keepPlace(), [pitch, inRow])
  usePaperKeys({ shown: scale, onZoom: setZoom, onTurn: turn })
  const { message } = App.useApp()
  function pick({ part, blockId }: PickedLine) {
    if (blockId !== null) return go(`/case/${file.id}/draft/${blockId}`)
    const words = asks ? '这份公文按模板由案卷生成：事由在案卷的申请中改，用语在模板中改。' : whereChanged[part]
    if (words !== null) void message.info({ key: 'where', content: words, duration: 6 })
  }

  const facts = gatherLetter(kind, file, bureau, { today, extensionId: of })
  if (!letter.ok || !facts.ok) return <EmptyPage says={letter.ok ? '' : letter.error.reason} />
  const { template } = facts.value
  const document = letter.value
  const { format } = document
  // A 退办函 carries the name of the leader who signed the request; the sign-off of the round is the case's own letter's.
  const signedOff = asks ? kind === 'returnLetter' : signOffOf(round) !== null && round.dateOfIssue !== null
  const fileName = letterFileName(document, {
    signedOff,
    numbered: !asks && round.documentNumber !== null,
    recipient: deputies.find((deputy) => deputy.id === recipientId)?.name ?? null,
  })
  return (
    <div className="page letter">
      <header className="page-head">
        <h1 title={file.suggestion.title}>
          <Link href={`/case/${file.id}`}>{file.suggestion.number}</Link> · {file.suggestion.title}
        </h1>
        {letters.length === 1 ? (
          <span className="quiet nowrap">{letterKindLabels[kind]}</span>
        ) : (
          <Select
            className="letter-kind"
            aria-label="公文"
            value={chosen?.key ?? letters[0]?.key}
            onChange={(key) => go(`/case/${file.id}/letter/${key}`)}
            options={letters.map(({ key, label }) => ({ value: key, label }))}
          />
        )}
        {!signedOff && <span className="unsigned">未签发稿，只供送审核对，不得印发</span>}
        <span className="spacer" />
        {deputies.length > 1 && (
          <Select
            className="letter-recipient"
            aria-label="收件人"
            value={recipientId}
            onChange={setRecipientId}
            options={[
              { value: '', label: '主送全体代表' },
              ...deputies.map((deputy) => ({ value: deputy.id, label: `单送 ${deputy.name}` })),
            ]}
          />
        )}
        <ExportMenu
          document={document}
          fileName={fileName}
          pages={pages}
          copies={asks ? null : (round.seal?.copies ?? null)}
        />
      </header>
      <div className="letter-panes">
        <div className="letter-middle">
          <LetterTools
            page={Math.min(page, pages)}
            pages={pages}
            inRow={inRow}
            zoom={zoom}
            shown={scale}
            format={format}
            onZoom={setZoom}
            onFormat={setFormat}
            onPage={turnTo}
          />
          <div
            className="letter-desk"
            ref={place}
            onScroll={(event) => {
              const rows = event.currentTarget.scrollTop / pitch
              readAt.current = Math.floor(rows) * inRow + (rows % 1)
              setPage(pageAt(event.currentTarget))
            }}
          >
            {width > 0 && <PaperPages document={document} zoom={scale} onPick={pick} />}
          </div>
        </div>
        <aside className="letter-side">
          {document.missing.length > 0 && (
            <section className="letter-missing">
              <h2>还缺 {document.missing.length} 项</h2>
              <p>{document.missing.join('、')}</p>
            </section>
          )}
          {!asks && (
            <section>
              <h2>编号、用印、送达</h2>
              <IssuingSteps file={file} />
            </section>
          )}
          <section>
            <h2>公文要素</h2>
            <LetterElements file={file} document={document} kind={kind} template={template} />
          </section>
          <section>
            <h2>字体</h2>
            <FontNotes fonts={document.fonts} />
          </section>
        </aside>
      </div>
    </div>
  )
}
