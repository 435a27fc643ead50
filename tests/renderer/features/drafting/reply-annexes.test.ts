import { describe, expect, it } from 'vitest'
import {
  annexesLeftBehind,
  annexSize,
  asAnnexBlocks,
  listedAttachments,
  withAnnex,
} from '../../../../renderer/features/drafting/reply-annexes.ts'
import { type Block, emptyReply, type Reply } from '../../../../shared/case/reply.ts'

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const attachment = (id: string, text: string): Block => ({ id, kind: 'attachment', text })
const reply: Reply = {
  ...emptyReply,
  blocks: [p('p', '正文'), attachment('a', '平台名单'), attachment('b', ' 统计表 ')],
  annexes: [{ id: 'a', blocks: [p('x', '甲园区')] }],
}

describe('the texts of attachments', () => {
  it('are listed with the 附件说明', () => {
    expect(listedAttachments(reply)).toEqual([
      { id: 'a', name: '平台名单', blocks: [p('x', '甲园区')] },
      { id: 'b', name: '统计表', blocks: [] },
    ])
  })

  it('stay when the attachment is deleted, and are back when it is', () => {
    const without = { ...reply, blocks: reply.blocks.filter(({ id }) => id !== 'a') }
    expect(annexesLeftBehind(without)).toEqual(reply.annexes)
    expect(annexesLeftBehind(reply)).toEqual([])
    expect(annexesLeftBehind({ ...without, blocks: [...without.blocks, attachment('a', '平台名单')] })).toEqual([])
  })

  it('are written each for itself; a blank one is none', () => {
    const both = withAnnex(reply, 'b', [p('y', '表')])
    expect(both.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(withAnnex({ ...reply, annexes: both }, 'a', [p('x', '　')]).map(({ id }) => id)).toEqual(['b'])
  })

  it.each<[string, readonly Block[], string]>([
    ['nothing', [], '没有正文'],
    ['a line', [p('x', '甲园区')], '约 1 页，3 字'],
    ['18 lines fill the first page', Array.from({ length: 18 }, (_, at) => p(`${at}`, '甲')), '约 1 页，18 字'],
    ['a 19th turns it', Array.from({ length: 19 }, (_, at) => p(`${at}`, '甲')), '约 2 页，19 字'],
    ['a long paragraph', [p('x', '甲'.repeat(28 * 18))], '约 2 页，504 字'],
  ])('tell their size: %s', (_name, blocks, expected) => {
    expect(annexSize(blocks)).toBe(expected)
  })

  it('have no attachments of their own', () => {
    expect(asAnnexBlocks([attachment('c', '附件名')])).toEqual([p('c', '附件名')])
  })
})
