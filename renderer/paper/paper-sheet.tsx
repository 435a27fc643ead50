import { type CSSProperties, memo } from 'react'
import type { LetterSettings } from '../../shared/bureau/letter-settings.ts'
import type { Page, PlacedRule } from '../../shared/layout/placed.ts'
import { PaperLine } from './paper-line.tsx'

const pt = (twips: number): string => `${twips / 20}pt`

/** Double rules are drawn as two bars in a background: thick 2.1 pt, thin 0.6 pt, a gap between them. */
function ruleStyle(rule: PlacedRule): CSSProperties {
  const colour = rule.red ? '#f00' : '#000'
  const box = { left: pt(rule.leftTw), top: pt(rule.topTw), background: colour }
  if (rule.heightTw > 0) return { ...box, width: `${rule.weightPt}pt`, height: pt(rule.heightTw) }
  if (rule.kind === 'single') return { ...box, width: pt(rule.widthTw), height: `${rule.weightPt}pt` }
  const towards = rule.kind === 'thickThin' ? 'to bottom' : 'to top'
  const bars = `${colour} 0 2.8pt, transparent 2.8pt 3.8pt, ${colour} 3.8pt 4.3pt`
  return { ...box, width: pt(rule.widthTw), height: '4.3pt', background: `linear-gradient(${towards}, ${bars})` }
}

/** What stands on one page. Zooming and turning pages draws none of it anew. */
export const PaperSheet = memo(function PaperSheet(props: {
  readonly page: Page
  readonly fonts: LetterSettings['fonts']
  readonly markedBlockId: string | null
}) {
  const { page, fonts, markedBlockId } = props
  return (
    <>
      {page.rules.map((rule, index) => (
        <div key={index} className="paper-rule" style={ruleStyle(rule)} />
      ))}
      {page.lines.map((line, index) => (
        <PaperLine
          key={index}
          line={line}
          fonts={fonts}
          marked={markedBlockId !== null && line.blockId === markedBlockId}
        />
      ))}
    </>
  )
})
