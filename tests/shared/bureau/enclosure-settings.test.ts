import { describe, expect, test } from 'vitest'
import {
  defaultEnclosureSettings,
  enclosureSettingsSchema,
  labelLayouts,
  labelLayoutSchema,
  labelLayoutWords,
} from '../../../shared/bureau/enclosure-settings.ts'

describe('随函材料', () => {
  test('what is shipped keeps its own rules', () => {
    expect(enclosureSettingsSchema.parse(defaultEnclosureSettings)).toEqual(defaultEnclosureSettings)
    for (const layout of labelLayouts) expect(labelLayoutSchema.safeParse(layout).success).toBe(true)
    expect(new Set(labelLayouts.map(labelLayoutWords)).size).toBe(labelLayouts.length)
  })

  test.each([
    [{ columns: 4 }, '标签的列数乘以宽度超出了 A4 纸的宽度，请核对。'],
    [{ rows: 9 }, '标签的行数乘以高度超出了 A4 纸的高度，请核对。'],
    [{ gapMm: 5 }, '标签的列数乘以宽度超出了 A4 纸的宽度，请核对。'],
  ])('a sheet that does not fit A4 is refused: %o', (change, reason) => {
    const read = labelLayoutSchema.safeParse({ ...labelLayouts[0], ...change })
    expect(read.error?.issues.map((issue) => issue.message)).toEqual([reason])
  })
})
