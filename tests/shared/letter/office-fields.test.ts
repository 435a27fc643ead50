import { describe, expect, test } from 'vitest'
import { emptyReply } from '../../../shared/case/reply.ts'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import {
  isFilled,
  missingInTemplate,
  nearestField,
  type OfficeFieldName,
  type OfficeLetter,
  officeField,
  officeFieldNames,
  withEveryElement,
  withoutPlace,
} from '../../../shared/letter/office-fields.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { letterBureau, letterCase, shortReply } from '../../fixtures/letter-case.ts'

function letterOf(reply: Reply, settings = {}): OfficeLetter {
  const composed = composeReply(letterCase(reply), withEveryElement(letterBureau(settings)))
  if (!composed.ok) throw new Error(composed.error.reason)
  return { document: composed.value, contacts: reply }
}

const valueOf = (name: OfficeFieldName, letter: OfficeLetter): string => {
  const field = officeField(name)
  return field.kind === 'text' ? field.value(letter) : '（段落）'
}

describe('fields of an office template', () => {
  test('every one of a whole letter has its value, without the words that the template writes around it', () => {
    const letter = letterOf({
      ...shortReply,
      urgency: 'urgent',
      classMark: 'B',
      disclosure: 'proactive',
      contact: { name: '李婉', phone: '0731-28687612' },
      handlingLeader: { name: '李白军', phone: '' },
      blocks: [...shortReply.blocks, { id: 'att', kind: 'attachment', text: '统计表' }],
      annexes: [{ id: 'att', blocks: [{ id: 'x', kind: 'paragraph', text: '附件的话' }] }],
    })
    expect(officeFieldNames.filter((name) => !isFilled(name, letter))).toEqual([])
    expect(valueOf('办理类别', letter)).toBe('B')
    expect(valueOf('公开属性', letter)).toBe('主动公开')
    expect(valueOf('紧急程度', letter)).toBe('加急')
    expect(valueOf('份号', letter)).toBe('000001')
    expect(valueOf('主送', letter)).toMatch(/代表：$/u)
    expect(valueOf('抄送', letter)).toBe('市人大常委会代表工委，市政府办公室。')
    expect(valueOf('印发日期', letter)).toMatch(/印发$/u)
    expect(valueOf('联系电话', letter)).toBe('0731-28687612')
  })

  test('the settings of the standard letter do not empty a field that the template has', () => {
    const off = {
      showClassMark: false,
      showDisclosure: false,
      showSigner: false,
      showImprint: false,
      contactsAs: 'none',
    }
    const letter = letterOf({ ...shortReply, classMark: 'A', disclosure: 'none' }, off)
    expect(valueOf('办理类别', letter)).toBe('A')
    expect(valueOf('抄送', letter)).not.toBe('')
    expect(valueOf('签发人', letter)).toBe('陈局长')
  })

  test('an undecided value is no value', () => {
    const letter = letterOf({ ...emptyReply })
    for (const name of ['办理类别', '公开属性', '紧急程度', '联系人', '附件'] as const) {
      expect(isFilled(name, letter), name).toBe(false)
    }
  })

  test('a letter with a text of an attachment needs a place for it', () => {
    const fields = ['标题', '主送', '正文', '附件说明', '成文日期']
    const plain = letterOf(shortReply)
    expect(withoutPlace(fields, plain)).toEqual([])
    expect(withoutPlace(['标题'], plain)).toEqual(['主送', '正文', '附件说明', '成文日期'])
    const annexed = letterOf({
      ...shortReply,
      blocks: [...shortReply.blocks, { id: 'att', kind: 'attachment', text: '统计表' }],
      annexes: [{ id: 'att', blocks: [{ id: 'x', kind: 'paragraph', text: '附件的话' }] }],
    })
    expect(withoutPlace(fields, annexed)).toEqual(['附件'])
  })

  test.each([
    ['文号', '发文字号'],
    ['主送机关', '主送'],
    ['{主送', '主送'],
    [' 成文 日期', '成文日期'],
    ['发文号', '发文字号'],
    ['联系人电话', '联系电话'],
    ['公开类型', '公开属性'],
    ['预算金额', null],
    ['constructor', null],
    ['', null],
  ])('%s probably means %s', (name, field) => {
    expect(nearestField(name)).toBe(field)
  })

  test('only what the template prints is named as open', () => {
    const missing = ['发文字号', '成文日期', '办理类别（本单位方案中没有这一类）', '届次、会次']
    expect(missingInTemplate(missing, ['成文日期', '办理类别'])).toEqual(missing.slice(1))
  })
})
