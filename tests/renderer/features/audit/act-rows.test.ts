import { beforeAll, describe, expect, test } from 'vitest'
import { choicesOf, filtered, noFilter } from '../../../../renderer/features/audit/act-filter.ts'
import { type ActRow, actWords, entryOfRow, rowsOf } from '../../../../renderer/features/audit/act-rows.ts'
import { Office } from '../../../helpers/an-office.ts'

describe('the lines of a journal as rows', () => {
  let office: Office
  let lines: readonly string[]
  let rows: readonly ActRow[]

  beforeAll(async () => {
    office = await Office.opens()
    const id = await office.receives()
    await office.bringsToDrafting(id)
    await office.hasSignedOff(id)
    const read = await office.workspace.desk.readLines(id)
    lines = read.outcome === 'read' ? read.lines : []
    rows = rowsOf(lines)
  })

  test('what is read quickly is what the whole line says', () => {
    for (const row of rows) {
      const entry = entryOfRow(row)
      expect(row.brief).toEqual({ at: entry?.at, day: entry?.day, by: entry?.by, step: entry?.step })
    }
  })

  test('marks within a text lead nobody astray', () => {
    const [first = ''] = lines
    const line = first.replace('"text":"', String.raw`"text":"\"set\":{\"step\":\"archive\"`)
    expect(rowsOf([line])[0]?.brief).toEqual(rows[0]?.brief)
  })

  test('acts on a text name it; others do not', () => {
    const words = rows.map(actWords)
    const signed = words.find(({ what }) => what === '签发')
    expect(signed?.text?.version.number).toBe(1)
    expect(signed?.text?.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(words.find(({ what }) => what === '记录沟通')?.text).toBeNull()
    expect(words.find(({ what }) => what === '保存稿件')?.text).toBeNull()
  })

  test('filtered by person, act, day and weight', () => {
    const chief = office.actor('chiefLeader').id
    expect(filtered(rows, { ...noFilter, person: chief }).map(({ brief }) => brief?.step)).toEqual(['signOff'])
    expect(filtered(rows, { ...noFilter, step: 'approve' })).toHaveLength(3)
    expect(filtered(rows, { ...noFilter, from: '2026-03-03' })).toHaveLength(0)
    expect(filtered(rows, { ...noFilter, until: '2026-03-02' })).toHaveLength(rows.length)
    expect(filtered(rows, { ...noFilter, officialOnly: true }).map(({ brief }) => brief?.step)).toEqual([
      'approve',
      'approve',
      'approve',
      'signOff',
    ])
    expect(choicesOf(rows).steps.map(({ label }) => label)).toContain('签发')
  })

  test('a line that cannot be read is never filtered away', () => {
    const broken = rowsOf(['{', ...lines.slice(1)])
    expect(filtered(broken, { ...noFilter, person: 'nobody' }).map(({ seq }) => seq)).toEqual([1])
    expect(actWords(broken[0] as ActRow).what).toBe('读不出来的记录')
  })
})
