import { describe, expect, test } from 'vitest'
import { refusalOfSetName } from '../../shared/set-name.ts'

describe('a file in a set', () => {
  test.each([
    '答复函.docx',
    '信函/李慧.docx',
    '信封/DL 信封（李慧）.pdf',
    '株科办〔2025〕26号.docx',
    '𠮷田.docx',
    `${'建'.repeat(78)}.docx`,
  ])('may be called %j', (name) => expect(refusalOfSetName(name, [])).toBeNull())

  test.each([
    ['../李慧.docx', '点'],
    ['信函/../../李慧.docx', '多层'],
    ['/passwd', '空'],
    ['信函/', '空'],
    ['', '空'],
    ['一/二/三.docx', '多层'],
    ['C:\\答复.docx', '含有'],
    ['信函\\李慧.docx', '含有'],
    ['李慧?.docx', '含有'],
    ['李慧\u0000.docx', '含有'],
    ['李慧\u202E.docx', '含有'],
    ['\uD800.docx', '含有'],
    ['.隐藏.docx', '点'],
    ['李慧.', '点'],
    [' 李慧.docx', '空格'],
    ['con.docx', 'Windows'],
    ['信函/LPT1.a.docx', 'Windows'],
    [`${'建'.repeat(90)}.docx`, '太长'],
  ])('may not be called %j', (name, word) => expect(refusalOfSetName(name, [])).toContain(word))

  test.each([
    ['李慧.docx', '李慧.docx'],
    ['A.docx', 'a.docx'],
    ['\u00e9.docx', 'e\u0301.docx'],
    ['信函', '信函/李慧.docx'],
    ['信函/李慧.docx', '信函'],
  ])('%j may not stand beside %j', (name, there) => expect(refusalOfSetName(name, [there])).not.toBeNull())

  test('files of one folder, and of one beginning, stand beside each other', () => {
    expect(refusalOfSetName('信函/李慧.docx', ['信函/张伟.docx', '信', '信函2', '李慧.docx'])).toBeNull()
  })
})
