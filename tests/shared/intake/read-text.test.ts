import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../../shared/intake/lines.ts'
import { outlineOf } from '../../../shared/intake/outline.ts'
import { readText } from '../../../shared/intake/read-text.ts'

const letter = readFileSync(new URL('../../fixtures/reply-1185.txt', import.meta.url), 'utf8')
const wrap = (paragraph: string, width: number, indent = ''): string =>
  (indent + paragraph).replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n')

describe('the real letter', () => {
  const text = readText(letter)

  it('has five sentences cut by page breaks, and no more', () => {
    expect(text.joins).toEqual(
      [
        { line: 15, nextLine: 17, before: '除等普惠性政', after: '策应享尽享，着力' },
        { line: 23, nextLine: 25, before: '力争纳入国家重大科技', after: '基础设施管理体系' },
        { line: 29, nextLine: 31, before: '等建设，促进高校', after: '院所科研成果从“' },
        { line: 37, nextLine: 39, before: '备集群打造成具', after: '有影响力的世界级' },
        { line: 43, nextLine: 45, before: '关键技术攻关，支', after: '持株洲三一双碳产' },
      ].map((join) => ({
        ...join,
        before: expect.stringContaining(join.before.slice(-5)),
        after: expect.stringContaining(join.after.slice(0, 5)),
      })),
    )
  })

  it('has sixteen headings', () => {
    const outline = outlineOf(text.paragraphs)
    expect(outline).toHaveLength(16)
    expect(outline[0]).toEqual({ level: 1, line: 13, heading: '一、提升创新能力，强化科技供给' })
    expect(outline[1]).toEqual({ level: 2, line: 15, heading: '（一）持续提升全社会研发投入。' })
    expect(outline.map((entry) => entry.line)).toEqual([13, 15, 19, 21, 23, 27, 29, 33, 35, 37, 41, 43, 47, 49, 51, 55])
  })
})

const first =
  '近年来，我局坚持把停车设施建设作为改善民生的重要抓手，统筹推进老旧小区停车位改造和公共停车场建设，进一步完善停车收费政策，推动机关事业单位停车场错时向社会开放'
const second =
  '下一步，我局将会同市城管局、市公安局交警支队继续加大停车设施供给，优化停车资源配置，加强停车秩序管理，努力缓解群众停车难问题，不断提升城市治理水平。'

describe('hard-wrapped text', () => {
  it('is put back into its paragraphs when they stand in', () => {
    const source = `${wrap(`${first}。${second}`, 28, '　　')}\n${wrap(second, 28, '　　')}\n${wrap(first, 28, '　　')}。`
    expect(readText(source).paragraphs.map((paragraph) => paragraph.text)).toEqual([
      `${first}。${second}`,
      second,
      `${first}。`,
    ])
  })

  it('is put back into its paragraphs when they do not stand in', () => {
    const source = `${wrap(`${first}。`, 28)}\n${wrap(second, 28)}`
    expect(readText(source).paragraphs.map((paragraph) => paragraph.text)).toEqual([`${first}。`, second])
  })

  it('is joined over a page number', () => {
    const source = wrap(second, 28).replace('\n', '\n\n— 3 —\n\n')
    const text = readText(source)
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual([second])
    expect(text.dropped.map((line) => line.text)).toEqual(['— 3 —'])
  })

  it('puts a heading that the margin cut together again', () => {
    const heading = '一、以更大力度统筹推进城市停车设施规划建设和管理，着力缓解群众停车难'
    const source = `${wrap(heading, 28)}\n${wrap(`　　${second}`, 28)}`
    expect(readText(source).paragraphs.map((paragraph) => paragraph.text)).toEqual([heading, second])
  })
})

describe('what must stay apart', () => {
  it.each([
    ['a heading and its text', `一、提升创新能力，强化科技供给，促进成果转化，推动科技与产业融合\n${second}`],
    ['text and the next heading', `${first}\n（二）强化企业创新主体地位。分层分类培育。`],
    ['text and a label', `${first}\n联 系 人：李某`],
    ['text and a date', `${first}\n2025年3月5日`],
    ['a short line and the next', '株洲市科学技术局\n株洲市财政局'],
    ['the head', '关于市十六届人大四次会议第1185号建议的答复\n李慧代表：\n您提出的建议收悉。'],
    ['rows of a table', '项目\t单位\t数量\t备注\t完成时限\t责任单位\t责任人员\t联系电话\n停车场\t个\t3\t\t\t\t\t'],
  ])('%s', (_, source) => {
    expect(readText(source).joins).toEqual([])
  })
})

describe('page numbers', () => {
  it.each(['— 3 —', '- 3 -', '－3－', '3', '第3页', '第 3 页 共 8 页', '3/8', '·3·'])('%s is left out', (mark) => {
    expect(readLines(`正文。\n${mark}\n正文。`).lines.map((line) => line.number)).toEqual([1, 3])
  })

  it.each(['3.', '2025', '（3）', '3号', '第3条'])('%s is kept', (mark) => {
    expect(readLines(`正文。\n${mark}\n正文。`).lines).toHaveLength(3)
  })

  it('figures that do not rise are cells, not page numbers', () => {
    expect(readLines('数量\n5\n3\n8\n3').lines).toHaveLength(5)
  })
})

it('never loses a character', () => {
  const signs = fc.constantFrom(...'一二三、（）。，：“”《》号建议科技1.5 \n\n\r　\tAb—第页')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 300 }), (picked) => {
      const source = picked.join('')
      const text = readText(source)
      const pieces = [
        ...text.dropped.map((line) => ({ line: line.number, text: line.text })),
        ...text.paragraphs.flatMap((paragraph) =>
          paragraph.pieces.map((piece, at) => ({
            line: piece.line,
            text: paragraph.text.slice(piece.start, paragraph.pieces[at + 1]?.start),
          })),
        ),
      ].toSorted((a, b) => a.line - b.line)
      const close = (words: string) => words.replace(/\s/gu, '')
      expect(close(pieces.map((piece) => piece.text).join(''))).toBe(close(source))
    }),
    { numRuns: 500 },
  )
})
