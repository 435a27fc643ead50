import { describe, expect, it } from 'vitest'
import { cleanPasted, linesToBlocks, textToBlocks } from '../../../renderer/editor/pasted-text.ts'
import { parseCells } from '../../../renderer/editor/tab-separated.ts'
import type { Block } from '../../../shared/case/reply.ts'

let ids = 0
const newId = () => `p${(ids += 1)}`
const plain = (blocks: readonly Block[]) => blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))
const paste = (text: string) => textToBlocks(cleanPasted(text), (part) => linesToBlocks(part, newId), newId)

describe('pasted text', () => {
  it.each([
    ['一行文字', ['一行文字']],
    ['第一段\r\n第二段\r\n', ['第一段', '第二段']],
    ['第一行\u000b第二行', ['第一行', '第二行']],
    ['正\u0000文\u001f', ['正文']],
    [
      '甲\t乙\n丙\t丁',
      [
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      ],
    ],
    [
      '甲\t乙\n丙\t丁\n',
      [
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      ],
    ],
    [
      '甲\t\n\t丁',
      [
        [
          ['甲', ''],
          ['', '丁'],
        ],
      ],
    ],
    ['只有一行\t不成表', ['只有一行\t不成表']],
    [
      '如下：\n甲\t乙\n丙\t丁\n以上。',
      [
        '如下：',
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
        '以上。',
      ],
    ],
    ['甲\t乙\n丙\t丁\t戊', ['甲\t乙', '丙\t丁\t戊']],
  ])('%j', (text, expected) => {
    expect(plain(paste(text).blocks)).toEqual(expected)
  })

  it('says what it dropped', () => {
    const { blocks, repairs } = paste('　　一、提升\n\n　　（一）持续\n正文')
    expect(plain(blocks)).toEqual(['一、提升', '（一）持续', '正文'])
    expect(repairs).toEqual(['去掉段首段尾空格2处'])
  })

  it('reads quoted cells of a spreadsheet', () => {
    expect(parseCells('"甲\n乙"\t"说""好"""\n丙\t"丁')).toEqual([
      ['甲 乙', '说"好"'],
      ['丙', '"丁'],
    ])
  })
})
