import { describe, expect, it } from 'vitest'
import { headingLevel, headingPrefix, splitRunIn } from '../../../shared/case/heading.ts'

describe('headings', () => {
  it.each([
    ['一、提升创新能力', 1, '一、'],
    ['十二、其他事项', 1, '十二、'],
    ['　　一、提升创新能力', 1, '一、'],
    ['一、二手房交易', 1, '一、'],
    ['（一）持续提升。', 2, '（一）'],
    ['(一)持续提升。', 2, '(一)'],
    ['1.加强领导', 3, '1.'],
    ['1．加强领导', 3, '1．'],
    ['1、加强领导', 3, '1、'],
    ['3. 2026年底前完成', 3, '3. '],
    ['1.2026年底前完成', 3, '1.'],
    ['（1）加强领导', 4, '（1）'],
    ['(12)加强领导', 4, '(12)'],
  ] as const)('%s is level %i', (text, level, prefix) => {
    expect(headingLevel(text)).toBe(level)
    expect(headingPrefix(text)).toBe(prefix)
  })

  it.each([
    '1.5亿元已到位',
    '3.3%',
    '2025年，全市完成投资。',
    '一是加强领导。',
    '一、二、三类地区均适用。',
    '（团队）30名',
    '（2025）12号',
    '第一、加强领导',
    '100、200亩',
    '',
  ])('%s is running text', (text) => {
    expect(headingLevel(text)).toBeNull()
    expect(headingPrefix(text)).toBeNull()
  })

  it.each([
    ['（一）持续提升。持续开展。', '（一）持续提升。', '持续开展。'],
    ['一、提升创新能力', '一、提升创新能力', ''],
    ['（一）落实“减负。增效”要求。正文。', '（一）落实“减负。增效”要求。', '正文。'],
  ])('%s is parted at its first 。', (text, heading, rest) => {
    expect(splitRunIn(text)).toEqual({ heading, rest })
  })
})
