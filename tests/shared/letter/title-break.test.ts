import { describe, expect, test } from 'vitest'
import { textTw } from '../../../shared/letter/text-width.ts'
import { breakTitle, TITLE_EMS } from '../../../shared/letter/title-break.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const words = (text: string) => [...segmenter.segment(text)].map((part) => part.segment)
const ems = (text: string) => textTw(text, 22) / 440

/** Title → lines. */
const samples: readonly (readonly [string, readonly string[]])[] = [
  ['关于第1185号建议的答复', ['关于第1185号建议的答复']],
  ['关于市十六届人大四次会议第1185号建议的答复', ['关于市十六届人大四次会议', '第1185号建议的答复']],
  ['关于市政协十届三次会议第56号提案的答复', ['关于市政协十届三次会议第56号提案的答复']],
  [
    '关于市十六届人大四次会议闭会期间第0085号建议的再次答复',
    ['关于市十六届人大四次会议', '闭会期间第0085号建议的再次答复'],
  ],
  ['第一行\n第二行', ['第一行', '第二行']],
]

describe('titles break at word ends, balanced (GB/T 9704-2012 §7.3.1)', () => {
  test.each(samples)('%s', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines)
    expect(breakTitle(title, words)).toEqual(lines)
  })

  test.each([
    '关于市十六届人大四次会议第1185号《关于进一步精准帮扶推进新质生产力发展的建议》的答复',
    '关于进一步加强科技创新能力建设推动科技创新与产业创新深度融合加快形成新质生产力的建议的答复',
    '关于支持5G、eVTOL等2025年重点产业链建设发展的若干意见（征求意见稿）的答复',
  ])('long titles keep units whole: %s', (title) => {
    for (const lines of [breakTitle(title), breakTitle(title, words)]) {
      expect(lines.join('')).toBe(title)
      for (const line of lines) {
        expect(ems(line)).toBeLessThanOrEqual(TITLE_EMS)
        expect(line).not.toMatch(/^[，。、）》”的]|[（《“]$/u)
      }
      const text = lines.join('|')
      expect(text).not.toMatch(/\d\|\d|第\|?\d*\|\d*号|建\|议|答\|复|e\|VTOL/u)
      expect(lines.at(-1)?.length).toBeGreaterThan(2)
    }
  })

  test('a stretch without a place to break is cut, not lost', () => {
    const title = 'A'.repeat(90)
    expect(breakTitle(title).join('')).toBe(title)
  })
})
