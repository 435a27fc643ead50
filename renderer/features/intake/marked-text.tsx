import { useEffect, useRef } from 'react'
import type { Paragraph } from '../../../shared/intake/joins.ts'
import { type ReplyPart, replyPartLabels } from '../../../shared/intake/reply-parts.ts'
import { type FieldName, fieldLabels } from './fields.ts'
import type { Reading } from './read-source.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** What to bring into view: a field's quote or a line. `asked` tells two requests for the same place apart. */
export interface Place {
  readonly field: FieldName | null
  readonly line: number
  readonly asked: number
}

const parts = Object.keys(replyPartLabels) as readonly ReplyPart[]

/** The text as read: paragraphs with the numbers of their lines, what was recognised marked, seams shown. */
export function MarkedText(props: {
  readonly reading: Reading
  readonly place: Place | null
  readonly onCorrect: (line: number, part: ReplyPart) => void
}) {
  const { reading, place, onCorrect } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place === null) return
    const mark = place.field === null ? null : box.current?.querySelector(`[data-fields~="${place.field}"]`)
    const target = mark ?? box.current?.querySelector(`[data-lines~="${place.line}"]`)
    target?.scrollIntoView({ block: 'center' })
  }, [place])
  const partAt = new Map(reading.reply.recognised.map((line) => [line.line, line]))
  return (
    <div className="intake-marked" ref={box} tabIndex={0} role="document" aria-label="识别结果">
      {reading.paragraphs.map((paragraph) => {
        const recognised = partAt.get(paragraph.line)
        const lines = [...new Set([paragraph.line, ...paragraph.pieces.map((piece) => piece.line)])]
        const here = place !== null && lines.includes(place.line)
        const part = reading.isReply ? recognised?.part : undefined
        return (
          <div
            key={paragraph.line}
            data-lines={lines.join(' ')}
            className={['intake-para', here ? 'intake-here' : '', part === 'ignored' ? 'intake-ignored' : ''].join(' ')}
          >
            <span className="intake-line-number">{lineWords(lines)}</span>
            {part !== undefined && recognised !== undefined && (
              <select
                className={part === 'body' ? 'intake-part quiet' : 'intake-part'}
                aria-label={`第 ${paragraph.line} 行是什么`}
                value={part}
                onChange={(event) => onCorrect(paragraph.line, event.target.value as ReplyPart)}
              >
                {parts.map((value) => (
                  <option key={value} value={value}>
                    {replyPartLabels[value]}
                  </option>
                ))}
              </select>
            )}
            <Words paragraph={paragraph} reading={reading} place={place} />
          </div>
        )
      })}
    </div>
  )
}

const lineWords = (lines: readonly number[]): string =>
  lines.length === 1 ? String(lines[0]) : `${lines[0]}–${lines.at(-1)}`

function Words(props: { readonly paragraph: Paragraph; readonly reading: Reading; readonly place: Place | null }) {
  const segments = segmentsOf(props.paragraph, props.reading.proposals)
  return (
    <p>
      {segments.map((segment) => (
        <Stretch key={segment.start} segment={segment} asked={props.place?.field ?? null} />
      ))}
    </p>
  )
}

function Stretch({ segment, asked }: { readonly segment: Segment; readonly asked: FieldName | null }) {
  const { fields, text, seamBefore } = segment
  const here = asked !== null && fields.includes(asked)
  return (
    <>
      {seamBefore && (
        <span className="intake-seam" title="这里接上了断行">
          接
        </span>
      )}
      {fields.length === 0 ? (
        text
      ) : (
        <mark
          data-fields={fields.join(' ')}
          className={here ? 'intake-mark intake-mark-here' : 'intake-mark'}
          title={fields.map((field) => fieldLabels[field]).join('、')}
        >
          {text}
        </mark>
      )}
    </>
  )
}
