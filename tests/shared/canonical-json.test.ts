import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json.ts'

/** The same, said as plainly as it can be. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${plainly(member)}`).join(',')}}`
}

test('any value is written the one way, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(text).toBe(plainly(value))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

test.each([
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  // Keys that look like numbers come first in an object, whatever was written.
  [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
  [JSON.parse('{"a":1,"__proto__":2}'), '{"__proto__":2,"a":1}'],
  [{ b: undefined, a: [undefined, { d: 1, c: undefined }] }, '{"a":[null,{"d":1}]}'],
  [undefined, 'null'],
])('%j → %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
