import { describe, expect, it } from 'vitest'
import { importedReply } from '../../../../renderer/features/drafting/import-reply.ts'
import { repairedPaste } from '../../../../renderer/features/drafting/paste-blocks.ts'
import type { DocumentText } from '../../../../renderer/readers/read-document.ts'
import { emptyReply } from '../../../../shared/case/reply.ts'

const ids = () => {
  let last = 0
  return () => `n${(last += 1)}`
}

const letter = `关于市十六届人大四次会议第1185号建议的答复
李慧代表：
您提出的《关于进一步精准帮扶的建议》收悉。经研究，现答复如下：
一、提升创新能力
我局将加大投入。
联系人：李婉 0731-28680001`

const plain = (text: string): DocumentText => ({ text, source: '纯文本', repairs: [] })

describe('text from outside', () => {
  it('is pasted as blocks, headings known by their number', () => {
    const { blocks } = repairedPaste('一、提升创新能力\n　　我局将加大投入。', ids())
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph'])
  })

  it('is refused whole when it bears a 密级 mark', () => {
    const { blocks, repairs } = repairedPaste('秘密★1年\n关于某事的答复', ids())
    expect(blocks).toEqual([])
    expect(repairs[0]).toContain('没有粘贴')
    expect(importedReply('a.txt', plain(`机密★\n${letter}`), emptyReply, ['A'], ids()).ok).toBe(false)
  })

  it('is imported as the body, without what the case composes', () => {
    const imported = importedReply('a.txt', plain(letter), emptyReply, ['A', 'B'], ids())
    const blocks = imported.ok ? (imported.value.part.blocks ?? []) : []
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
      '您提出的《关于进一步精准帮扶的建议》收悉。经研究，现答复如下：',
      '一、提升创新能力',
      '我局将加大投入。',
    ])
  })

  it('never overwrites a contact that was filled in', () => {
    const filled = { ...emptyReply, contact: { name: '王芳', phone: '1' } }
    const imported = importedReply('a.txt', plain(letter), filled, [], ids())
    expect(imported.ok && imported.value.part.contact).toBeFalsy()
  })

  it('tells what was read, what was repaired and what stays out', () => {
    const document: DocumentText = {
      text: letter,
      source: 'PDF，2 页',
      repairs: [
        { kind: 'wrap', line: 1, quote: '3 处' },
        { kind: 'kangxi', line: 5, quote: '我局将⼊' },
        { kind: 'pageNumber', line: 1, quote: '— 1 —' },
      ],
    }
    const imported = importedReply('答复.pdf', document, emptyReply, ['A'], ids())
    if (!imported.ok) throw new Error(imported.error.reason)
    const { report, part } = imported.value
    expect(report).toMatchObject({
      fileName: '答复.pdf',
      source: 'PDF，2 页',
      paragraphs: 3,
      headings: [{ level: 1, count: 1 }],
      filled: ['联系人'],
    })
    const blockOf = (text: string) => part.blocks?.find((block) => block.kind !== 'table' && block.text === text)?.id
    expect(report.done.map(({ says, blockId }) => [says, blockId])).toEqual([
      ['接回版面折行', null],
      ['第 1 行：删除页码', null],
      ['第 5 行：部首字符改为通用汉字', blockOf('我局将加大投入。')],
    ])
    expect(report.leftOut.map(({ says }) => says)).toEqual(['标题', '称谓', '联系人'])
  })
})
