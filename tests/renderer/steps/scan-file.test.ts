import { expect, test } from 'vitest'
import { whyNotScan } from '../../../renderer/steps/step-forms/scan-file.ts'
import { largestKeptFile } from '../../../shared/desk.ts'

const opening = (...bytes: readonly number[]) => new Uint8Array([...bytes, 0, 0, 0, 0])

test.each([
  ['a PDF', opening(0x25, 0x50, 0x44, 0x46)],
  ['a JPEG', opening(0xff, 0xd8, 0xff)],
  ['a PNG', opening(0x89, 0x50, 0x4e, 0x47)],
])('%s can be the scan of a sheet', (_what, bytes) => {
  expect(whyNotScan(bytes)).toBeNull()
})

test.each([
  ['an empty file', new Uint8Array(), '这个文件是空的，请重新扫描。'],
  ['a program', opening(0x4d, 0x5a), '扫描件须是 pdf、jpg 或 png 文件，请另存后再选。'],
  ['a GIF', opening(0x47, 0x49, 0x46, 0x38), '扫描件须是 pdf、jpg 或 png 文件，请另存后再选。'],
  ['a text', opening(0x41, 0x42), '扫描件须是 pdf、jpg 或 png 文件，请另存后再选。'],
])('%s cannot', (_what, bytes, reason) => {
  expect(whyNotScan(bytes)).toBe(reason)
})

test('a scan of more than 20 MB cannot', () => {
  const large = new Uint8Array(largestKeptFile + 1)
  large.set([0x25, 0x50, 0x44, 0x46])
  expect(whyNotScan(large)).toMatch(/超过 20 MB/u)
})
