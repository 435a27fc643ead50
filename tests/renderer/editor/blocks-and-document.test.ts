import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, documentOf, type NodeJson } from '../../../renderer/editor/blocks-and-document.ts'
import { schemaExtensions } from '../../../renderer/editor/schema.ts'
import type { Block } from '../../../shared/case/reply.ts'

const none = () => {
  throw new Error('no new id was due')
}

const text = fc.string({ unit: 'grapheme' })
const id = fc.uuid()
const rows = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ id, kind: fc.constant('paragraph' as const), text }),
  fc.record({ id, kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4), text }),
  fc.record({ id, kind: fc.constant('attachment' as const), text }),
  fc.record({ id, kind: fc.constant('table' as const), rows }),
)

describe('blocks and document', () => {
  const schema = getSchema([...schemaExtensions])

  it('come back equal, ids included, through a document the schema accepts', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const node = schema.nodeFromJSON(documentOf(blocks, none))
        node.check()
        expect(blocksOf(node.toJSON() as NodeJson, none)).toEqual(blocks)
      }),
    )
  })

  it('no block is one empty paragraph to write in', () => {
    expect(
      blocksOf(
        documentOf([], () => 'first'),
        none,
      ),
    ).toEqual([{ id: 'first', kind: 'paragraph', text: '' }])
  })

  it('gives a ragged or empty table a full rectangle', () => {
    const table = (given: readonly (readonly string[])[]) =>
      blocksOf(documentOf([{ id: 't', kind: 'table', rows: given }], none), none)
    expect(table([['甲'], ['乙', '丙']])).toEqual([
      {
        id: 't',
        kind: 'table',
        rows: [
          ['甲', ''],
          ['乙', '丙'],
        ],
      },
    ])
    expect(table([])).toEqual([{ id: 't', kind: 'table', rows: [['']] }])
  })

  it('knows no marks', () => {
    expect(Object.keys(schema.marks)).toEqual([])
  })
})
