import { expect, it } from 'vitest'
import { openReply } from '../../../../renderer/features/drafting/opened-reply.ts'
import { emptyReply, type Reply } from '../../../../shared/case/reply.ts'

const saved: Reply = { ...emptyReply, blocks: [{ id: 'a', kind: 'paragraph', text: '已保存' }] }
const typed: Reply = { ...emptyReply, blocks: [{ id: 'a', kind: 'paragraph', text: '已保存，又写了几句' }] }

it.each([
  ['nothing was kept', null, saved, false],
  ['the kept text is the saved one', JSON.stringify(saved), saved, false],
  ['the kept text went on', JSON.stringify(typed), typed, true],
  ['the kept text is torn', '{"title":', saved, false],
  ['the kept text is of another shape', '{"title":1}', saved, false],
])('opens the right text when %s', (_name, kept, reply, restored) => {
  expect(openReply(saved, kept)).toEqual({ reply, saved, restored })
})
