import { ImportedXmlComponent } from 'docx'
import { size } from '../letter/gb9704.ts'
import { escapeXml, type Fonts, fontsOf } from './runs.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Paragraph styles as XML, because docx has no option for snapToGrid and kinsoku. Headings carry an outline level but
 * no keep-next, which would leave half-empty pages under a heading that runs in.
 *
 * overflowPunct is on, as in every new Word document: LibreOffice 7.4 reads the value the wrong way round, and with
 * "off" it hangs a 29th mark into the margin and does not even draw it in a justified line.
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

/** docDefaults and Normal: docx leaves its own out as soon as styles are imported. */
function foundation(fonts: Fonts): readonly ImportedXmlComponent[] {
  const { ascii, eastAsia } = fontsOf('body', fonts)
  const [latin, han] = [escapeXml(ascii), escapeXml(eastAsia)]
  const half = size.body * 2
  return [
    ImportedXmlComponent.fromXmlString(
      `<w:docDefaults xmlns:w="${W}"><w:rPrDefault><w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${han}" w:cs="${latin}"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ),
    ImportedXmlComponent.fromXmlString(
      `<w:style xmlns:w="${W}" w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    ),
  ]
}

export const officialStyles = (fonts: Fonts): readonly ImportedXmlComponent[] => [
  ...foundation(fonts),
  style(
    styleOf.body,
    '公文正文',
    '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/><w:adjustRightInd w:val="0"/>',
    'Normal',
  ),
  style(styleOf.offGrid, '公文标题', offGrid, styleOf.body),
  ...[1, 2, 3, 4].map((level) => style(styleOf.heading(level), `公文${level}级标题`, outline(level), styleOf.body)),
]
