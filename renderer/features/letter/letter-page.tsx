import { Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { LetterFormat } from '../../../shared/bureau/letter-settings.ts'
import { answeredDeputies, type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { signOffOf } from '../../../shared/case/round.ts'
import { letterKindLabels } from '../../../shared/bureau/letter-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { asksTheAssigner, gatherLetter } from '../../../shared/letter/letter-facts.ts'
import { termBeforeExtension } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { pagesOf } from '../../paper/pages-of.ts'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { ExportMenu } from './export-menu.tsx'
import { FontNotes } from './font-notes.tsx'
import { IssuingSteps } from './issuing-steps.tsx'
import { LetterElements } from './letter-elements.tsx'
import { type LetterChoice, lettersOf } from './letters-of.ts'
import { letterFileName } from './letter-file.ts'
import { LetterTools, type Zoom } from './letter-tools.tsx'
import { MakeSet } from './make-set.tsx'
import { OfficeExport } from './office-export.tsx'
import { titleWords } from '../../ui/title-words.ts'
import { usePaperKeys } from './use-paper-keys.ts'
import { GAP_PX, MARGIN_PX, usePaperPlace } from './use-paper-place.ts'
import { usePickedLine } from './use-picked-line.ts'
import './letter.css'

function scaleFor(zoom: Zoom, width: number): number {
  if (typeof zoom === 'number') return zoom
  const room = zoom === 'two' ? (width - MARGIN_PX - GAP_PX) / 2 : width - MARGIN_PX
  return Math.min(1, Math.max(0.3, room / PAPER_WIDTH_PX))
}

/** 成文: the letter on its pages, and what it is made of. The address says which of the case's letters it is. */
export function LetterPage({ file }: { readonly file: CaseFile }) {
  const params = useParams<{ readonly kind?: string; readonly of?: string }>()
  const letters = lettersOf(file)
  // An address may name a letter that this case does not have (any more): then it is the case's own.
  const chosen = letters.find(({ kind, of }) => kind === params.kind && (params.of === undefined || of === params.of))
  return <OneLetter file={file} letters={letters} chosen={chosen ?? letters[0]} />
}

function OneLetter(props: {
  readonly file: CaseFile
  readonly letters: readonly LetterChoice[]
  readonly chosen: LetterChoice
}) {
  const { file, letters, chosen } = props
  const { kind, of } = chosen
  const { bureau, today } = useSession()
  const [, go] = useLocation()
  const round = presentRound(file)
  const [ownFormat, setFormat] = useState<LetterFormat | null>(null)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [recipientId, setRecipientId] = useState('')
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
  const pages = useMemo(() => (letter.ok ? pagesOf(letter.value).length : 0), [letter])
  const scale = scaleFor(zoom, width)
  const { page, inRow, turnTo, turn, onScroll } = usePaperPlace(place, width, scale)
  usePaperKeys({ shown: scale, onZoom: setZoom, onTurn: turn })
  const pick = usePickedLine(file.id, asks)

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
            value={chosen.key}
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
        {(kind === 'reply' || kind === 'secondReply') && (
          <Link className="nowrap" href={`/case/${file.id}/public`}>
            公开版
          </Link>
        )}
        <OfficeExport file={file} kind={kind} extensionId={of} recipientId={recipientId} fileName={fileName} />
        {!asks && <MakeSet file={file} />}
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
          <div className="letter-desk" ref={place} onScroll={onScroll}>
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
