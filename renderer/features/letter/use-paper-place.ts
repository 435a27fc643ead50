import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { PAPER_HEIGHT_PX, PAPER_WIDTH_PX } from '../../paper/paper-pages.tsx'

/** Grey left and right of the paper, and between two pages (`renderer/paper/paper-pages.css`). */
export const MARGIN_PX = 40
export const GAP_PX = 16

export interface PaperPlace {
  /** The page that is read: the one in the middle of the window. */
  readonly page: number
  /** How many pages stand side by side: as many as there is room for. */
  readonly inRow: number
  readonly turnTo: (page: number) => void
  readonly turn: (step: 1 | -1) => void
  readonly onScroll: () => void
}

/** Where in the letter the reader is, and the ways from there; zooming keeps the place on the page. */
export function usePaperPlace(place: RefObject<HTMLElement | null>, width: number, scale: number): PaperPlace {
  const [page, setPage] = useState(1)
  const readAt = useRef(0)
  const inRow = Math.max(1, Math.floor((width - GAP_PX) / (PAPER_WIDTH_PX * scale + GAP_PX)))
  const pitch = PAPER_HEIGHT_PX * scale + GAP_PX

  const pageAt = ({ scrollTop, clientHeight }: HTMLElement) =>
    Math.floor((scrollTop + clientHeight / 2) / pitch) * inRow + 1
  const turnTo = (next: number) => place.current?.scrollTo({ top: Math.floor((next - 1) / inRow) * pitch })
  const keepPlace = useEffectEvent(() => {
    const row = Math.floor(Math.floor(readAt.current) / inRow)
    place.current?.scrollTo({ top: (row + (readAt.current % 1)) * pitch })
  })
  useLayoutEffect(() => keepPlace(), [pitch, inRow])

  return {
    page,
    inRow,
    turnTo,
    turn(step) {
      // From where the paper is, not from what was last drawn: keys are pressed faster than pages are.
      if (place.current !== null) turnTo(Math.max(1, pageAt(place.current) + step * inRow))
    },
    onScroll() {
      if (place.current === null) return
      const rows = place.current.scrollTop / pitch
      readAt.current = Math.floor(rows) * inRow + (rows % 1)
      setPage(pageAt(place.current))
    },
  }
}
