import { type FlowParagraph, one, plain } from './flow-item.ts'
import { linesOf } from './flow-lines.ts'
import { foot, size } from './gb9704.ts'
import type { OfficialDocument } from './official-document.ts'
import { textTw } from './text-width.ts'

/** 版记, from its first rule to its last (§7.4); empty when there is none. */
export function imprintFlow(document: OfficialDocument): readonly FlowParagraph[] {
  const { imprint } = document
  if (imprint === null) return []
  const em14 = size.imprint * 20
  const base: FlowParagraph = {
    ...plain,
    part: 'imprint',
    sizePt: size.imprint,
    pitchTw: foot.imprintPitchTw,
    rightTw: em14,
  }
  const copies: readonly FlowParagraph[] =
    imprint.copyTo.length === 0
      ? []
      : [
          {
            ...base,
            runs: one(`抄送：${imprint.copyTo.join('，')}。`),
            align: 'both',
            firstTw: em14,
            // 回行时与冒号后的首字对齐 (§7.4.2).
            leftTw: em14 + textTw('抄送：', size.imprint),
          },
        ]
  if (imprint.issued === null) return copies
  return [
    ...copies,
    { ...base, runs: one(imprint.issued.unit), firstTw: em14, leftTw: em14, opposite: one(imprint.issued.date) },
  ]
}

/** Height of one rule of the 版记 as a paragraph of its own: 1 pt of line and 1 pt of border. */
export const IMPRINT_RULE_TW = 40

/** Height of the whole 版记 in twips; 0 when there is none. Only a document has rules (§10.1). */
export function imprintHeightTw(document: OfficialDocument): number {
  const items = imprintFlow(document)
  const lines = items.reduce((sum, item) => sum + linesOf(item).length * item.pitchTw, 0)
  return items.length === 0 || document.format === 'letter' ? lines : lines + (items.length + 1) * IMPRINT_RULE_TW
}
