import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReply } from '../../../shared/intake/read-reply.ts'

const letter = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8')
const ids = () => {
  let last = 0
  return () => `b${(last += 1)}`
}

describe('the real letter', () => {
  const reply = readReply(letter, ids())

  it('falls into its parts', () => {
    expect(reply.mark).toEqual({ value: '株洲市科学技术局文件', line: 3, quote: '株洲市科学技术局文件' })
    expect(reply.documentNumber).toEqual({ value: '株科办〔2025〕26号', line: 5, quote: '株科办〔2025〕26号' })
    expect(reply.documentYear).toBe(2025)
    expect(reply.title?.line).toBe(7)
    expect(reply.salutation).toEqual({ value: '李慧委员', line: 9, quote: '李慧委员：' })
    expect(reply.handlingLeader).toMatchObject({ value: '李白军', line: 63 })
    expect(reply.contact).toMatchObject({ value: '李婉', line: 65 })
    expect(reply.phones.map((phone) => phone.value)).toEqual(['0731-28687612'])
    expect([reply.classMark, reply.disclosure, reply.date, reply.signature, reply.copies]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(reply.attachments).toEqual([])
  })

  it('has twenty-one blocks, sixteen of them headings', () => {
    expect(reply.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      ...Array.from({ length: 16 }, () => 'heading').slice(0, 15),
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(new Set(reply.blocks.map((block) => block.id)).size).toBe(reply.blocks.length)
  })
})

const full = `株洲市科学技术局
                                   A类
株科函〔2025〕31号
关于市十六届人大四次会议
第1185号建议的答复
李慧、王五等代表：
    您提出的《关于支持科技创新的建议》收悉，现答复如下：
    一、关于停车
    加快建设。
项目\t数量
停车场\t3个
    感谢您对我市科技工作的关心和支持。
    附件：1.征询意见表
          2.项目清单
                        株洲市科学技术局
                        2025年6月30日
（联系人：李 婉，电话：0731-28687612）
（此件公开发布）
抄送：市人大常委会代表工委，市政府督查室。
株洲市科学技术局办公室            2025年6月30日印发`

describe('a complete letter', () => {
  const reply = readReply(full, ids())

  it('falls into its parts', () => {
    expect(reply.classMark).toMatchObject({ value: 'A', line: 2 })
    expect(reply.title?.value).toBe('关于市十六届人大四次会议第1185号建议的答复')
    expect(reply.salutation?.value).toBe('李慧、王五等代表')
    expect(reply.attachments.map((attachment) => attachment.value)).toEqual(['征询意见表', '项目清单'])
    expect(reply.signature).toMatchObject({ value: '株洲市科学技术局', line: 15 })
    expect(reply.date).toMatchObject({ value: '2025-06-30', line: 16 })
    expect(reply.contact?.value).toBe('李婉')
    expect(reply.disclosure?.value).toBe('公开发布')
    expect(reply.copies?.value).toEqual(['市人大常委会代表工委', '市政府督查室'])
    expect(reply.recognised.at(-1)?.part).toBe('imprint')
    expect(reply.blocks).toContainEqual({
      id: expect.any(String),
      kind: 'table',
      rows: [
        ['项目', '数量'],
        ['停车场', '3个'],
      ],
    })
  })

  it('takes a correction of the clerk', () => {
    const corrected = readReply(full, ids(), new Map([[12, 'ignored' as const]]))
    expect(corrected.blocks.length).toBe(reply.blocks.length - 1)
  })
})
