import type { MouseEvent } from 'react'
import type { OfficialDocument } from '../../shared/letter/official-document.ts'
import type { Page, PlacedLine } from '../../shared/layout/placed.ts'
import { PaperSheet } from './paper-sheet.tsx'
import { pagesOf } from './pages-of.ts'
import './paper-pages.css'

/** A4 in CSS pixels (96 to the inch). */
export const PAPER_WIDTH_PX = (210 / 25.4) * 96
export const PAPER_HEIGHT_PX = (297 / 25.4) * 96

/** A flag stands in the margin beside the first line of its block on this page. */
function flagsOn(page: Page, notes: ReadonlyMap<string, string>) {
  if (notes.size === 0) return []
  const flags = new Map<string, { readonly blockId: string; readonly topTw: number; readonly words: string }>()
  for (const { blockId, topTw } of page.lines) {
    const words = blockId === null ? undefined : notes.get(blockId)
    if (blockId !== null && words !== undefined && !flags.has(blockId)) flags.set(blockId, { blockId, topTw, words })
  }
  return [...flags.values()]
}

const noNotes: ReadonlyMap<string, string> = new Map()

function PaperPage(props: {
  readonly page: Page
  readonly pages: number
  readonly document: OfficialDocument
  readonly zoom: number
  readonly markedBlockId: string | null
  readonly notes: ReadonlyMap<string, string>
}) {
  const { page, pages, document, zoom, markedBlockId, notes } = props
  return (
    <div
      className="paper-slot"
      style={{ width: PAPER_WIDTH_PX * zoom, height: PAPER_HEIGHT_PX * zoom }}
      role="group"
      aria-label={`第${page.number}页${page.lines.length === 0 ? '（空白页）' : ''}，共${pages}页`}
    >
      <div className="paper-page" style={{ transform: `scale(${zoom})` }}>
        <PaperSheet page={page} fonts={document.fonts} markedBlockId={markedBlockId} />
        {flagsOn(page, notes).map(({ blockId, topTw, words }) => (
          <span key={blockId} className="paper-note" style={{ top: `${topTw / 20}pt` }}>
            {words}
          </span>
        ))}
      </div>
    </div>
  )
}

/** A line that was clicked: what it is, and the block that it comes from; null for composed text. */
export interface PickedLine {
  readonly part: PlacedLine['part']
  readonly blockId: string | null
}

function pickedLine(event: MouseEvent): PickedLine | null {
  // Whoever marks text with the mouse wants to copy it.
  if (window.getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return null
  const line = event.target.closest<HTMLElement>('.paper-line')
  if (line === null) return null
  return { part: line.dataset['part'] as PickedLine['part'], blockId: line.dataset['blockId'] ?? null }
}

/**
 * The letter as it will be printed: A4 pages on grey, the same lines on the same pages as the .docx. `zoom` 1 is the
 * paper's true size at 96 dpi; each line carries `data-block-id` of the block it comes from. `onPick` is told of a click
 * on a line.
 */
export function PaperPages(props: {
  readonly document: OfficialDocument
  readonly zoom?: number | undefined
  readonly markedBlockId?: string | null | undefined
  /** Flags in the margin, by block: what is said about it. */
  readonly notes?: ReadonlyMap<string, string> | undefined
  readonly onPick?: ((line: PickedLine) => void) | undefined
}) {
  const { document, zoom = 1, markedBlockId = null, notes = noNotes, onPick } = props
  const pages = pagesOf(document)
  const pick = (event: MouseEvent) => {
    const line = pickedLine(event)
    if (line !== null) onPick?.(line)
  }
  return (
    <div className="paper-pages" data-pick={onPick !== undefined} onClick={pick}>
      {pages.map((page) => (
        <PaperPage
          key={page.number}
          page={page}
          pages={pages.length}
          document={document}
          zoom={zoom}
          markedBlockId={markedBlockId}
          notes={notes}
        />
      ))}
    </div>
  )
}
