import { type Differ, markedBlocks, type Piece } from '../case/block-difference.ts'
import type { Block } from '../case/reply.ts'
import { flowOf } from '../letter/flow.ts'
import { imprintFlow } from '../letter/flow-imprint.ts'
import type { FlowItem, FlowParagraph, FlowTable } from '../letter/flow-item.ts'
import type { OfficialDocument, Run } from '../letter/official-document.ts'
import { type Fate, marked, unmarked } from './revisions.ts'

/** One item of a 花脸稿: its changed words are marked (see `revisions.ts`). */
export interface ChangedItem {
  readonly item: FlowItem
  readonly fate: Fate
  /** Of a table that is kept: what became of each row. */
  readonly rows: readonly Fate[]
}

/** The forced turn-overs of a 附注 hang on its length, so they are no part of the text that is compared. */
const plainRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: unmarked(run.text).replaceAll('\n', '') }))

function plainItem(item: FlowItem): FlowItem {
  return item.kind === 'table'
    ? { ...item, rows: item.rows.map((row) => row.map(unmarked)) }
    : { ...item, runs: plainRuns(item.runs), opposite: plainRuns(item.opposite) }
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** Where two titles differ each is one paragraph: lines broken for balance would show changes that nobody made. */
function withTitleInOne(items: readonly FlowItem[]): readonly FlowItem[] {
  const isTitle = (item: FlowItem) => item.kind === 'paragraph' && item.part === 'title'
  const lines = items.filter((item) => item.kind === 'paragraph' && isTitle(item))
  const runs = lines.flatMap((item) => (item.kind === 'paragraph' ? item.runs : []))
  const [first] = lines
  const face = runs[0]?.face ?? 'mark'
  return items.flatMap((item) =>
    !isTitle(item) ? [item] : item === first ? [{ ...item, runs: [{ text: textOf(runs), face }] } as FlowItem] : [],
  )
}

/** The letter from its first line to its 版记, in reading order. The 版记 flows: both texts would not fit its box. */
function itemsOf(document: OfficialDocument): readonly FlowItem[] {
  return [...flowOf(document), ...imprintFlow(document)].map(plainItem)
}

/** Flow items as blocks, so that the one comparison of blocks pairs them: by block, else by place in their part. */
function asBlocks(items: readonly FlowItem[]): ReadonlyMap<Block, FlowItem> {
  const seen = new Map<string, number>()
  return new Map(
    items.map((item): [Block, FlowItem] => {
      const name = item.blockId === null ? (item.kind === 'table' ? 'table' : item.part) : `block ${item.blockId}`
      const count = seen.get(name) ?? 0
      seen.set(name, count + 1)
      const id = `${name} ${count}`
      return item.kind === 'table'
        ? [{ id, kind: 'table', rows: item.rows }, item]
        : [{ id, kind: 'paragraph', text: textOf(item.runs) + textOf(item.opposite) }, item]
    }),
  )
}

/** Takes text off the front of runs, so that every piece keeps the face it is printed in. */
function reader(runs: readonly Run[]): (length: number) => readonly Run[] {
  const rest = runs.filter((run) => run.text !== '')
  return (length) => {
    const taken: Run[] = []
    let wanted = length
    for (let run = rest[0]; run !== undefined && wanted > 0; run = rest[0]) {
      const text = run.text.slice(0, wanted)
      taken.push({ ...run, text })
      wanted -= text.length
      if (text.length === run.text.length) rest.shift()
      else rest[0] = { ...run, text: run.text.slice(text.length) }
    }
    return taken
  }
}

const piecesOf = (before: string, after: string, differ: Differ): readonly Piece[] =>
  before === after ? [{ kind: 'same', text: after }] : differ(before, after)

function changedRuns(before: readonly Run[], after: readonly Run[], differ: Differ): readonly Run[] {
  const [was, is] = [reader(before), reader(after)]
  return piecesOf(textOf(before), textOf(after), differ).flatMap((piece) => {
    const gone = piece.kind === 'added' ? [] : was(piece.text.length)
    const runs = piece.kind === 'removed' ? gone : is(piece.text.length)
    return runs.map((run) => ({ ...run, text: marked(piece.kind, run.text) }))
  })
}

function changedParagraph(before: FlowParagraph, after: FlowParagraph, differ: Differ): ChangedItem {
  const item = {
    ...after,
    runs: changedRuns(before.runs, after.runs, differ),
    opposite: changedRuns(before.opposite, after.opposite, differ),
  }
  return { item, fate: 'same', rows: [] }
}

const changedCell = (before: string, after: string, differ: Differ): string =>
  piecesOf(before, after, differ)
    .map((piece) => marked(piece.kind, piece.text))
    .join('')

/** Rows are paired by their words, the heads with each other. */
const rowBlocks = (rows: readonly (readonly string[])[], side: string): readonly Block[] =>
  rows.map((row, index) => ({ id: index === 0 ? 'head' : `${side} ${index}`, kind: 'table', rows: [row] }))

const cellsOf = (block: Block): readonly string[] => (block.kind === 'table' ? (block.rows[0] ?? []) : [])

function changedTable(before: FlowTable, after: FlowTable, differ: Differ): ChangedItem {
  const rows = markedBlocks(rowBlocks(before.rows, 'before'), rowBlocks(after.rows, 'after'))
  const cells = rows.map((row): readonly string[] => {
    if (row.kind !== 'kept') return cellsOf(row.block)
    const was = cellsOf(row.before)
    return cellsOf(row.after).map((cell, column) => changedCell(was[column] ?? '', cell, differ))
  })
  return {
    item: { ...after, rows: cells },
    fate: 'same',
    rows: rows.map((row) => (row.kind === 'kept' ? 'same' : row.kind)),
  }
}

function changedItem(before: FlowItem, after: FlowItem, differ: Differ): readonly ChangedItem[] {
  if (before.kind === 'paragraph' && after.kind === 'paragraph') return [changedParagraph(before, after, differ)]
  const sameColumns =
    before.kind === 'table' && after.kind === 'table' && before.rows[0]?.length === after.rows[0]?.length
  if (sameColumns) return [changedTable(before, after, differ)]
  return [
    { item: before, fate: 'removed', rows: [] },
    { item: after, fate: 'added', rows: [] },
  ]
}

/**
 * Two letters as one flow in which both stand. Without what is marked as added it reads as `before`, without what is
 * marked as removed as `after`, but for the forced line breaks of title and 附注.
 */
export function changedFlow(before: OfficialDocument, after: OfficialDocument, differ: Differ): readonly ChangedItem[] {
  const sameTitle = before.titleLines.join('') === after.titleLines.join('')
  const side = (document: OfficialDocument) => {
    const items = itemsOf(document)
    return asBlocks(sameTitle ? items : withTitleInOne(items))
  }
  const [was, is] = [side(before), side(after)]
  const itemOf = (block: Block): readonly FlowItem[] => {
    const item = was.get(block) ?? is.get(block)
    return item === undefined ? [] : [item]
  }
  return markedBlocks([...was.keys()], [...is.keys()]).flatMap((block): readonly ChangedItem[] => {
    if (block.kind !== 'kept') return itemOf(block.block).map((item) => ({ item, fate: block.kind, rows: [] }))
    return itemOf(block.before).flatMap((item) => itemOf(block.after).flatMap((now) => changedItem(item, now, differ)))
  })
}
