import { expect, it } from 'vitest'
import { checkFonts } from '../../../../renderer/features/letter/font-check.ts'
import { defaultLetterSettings } from '../../../../shared/bureau/letter-settings.ts'

const { fonts } = defaultLetterSettings

it('knows a font by its Chinese and its Latin name', () => {
  const found = checkFonts(fonts, ['FangSong_GB2312', 'KaiTi_GB2312', 'SimHei', '宋体', 'Times New Roman'])
  expect(found.filter((font) => !font.installed).map((font) => font.role)).toEqual(['小标宋'])
})

it('says what the screen shows in place of a missing font', () => {
  const found = checkFonts(fonts, ['SimSun', 'SimHei', 'KaiTi', 'Liberation Serif'])
  const standIn = Object.fromEntries(found.map((font) => [font.role, font.standIn]))
  expect(standIn).toMatchObject({ 小标宋: 'SimSun', 楷体: 'KaiTi', 西文: 'Liberation Serif' })
})
