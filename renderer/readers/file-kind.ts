const signs = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0))

const byFirstBytes = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', signs('%PDF')],
  ['rtf', signs('{\\rtf')],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', signs('GIF8')],
  ['image', signs('BM')],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', signs('RIFF')],
  ['archive', signs('Rar!')],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
  ['program', signs('MZ')],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
] as const satisfies readonly (readonly [string, readonly number[]])[]

export type FileKind = (typeof byFirstBytes)[number][0] | 'html' | 'text'

/** What a file is by its first bytes; its name may say anything. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = byFirstBytes.find(([, first]) => first.every((sign, at) => bytes[at] === sign))
  if (found !== undefined) {
    // "BM" and "MZ" also open English texts; real ones hold zero bytes early on.
    const short = found[1].length === 2
    if (!short || bytes.subarray(0, 64).includes(0)) return found[0]
  }
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  return /^(?:ï»¿)?\s*(?:<!doctype html|<html|<\?xml|mime-version:)/u.test(opening) ? 'html' : 'text'
}
