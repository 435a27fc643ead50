import { describe, expect, it } from 'vitest'
import { gapTw, textTw } from '../../../shared/letter/text-width.ts'

describe('the width of a text', () => {
  it('takes × and ÷ for Chinese signs: a masked name is as wide as a name, without room around it', () => {
    // Where the script changes, the character before is not set tighter (LibreOffice): half a point at most.
    expect(Math.abs(textTw('李××同志', 16) - textTw('李婉如同志', 16))).toBeLessThanOrEqual(10)
    expect([gapTw('李', '×', 16), gapTw('×', '同', 16), gapTw('÷', '二', 16)]).toEqual([0, 0, 0])
  })

  it('leaves Latin letters beyond ASCII half as wide, with room beside Han', () => {
    expect(textTw('é', 16)).toBe(textTw('中', 16) - 160)
    expect(gapTw('李', 'é', 16)).toBeGreaterThan(0)
  })
})
