import { describe, expect, it, test } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import type { LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { bodyItemText } from '../../../shared/letter/official-document.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'
import { ownVersions, templateFor, withValidity, withVersion } from '../../../shared/letter/template-versions.ts'
import { replyTextHash } from '../../../shared/letter/text-hash.ts'
import { letterBureau, letterCase } from '../../fixtures/letter-case.ts'

const today = '2025-06-01'
const shipped = shippedTemplates.reply

/** The shipped 答复 with a closing of its own. */
const closingWith = (closing: string, change: Partial<LetterTemplate> = {}): LetterTemplate => ({
  ...shipped,
  ...change,
  elements: shipped.elements.map((element) =>
    element.element === 'paragraph' && element.text === '{{结束语}}' ? { ...element, text: closing } : element,
  ),
})

function adding(template: LetterTemplate, bureau: Bureau = letterBureau(), day = today): Bureau {
  const answer = withVersion(bureau, template, day)
  if (!answer.ok) throw new Error(answer.error.reason)
  return answer.value.bureau
}

const closingOn = (bureau: Bureau, dateOfIssue: string | null, day = today): string => {
  const letter = composeLetter('reply', letterCase(undefined, {}, { dateOfIssue }), bureau, { today: day })
  if (!letter.ok) throw new Error(letter.error.reason)
  const last = letter.value.body.at(-1)
  return last === undefined ? '' : bodyItemText(last)
}

describe('a new version', () => {
  const bureau = adding(closingWith('谢谢。'))

  it('counts on from the shipped one and begins today', () => {
    expect(bureau.templates).toMatchObject([{ kind: 'reply', version: 2, validFrom: today, validUntil: null }])
    const third = adding(closingWith('再谢。', { validFrom: '2025-07-01' }), bureau)
    expect(ownVersions(third, 'reply').map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [3, '2025-07-01'],
      [2, today],
    ])
    expect(ownVersions(third, 'coOpinion')).toEqual([])
  })

  it('leaves letters that are dated as they were', () => {
    expect(closingOn(bureau, '2025-05-31')).toBe('感谢您对我们工作的关心和支持，希望继续提出宝贵意见。')
    expect(closingOn(bureau, today)).toBe('谢谢。')
    const past = adding(closingWith('旧。', { validFrom: '2020-01-01' }))
    expect(past.templates[0]?.validFrom).toBe(today)
  })

  it('goes by today while the letter has no date', () => {
    expect(closingOn(bureau, null, '2025-05-31')).toContain('感谢您')
    expect(closingOn(bureau, null, '2025-06-02')).toBe('谢谢。')
  })

  it('for a time lies over the one that goes on after it', () => {
    const both = adding(closingWith('会期内。', { validFrom: '2025-07-01', validUntil: '2025-07-31' }), bureau)
    expect(['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'].map((day) => closingOn(both, day))).toEqual([
      '谢谢。',
      '会期内。',
      '会期内。',
      '谢谢。',
    ])
  })

  it('is refused when it would change nothing, or ends before it begins', () => {
    expect(withVersion(letterBureau(), { ...shipped, label: '改了名' }, today)).toEqual({
      ok: false,
      error: { reason: '内容与 2025-06-01 在用的“答复”完全相同，不用另存。' },
    })
    expect(withVersion(letterBureau(), closingWith('谢谢。', { validUntil: '2025-05-01' }), today).ok).toBe(false)
  })
})

describe('validity', () => {
  const bureau = adding(closingWith('将来。', { validFrom: '2025-07-01' }), adding(closingWith('谢谢。')))
  const period = (version: number, validFrom: string | null, validUntil: string | null, day = today) =>
    withValidity(bureau, { kind: 'reply', version }, { validFrom, validUntil }, day)

  test.each([
    [2, today, '2025-12-31', today],
    [2, today, today, today],
    [3, '2025-06-15', null, today],
    [3, '2025-08-01', '2025-09-01', today],
  ] as const)('version %i may hold from %s until %s', (version, from, until, day) => {
    const changed = period(version, from, until, day)
    expect(changed.ok && changed.value.templates.find((one) => one.version === version)).toMatchObject({
      validFrom: from,
      validUntil: until,
    })
  })

  test.each([
    [2, '2025-05-01', null, today, '已经开始使用'],
    [2, today, '2025-05-31', today, '截止日期早于生效日期'],
    [2, today, '2025-06-30', '2025-07-15', '截止日期不能早于今天'],
    [3, '2025-05-01', null, today, '生效日期不能早于今天'],
    [3, '2025-08-01', '2025-07-01', today, '截止日期早于生效日期'],
    [9, today, null, today, '没有这一版模板'],
  ] as const)('version %i may not hold from %s until %s on %s: %s…', (version, from, until, day, reason) => {
    const changed = period(version, from, until, day)
    expect(!changed.ok && changed.error.reason).toContain(reason)
  })

  it('a version that is over stays over', () => {
    const over = period(2, today, '2025-06-30')
    if (!over.ok) throw new Error(over.error.reason)
    const again = withValidity(
      over.value,
      { kind: 'reply', version: 2 },
      { validFrom: today, validUntil: null },
      '2025-07-15',
    )
    expect(!again.ok && again.error.reason).toContain('已经停用')
    expect(templateFor(over.value, 'reply', '2025-07-15').version).toBe(3)
  })
})

describe('the signed text', () => {
  const unsigned = letterCase(undefined, {}, { dateOfIssue: null })
  const hash = (bureau: Bureau, day = today, file = unsigned) => replyTextHash(file, bureau, day, (text) => text)

  it('covers the content of the template in force, and no other', () => {
    const usual = hash(letterBureau())
    const changed = adding(closingWith('谢谢。', { validFrom: '2025-06-10' }))
    expect(hash(changed)).toBe(usual)
    expect(hash(changed, '2025-06-10')).not.toBe(usual)
    const other = withVersion(letterBureau(), { ...shippedTemplates.coOpinion, settings: { sealSpace: false } }, today)
    expect(other.ok && hash(other.value.bureau)).toBe(usual)
    const [added] = changed.templates
    if (added === undefined) throw new Error('no version')
    const renamed = { ...changed, templates: [{ ...added, label: '新名', source: '另一依据' }] }
    expect(hash(renamed, '2025-06-10')).toBe(hash(changed, '2025-06-10'))
  })

  it('covers what its fields and conditions read', () => {
    const elements = shipped.elements.map((element) =>
      element.element === 'paragraph' && element.text === '{{结束语}}'
        ? { ...element, text: '{{交办单位}}交办。', when: ['非重点督办'] }
        : element,
    )
    const bureau = adding({ ...shipped, elements })
    const assigned = { ...unsigned, assignment: { ...unsigned.assignment, assignedBy: '市政府办公室' } }
    const key = { ...unsigned, suggestion: { ...unsigned.suggestion, isKey: true } }
    const texts = [unsigned, assigned, key].map((file) => hash(bureau, today, file))
    expect(new Set(texts).size).toBe(3)
    expect(new Set([unsigned, assigned, key].map((file) => hash(letterBureau(), today, file))).size).toBe(1)
  })

  it('is had even of a template that is broken', () => {
    const broken = { ...shipped, version: 2, elements: [{ element: 'title' as const, text: '{{', when: ['没有'] }] }
    expect(hash({ ...letterBureau(), templates: [broken] })).not.toBe(hash(letterBureau()))
  })
})
