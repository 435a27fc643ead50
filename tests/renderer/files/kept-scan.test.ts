import { expect, it } from 'vitest'
import { pictureType } from '../../../renderer/files/kept-scan.tsx'

it.each([
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'image/png'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], null],
  ['a web page that calls itself a picture', [0x3c, 0x68, 0x74, 0x6d], null],
  ['nothing', [], null],
])('%s is told by its bytes', (_name, bytes, type) => {
  expect(pictureType(new Uint8Array(bytes))).toBe(type)
})
