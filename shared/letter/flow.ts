import { blanks, em, type FlowItem, type FlowParagraph, one, plain } from './flow-item.ts'
import { endFlow } from './flow-end.ts'
import { documentHead, letterHead } from './flow-head.ts'
import { grid, main, size } from './gb9704.ts'
import type { AnnexPages, BodyItem, OfficialDocument } from './official-document.ts'
import { columnWidths } from './table-columns.ts'

const titleFlow = (lines: readonly string[], part: 'title' | 'annexTitle'): readonly FlowParagraph[] =>
  lines.map((text) => ({
    ...plain,
    part,
    runs: one(text, 'mark'),
    sizePt: size.title,
    pitchTw: main.titlePitchTw,
    align: 'center',
  }))

function bodyFlow(item: BodyItem, keepNext: boolean): FlowItem {
  if (item.kind === 'table') {
    return { kind: 'table', blockId: item.blockId, rows: item.rows, columnsTw: columnWidths(item.rows) }
  }
  return {
    ...plain,
    part: item.kind === 'heading' ? 'heading' : 'text',
    level: item.kind === 'heading' ? item.level : null,
    blockId: item.blockId,
    runs: item.runs,
    align: 'both',
    firstTw: main.paragraphIndent * em,
    keepNext,
  }
}

/** 附件: a page of its own, its label on the first line, its title on the third, set like the letter itself (§7.3.8). */
const annexFlow = (annex: AnnexPages): readonly FlowItem[] => [
  { ...plain, part: 'annexLabel', runs: one(annex.label, 'hei'), newPage: true },
  ...blanks(main.annexTitleLine - 2),
  ...titleFlow(annex.titleLines, 'annexTitle'),
  ...blanks(main.linesBeforeSalutation),
  ...annex.body.map((item) => bodyFlow(item, false)),
]

/** Everything that flows through the pages, from the first line of page 1 to the last attachment. */
export function flowOf(document: OfficialDocument): readonly FlowItem[] {
  const last = document.body.length - 1
  return [
    ...(document.format === 'document' ? documentHead(document) : letterHead(document)),
    ...titleFlow(document.titleLines, 'title'),
    ...blanks(main.linesBeforeSalutation),
    { ...plain, part: 'salutation', runs: one(document.salutation) },
    // A short last paragraph goes with the signature: a page that carries only the signature is not allowed (§7.3.5.5).
    ...document.body.map((item, index) => bodyFlow(item, index === last && shortText(item))),
    ...endFlow(document),
    ...document.annexes.flatMap(annexFlow),
  ]
}

const shortText = (item: BodyItem): boolean =>
  item.kind !== 'table' &&
  item.runs.reduce((sum, run) => sum + run.text.length, 0) <= main.linesKeptWithSignature * grid.characters
