import type { BlockDifference } from '../../shared/case/block-difference.ts'
import { type Block, blockText } from '../../shared/case/reply.ts'
import type { DifferenceLine, TextPiece } from '../ui/difference-view.tsx'

function kindName(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'一二三四'.charAt(block.level - 1)}级标题`
    case 'table':
      return '表格'
    case 'attachment':
      return '附件'
    default:
      return '正文'
  }
}

/** A table reads row by row, its cells parted by a bar. */
function readable(block: Block, pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (block.kind !== 'table') return pieces
  return pieces.map(({ kind, text }) => ({ kind, text: text.replaceAll('\t', ' ｜ ') }))
}

function lineOf(difference: BlockDifference): DifferenceLine {
  switch (difference.kind) {
    case 'same':
    case 'added':
    case 'removed': {
      const { kind, block } = difference
      const pieces = readable(block, [{ kind, text: blockText(block) }])
      return { kind, pieces, strong: block.kind === 'heading', note: block.kind === 'attachment' ? '附件' : null }
    }
    default: {
      const { kind, before, after, pieces } = difference
      const [was, is] = [kindName(before), kindName(after)]
      const attachment = is === '附件' ? is : null
      return {
        kind,
        pieces: readable(after, pieces),
        strong: after.kind === 'heading',
        note: was === is ? attachment : `${was}改为${is}`,
      }
    }
  }
}

/** The differences of two replies as `DifferenceView` draws them. */
export function differenceLines(differences: readonly BlockDifference[]): readonly DifferenceLine[] {
  return differences.map(lineOf)
}
