import { headingLevel } from '../../../shared/case/heading.ts'
import type { Block } from '../../../shared/case/reply.ts'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import { type RepairKind, repairLabels, repairPaste } from '../../../shared/intake/paste-repair.ts'
import type { PastedBlocks } from '../../editor/pasted-text.ts'

/** Pasted text, mended: one paragraph a block. A text with a 密级 mark is refused whole. */
export function repairedPaste(text: string, newId: () => string): PastedBlocks {
  const mark = findClassifiedMark(text)
  if (mark !== null) {
    return { blocks: [], repairs: [`文字带有密级标志“${mark.quote}”，没有粘贴，请勿在本系统处理涉密内容`] }
  }
  const repaired = repairPaste(text)
  const counts = new Map<RepairKind, number>()
  for (const { kind } of repaired.repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const blocks = repaired.text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const level = headingLevel(line)
      return level === null
        ? { id: newId(), kind: 'paragraph', text: line }
        : { id: newId(), kind: 'heading', level, text: line }
    })
  return { blocks, repairs: [...counts].map(([kind, count]) => `${repairLabels[kind]} ${count} 处`) }
}
