import type { Node } from '@tiptap/pm/model'
import type { HeadingLevel } from '../../shared/case/reply.ts'

const digits = '零一二三四五六七八九'

/** 1–99 as headings count: 一 … 十 十一 … 二十 二十一. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits.charAt(tens)}十`
  return ten + (ones === 0 ? '' : digits.charAt(ones))
}

/** How a heading opens (GB/T 9704-2012 §7.3.3: “一、”“（一）”“1.”“（1）”). */
export function numberPrefix(level: HeadingLevel, number: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`
    case 2:
      return `（${chineseNumber(number)}）`
    case 3:
      return `${number}.`
    case 4:
      return `（${number}）`
  }
}

/** The number due to a heading of this level at this place: one more than its siblings above under the same parent. */
export function nextNumber(document: Node, index: number, level: HeadingLevel): number {
  let siblings = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = document.child(at)
    if (block.type.name !== 'heading') continue
    const other = Number(block.attrs['level'])
    if (other < level) break
    if (other === level) siblings += 1
  }
  return siblings + 1
}
