import type { Bureau } from '../bureau/bureau.ts'
import { type EnvelopeSize, envelopeSizes } from '../bureau/enclosure-settings.ts'
import { fittedSize } from './fitted-size.ts'
import type { FormBlock, FormDocument, FormLine } from './form-document.ts'
import { bareCell, cell, exactRow, gridBlock, line } from './form-parts.ts'
import type { PostalAddress } from './postal-address.ts'

/**
 * GB/T 1416-2003 (read in reprints, 请核对): six red boxes for the recipient's postcode at the top left, with nothing
 * else within 90×26 mm of that corner; the stamp at the top right, 20×20 mm; the sender's postcode at the lower right;
 * a strip at the foot, from 55 to 160 mm off the right edge, stays empty for the sorting machine's code.
 */
const post = { boxMm: 8, boxGapMm: 1.6, boxHeightMm: 10, stampMm: 20, stripMm: 20 } as const

const margin = { top: 8, right: 10, bottom: 4, left: 12 } as const
const ADDRESS_MM = 15
const POST_MM = 9
const NAME_MM = 14
const SENDER_MM = 8
const TO_LEFT_MM = 38
const TO_WIDTH_MM = 150

const digits = [0, 1, 2, 3, 4, 5]

/** The top: postcode boxes and the place of the stamp. */
function topGrid(to: PostalAddress, innerMm: number, printed: boolean): FormBlock {
  const rule = printed ? 'none' : 'redBox'
  const boxes = digits.flatMap((digit) => {
    const box = cell([line(to.postcode[digit] ?? '', { sizePt: 14, align: 'center', face: 'song' })], { rule })
    return digit === 5 ? [box] : [box, bareCell([])]
  })
  const stampWords: readonly FormLine[] = ['贴邮', '票处'].map((text) => line(text, { sizePt: 9, align: 'center' }))
  const stamp = cell(printed ? [] : stampWords, { rule, down: 2 })
  const widths = digits.flatMap((digit) => (digit === 5 ? [post.boxMm] : [post.boxMm, post.boxGapMm]))
  const between = innerMm - post.stampMm - widths.reduce((sum, width) => sum + width, 0)
  return gridBlock(
    [...widths, between, post.stampMm],
    [
      exactRow(post.boxHeightMm, [...boxes, bareCell([]), stamp]),
      exactRow(post.stampMm - post.boxHeightMm, [bareCell([], { span: 12 })]),
    ],
    0,
  )
}

/** The middle: address, workplace and name, halfway between the boxes and the sender. */
function recipientGrid(to: PostalAddress, innerMm: number, heightMm: number): FormBlock {
  const above = (heightMm - ADDRESS_MM - POST_MM - NAME_MM) / 2
  const text = (words: string, lines: number, sizes: readonly number[], indentPt = 0) =>
    line(words, { sizePt: fittedSize(words, TO_WIDTH_MM, lines, sizes), indentPt })
  const name = { ...text(to.to, 1, [22, 18, 16, 14], 28), runs: [{ text: to.to, face: 'kai' as const }] }
  return gridBlock(
    [TO_LEFT_MM, innerMm - TO_LEFT_MM],
    [
      exactRow(above, [bareCell([], { span: 2 })]),
      exactRow(ADDRESS_MM, [bareCell([]), bareCell([text(to.address, 2, [16, 14, 12])], { vertical: 'bottom' })]),
      exactRow(POST_MM, [bareCell([]), bareCell([text(to.post, 1, [14, 12, 10.5])])]),
      exactRow(NAME_MM, [bareCell([]), bareCell([name])]),
      exactRow(above, [bareCell([], { span: 2 })]),
    ],
    0,
  )
}

/** The lower right: name and address over the sorting strip, the postcode beside it. */
function senderGrid(bureau: Bureau, innerMm: number, printed: boolean): FormBlock {
  const { address, postcode } = bureau.returnAddress
  const code = postcode === '' ? '' : `邮政编码 ${postcode}`
  const texts = printed ? ['', '', ''] : [bureau.name, address, code]
  return gridBlock(
    [innerMm],
    texts.map((text, index) =>
      exactRow(SENDER_MM, [
        bareCell([
          line(text, { sizePt: index === 0 ? 14 : fittedSize(text, TO_WIDTH_MM, 1, [12, 10.5, 9]), align: 'right' }),
        ]),
      ]),
    ),
    0,
  )
}

export interface EnvelopeOptions {
  readonly size: EnvelopeSize
  /** The envelope bears frames and sender already. */
  readonly printed: boolean
}

/** Envelopes, a page each, exactly of their size; what is not known stays blank. */
export function envelopes(to: readonly PostalAddress[], bureau: Bureau, options: EnvelopeOptions): FormDocument {
  const { widthMm, heightMm } = envelopeSizes[options.size]
  const innerMm = widthMm - margin.left - margin.right
  const senderTop = heightMm - post.stripMm - 2 * SENDER_MM
  const middleMm = senderTop - margin.top - post.stampMm - 1
  return {
    title: '信封',
    unit: bureau.name,
    page: { widthMm, heightMm, marginMm: margin },
    // An envelope bears nothing but addresses; the file's name says 样张.
    mark: null,
    numbered: false,
    fonts: bureau.letter.fonts,
    blocks: to.flatMap((one, index) => [
      ...(index === 0 ? [] : [{ kind: 'newPage' } as const]),
      topGrid(one, innerMm, options.printed),
      recipientGrid(one, innerMm, middleMm),
      senderGrid(bureau, innerMm, options.printed),
    ]),
  }
}
