import { ImportedXmlComponent } from 'docx'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Paragraph styles as XML, because docx has no option for snapToGrid, kinsoku and autoSpace. Latin and digits get no
 * automatic room beside Han characters: it would move 28 characters off the grid. Headings carry an outline level but
 * no keep-next, which would leave half-empty pages under a heading that runs in.
 */
function style(id: string, name: string, properties: string, basedOn: string | null): ImportedXmlComponent {
  const parent = basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return ImportedXmlComponent.fromXmlString(
    `<w:style xmlns:w="${W}" w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>${parent}<w:qFormat/><w:pPr>${properties}</w:pPr></w:style>`,
  )
}

const outline = (level: number): string => `<w:outlineLvl w:val="${level - 1}"/>`

/** Lines taller than the grid's pitch would be snapped to two grid lines, so titles leave the grid. */
const offGrid = '<w:snapToGrid w:val="0"/>'

export const styleOf = {
  body: 'GongwenBody',
  offGrid: 'GongwenOffGrid',
  heading: (level: number): string => `GongwenHeading${level}`,
} as const

export const officialStyles = (): readonly ImportedXmlComponent[] => [
  style(
    styleOf.body,
    '公文正文',
    '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>',
    null,
  ),
  style(styleOf.offGrid, '公文标题', offGrid, styleOf.body),
  ...[1, 2, 3, 4].map((level) => style(styleOf.heading(level), `公文${level}级标题`, outline(level), styleOf.body)),
]
