import { type CSSProperties, useMemo } from 'react'
import type { OfficialDocument } from '../../shared/letter/official-document.ts'
import { layoutDocument } from '../../shared/layout/page-layout.ts'
import type { Page, PlacedRule } from '../../shared/layout/placed.ts'
import { PaperLine } from './paper-line.tsx'
import './paper-pages.css'

/** A4 in CSS pixels (96 to the inch). */
export const PAPER_WIDTH_PX = (210 / 25.4) * 96
export const PAPER_HEIGHT_PX = (297 / 25.4) * 96

const pt = (twips: number): string => `${twips / 20}pt`

/** Double rules are drawn as two bars in a background: thick 2.1 pt, thin 0.6 pt, a gap between them. */
function ruleStyle(rule: PlacedRule): CSSProperties {
  const colour = rule.red ? '#f00' : '#000'
  const box = { left: pt(rule.leftTw), top: pt(rule.topTw), background: colour }
  if (rule.heightTw > 0) return { ...box, width: `${rule.weightPt}pt`, height: pt(rule.heightTw) }
  if (rule.kind === 'single') return { ...box, width: pt(rule.widthTw), height: `${rule.weightPt}pt` }
  const towards = rule.kind === 'thickThin' ? 'to bottom' : 'to top'
  const bars = `${colour} 0 2.8pt, transparent 2.8pt 3.8pt, ${colour} 3.8pt 4.3pt`
  return { ...box, width: pt(rule.widthTw), height: '4.3pt', background: `linear-gradient(${towards}, ${bars})` }
}

function PaperPage(props: {
  readonly page: Page
  readonly pages: number
  readonly document: OfficialDocument
  readonly zoom: number
  readonly markedBlockId: string | null
}) {
  const { page, pages, document, zoom, markedBlockId } = props
  return (
    <div
      className="paper-slot"
      style={{ width: PAPER_WIDTH_PX * zoom, height: PAPER_HEIGHT_PX * zoom }}
      role="group"
      aria-label={`第${page.number}页${page.lines.length === 0 ? '（空白页）' : ''}，共${pages}页`}
    >
      <div className="paper-page" style={{ transform: `scale(${zoom})` }}>
        {page.rules.map((rule, index) => (
          <div key={index} className="paper-rule" style={ruleStyle(rule)} />
        ))}
        {page.lines.map((line, index) => (
          <PaperLine
            key={index}
            line={line}
            fonts={document.fonts}
            marked={markedBlockId !== null && line.blockId === markedBlockId}
          />
        ))}
      </div>
    </div>
  )
}

/**
 * The letter as it will be printed: A4 pages on grey, the same lines on the same pages as the .docx. `zoom` 1 is the
 * paper's true size at 96 dpi; each line carries `data-block-id` of the block it comes from.
 */
export function PaperPages(props: {
  readonly document: OfficialDocument
  readonly zoom?: number | undefined
  readonly markedBlockId?: string | null | undefined
}) {
  const { document, zoom = 1, markedBlockId = null } = props
  const pages = useMemo(() => layoutDocument(document), [document])
  return (
    <div className="paper-pages">
      {pages.map((page) => (
        <PaperPage
          key={page.number}
          page={page}
          pages={pages.length}
          document={document}
          zoom={zoom}
          markedBlockId={markedBlockId}
        />
      ))}
    </div>
  )
}
