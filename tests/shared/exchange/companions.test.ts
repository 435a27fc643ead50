import { describe, expect, test } from 'vitest'
import { presentRound } from '../../../shared/case/case-file.ts'
import { companionFiles, companions } from '../../../shared/exchange/companions.ts'
import { checkCode } from '../../../shared/forms/check-code.ts'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { aBureau, aCase, today } from '../../helpers/a-case.ts'

const bureau = aBureau()
const options = { wanted: companions, today, hash: sha256, dayOf: () => today }

function pageOf(file = aCase().inStage('reviewing').build()): string {
  const made = companionFiles(file, bureau, { ...options, wanted: ['html'] })
  if (!made.ok) throw new Error(made.error.reason)
  const [page] = made.value
  return page?.kind === 'text' ? page.text : ''
}

describe('beside a package', () => {
  test('lie the letter in two forms and the sheet, and only what is wanted', () => {
    const file = aCase().inStage('reviewing').build()
    const all = companionFiles(file, bureau, options)
    expect(all.ok && all.value.map(({ kind }) => kind)).toEqual(['letter', 'text', 'form'])
    const some = companionFiles(file, bureau, { ...options, wanted: ['sheet'] })
    expect(some.ok && some.value.map(({ kind }) => kind)).toEqual(['form'])
    expect(companionFiles(file, bureau, { ...options, wanted: [] })).toEqual({ ok: true, value: [] })
  })

  test('a case without a text has nothing to lay there, and says so', () => {
    const made = companionFiles(aCase().inStage('registered').build(), bureau, options)
    expect(made.ok ? '' : made.error.reason).toContain('还没有答复稿')
  })
})

describe('the page for a machine without the program', () => {
  test('shows the text in order, the facts, and the same 校验码 as the sheet', () => {
    const file = aCase().inStage('reviewing').build()
    const page = pageOf(file)
    const code = checkCode(presentRound(file), sha256)
    expect(code).not.toBeNull()
    expect(page).toContain(code)
    const { blocks } = presentRound(file).draft
    const places = blocks.flatMap((block) => (block.kind === 'paragraph' ? [page.indexOf(block.text)] : []))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(page).toContain(file.suggestion.number)
  })

  test('has no script and loads nothing, and a text cannot smuggle any in', () => {
    const title = '<script>alert(1)</script>"onload=x'
    const page = pageOf(aCase().with({ suggestion: { title } }).inStage('reviewing').build())
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<img|<link|<iframe|javascript:|src=|href=/iu)
    expect(page).toContain('&lt;script&gt;')
  })
})
