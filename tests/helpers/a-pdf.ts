/** Text at a place of a page, in points from the lower left corner. */
export interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Turned by 45 degrees, as a watermark is. */
  readonly slanted?: boolean
}

const hexOf = (text: string): string =>
  [...new Uint8Array(Buffer.from(text, 'utf16le').swap16())].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const shown = ({ text, x, y, size = 16, slanted = false }: Words): string => {
  const matrix = slanted ? '0.707 0.707 -0.707 0.707' : '1 0 0 1'
  return `BT /F1 ${size} Tf ${matrix} ${x} ${y} Tm <${hexOf(text)}> Tj ET`
}

/**
 * A PDF as old programs write it: the font is not in the file and names a Chinese encoding, so that a reader must
 * know that encoding itself; with `Identity-H` it carries its own map, as new programs write it. A page is its words;
 * none make a page as of a scan.
 */
export function aPdf(pages: readonly (readonly Words[])[], encoding = 'UniGB-UTF16-H'): Uint8Array {
  const named = encoding === 'Identity-H' ? '/Identity-H /ToUnicode /Identity-H' : `/${encoding}`
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding ${named} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  for (const [at, words] of pages.entries()) {
    const content = words.map(shown).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.indexOf('xref\n0')}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Lines down a page of the standard: 28 characters of 16 points, 28.95 points apart; two blanks stand in. */
export const aPage = (lines: readonly string[], foot: string | null = null): readonly Words[] => [
  ...lines.map((line, at) => {
    const text = line.replace(/^　+/u, '')
    return { text, x: 79 + (line.length - text.length) * 16, y: 720 - at * 28.95 }
  }),
  ...(foot === null ? [] : [{ text: foot, x: 470, y: 60, size: 14 }]),
]
