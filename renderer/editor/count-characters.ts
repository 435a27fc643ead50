import { type Block, blockText } from '../../shared/case/reply.ts'

const unit = /[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f.,%'’-]*|[^\s]/gu

/** 字数 as WPS counts it: each Han character and mark is one, a run of Latin letters or digits is one. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (blockText(block).match(unit)?.length ?? 0), 0)
}
