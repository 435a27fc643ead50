import { Button, Segmented, Select } from 'antd'
import { type LetterFormat, letterFormatLabels } from '../../../shared/bureau/letter-settings.ts'

export type Zoom = 'width' | 'two' | number

export const zooms: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5]

const formats = (Object.keys(letterFormatLabels) as readonly LetterFormat[]).map((value) => ({
  value,
  label: letterFormatLabels[value],
}))

const percent = (zoom: number) => `${Math.round(zoom * 100)}%`

/** Page n of m, zoom, and the two formats of the standard. */
export function LetterTools(props: {
  readonly page: number
  readonly pages: number
  /** How many pages stand side by side. */
  readonly inRow: number
  readonly zoom: Zoom
  readonly shown: number
  readonly format: LetterFormat
  readonly onZoom: (zoom: Zoom) => void
  readonly onFormat: (format: LetterFormat) => void
  readonly onPage: (page: number) => void
}) {
  const { page, pages, inRow, zoom, shown, format, onZoom, onFormat, onPage } = props
  return (
    <div className="letter-tools" role="toolbar" aria-label="版面">
      <Button type="text" disabled={page <= 1} onClick={() => onPage(page - inRow)} aria-label="上一页" title="PageUp">
        ‹
      </Button>
      <span className="nowrap">
        第 {page} 页，共 {pages} 页
      </span>
      <Button
        type="text"
        disabled={page + inRow > pages}
        onClick={() => onPage(page + inRow)}
        aria-label="下一页"
        title="PageDown"
      >
        ›
      </Button>
      <Select<Zoom>
        labelRender={() =>
          typeof zoom === 'number' ? percent(zoom) : `${zoom === 'two' ? '双页' : '适合宽度'} ${percent(shown)}`
        }
        className="letter-zoom"
        aria-label="缩放"
        value={zoom}
        onChange={onZoom}
        options={[
          { value: 'width', label: '适合宽度' },
          { value: 'two', label: '双页' },
          ...zooms.map((value) => ({ value, label: percent(value) })),
        ]}
      />
      <span className="spacer" />
      <Segmented<LetterFormat> value={format} options={formats} onChange={onFormat} aria-label="格式" />
    </div>
  )
}
