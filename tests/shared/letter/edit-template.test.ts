import { describe, expect, it, test } from 'vitest'
import { elementLabels, letterKinds, type LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import { checkTemplate } from '../../../shared/letter/check-template.ts'
import { addable, moved, withElement } from '../../../shared/letter/edit-template.ts'
import { shippedTemplates } from '../../../shared/letter/shipped-templates.ts'

const names = (elements: LetterTemplate['elements']) => elements.map(({ element }) => element)

test.each(letterKinds)('%s: whatever may be put in stands where the standard has it', (kind) => {
  const template = shippedTemplates[kind]
  for (const name of addable(kind, template.elements)) {
    const { elements, at } = withElement(template.elements, name)
    expect(elements[at]?.element).toBe(name)
    const order = checkTemplate({ ...template, elements }).filter(({ reason }) => /前面$|最多/u.test(reason))
    expect(order, elementLabels[name]).toEqual([])
  }
})

it('what is there as often as it may be is not offered again', () => {
  const offered = addable('reply', shippedTemplates.reply.elements)
  expect(offered).toEqual(['paragraph', 'line', 'note'])
  const without = shippedTemplates.reply.elements.filter(({ element }) => element !== 'imprint' && element !== 'title')
  expect(addable('reply', without)).toEqual(['title', 'paragraph', 'line', 'note', 'imprint'])
  expect(addable('returnLetter', shippedTemplates.returnLetter.elements)).not.toContain('body')
})

describe('moving', () => {
  const elements = shippedTemplates.coOpinion.elements.slice(0, 4)
  const [a, b, c, d] = names(elements)
  test.each([
    [0, 1, [b, a, c, d]],
    [3, 0, [d, a, b, c]],
    [1, 9, [a, c, d, b]],
    [2, -1, [c, a, b, d]],
    [9, 0, [a, b, c, d]],
  ])('%i to %i', (from, to, order) => {
    expect(names(moved(elements, from, to))).toEqual(order)
  })
})
