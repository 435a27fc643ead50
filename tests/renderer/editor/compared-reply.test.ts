import { describe, expect, it } from 'vitest'
import { changedReplyFields } from '../../../renderer/editor/changed-fields.ts'
import { comparedReply } from '../../../renderer/editor/compared-reply.ts'
import { wordDiffer } from '../../../renderer/ui/word-differ.ts'
import type { Block, Reply } from '../../../shared/case/reply.ts'
import { emptyReply } from '../../../shared/case/reply.ts'

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })
const attachment: Block = { id: 'a', kind: 'attachment', text: '平台名单' }
const withAnnex = (text: string, change: Partial<Reply> = {}): Reply => ({
  ...emptyReply,
  blocks: [p('p', '正文'), attachment],
  annexes: [{ id: 'a', blocks: [p('x', text)] }],
  ...change,
})
const compared = (before: Reply, after: Reply) => comparedReply(before, after, wordDiffer)

describe('what differs between two replies', () => {
  it('names what changed around the text', () => {
    const after: Reply = {
      ...emptyReply,
      urgency: 'urgent',
      classMark: 'B',
      contact: { name: '李婉', phone: '0731-28680001' },
    }
    expect(changedReplyFields(emptyReply, after)).toEqual([
      { label: '紧急程度', before: '无', after: '加急' },
      { label: '办理类别', before: '未填', after: 'B' },
      { label: '联系人', before: '未填', after: '李婉 0731-28680001' },
    ])
  })

  it('counts fields, paragraphs and the texts of attachments through', () => {
    const { changes, texts } = compared(
      withAnnex('甲园区'),
      withAnnex('乙园区', { classMark: 'A', blocks: [p('p', '正文改了'), attachment] }),
    )
    expect(changes).toBe(3)
    expect(texts.map(({ annex, from }) => [annex, from])).toEqual([
      [null, 1],
      ['平台名单', 2],
    ])
  })

  it('shows the text of an attachment that is gone, and of one that is new', () => {
    const without = withAnnex('甲园区', { blocks: [p('p', '正文')] })
    expect(compared(withAnnex('甲园区'), without).texts.at(-1)?.lines).toMatchObject([{ kind: 'removed' }])
    expect(compared(without, withAnnex('甲园区')).texts.at(-1)?.lines).toMatchObject([{ kind: 'added' }])
  })

  it('is silent about equal ones', () => {
    expect(compared(withAnnex('甲园区'), withAnnex('甲园区')).changes).toBe(0)
  })
})
