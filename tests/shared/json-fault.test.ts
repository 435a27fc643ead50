import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { jsonFault } from '../../shared/json-fault.ts'

describe('where a text stops being JSON', () => {
  test.each<readonly [string, string, number, number, string]>([
    ['漏了逗号', '{\n  "a": 1\n  "b": 2\n}', 3, 3, '这里应是半角逗号或“}”，多了“"”'],
    ['全角冒号', '{"a"：1}', 1, 5, '这里应是半角冒号，多了“：”'],
    ['全角引号', '{“a”: 1}', 1, 2, '这里应是半角双引号开头的文字，多了““”'],
    ['多了逗号', '[1,\n]', 2, 1, '最后一项后面多了逗号'],
    ['没有收住', '{"a": "b', 1, 9, '文字没有用半角双引号收住'],
    ['断了', '{"a": [1, 2', 1, 12, '这里应是半角逗号或“]”，文件到这里就断了'],
    ['文字里换行', '{"a": "b\nc"}', 1, 9, '文字里不能直接换行，双引号要成对'],
    ['后面还有', '{} {}', 1, 4, '内容已经完整，后面多了“{”'],
    ['不是 JSON', 'PK\u0003\u0004', 1, 1, '这里应是文字、数字或括号，多了“P”'],
    ['空的', '', 1, 1, '这里应是文字、数字或括号，文件到这里就断了'],
    ['套得太深', '['.repeat(40), 1, 34, '括号套得太深'],
  ])('%s', (_, text, line, column, reason) => {
    expect(jsonFault(text)).toEqual({ line, column, reason })
  })

  it('agrees with the engine on every text', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const nearly = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '1', ' ', '\u0001', '：'),
        fc.nat(2),
      )
      .map(([text, at, put, cut]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + cut)
      })
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        expect(jsonFault(text) === null).toBe(parses(text))
      }),
      { numRuns: 2000 },
    )
  })
})
