import { describe, expect, it } from 'vitest'
import { fontFamily } from '../../../renderer/paper/paper-fonts.ts'
import { defaultLetterSettings, fontRoleLabels } from '../../../shared/bureau/letter-settings.ts'
import { checkFonts, fontChain, fontRoles, fontsAtHand, hasFont, namesOf } from '../../../shared/letter/font-chain.ts'

const { fonts } = defaultLetterSettings

describe('the chain of fonts', () => {
  it('begins with what the settings begin with', () => {
    for (const role of fontRoles) expect(fontChain[role][0].name).toBe(fonts[role])
  })

  it.each<[string, readonly string[], boolean]>([
    ['仿宋_GB2312', ['FangSong_GB2312'], true],
    ['FangSong', ['仿宋'], true],
    ['仿宋', ['仿宋_GB2312'], false],
    ['方正小标宋简体', ['FZXiaoBiaoSong-B05S'], true],
    ['方正小标宋简体', ['FZXiaoBiaoSong-B05_GBK'], false],
    ['某局专用字体', ['某局专用字体'], true],
    ['某局专用字体', ['宋体'], false],
    ['Times New Roman', ['times new roman'], true],
  ])('%s on a machine with %s: %s', (name, installed, expected) => {
    expect(hasFont(name, installed)).toBe(expected)
  })

  it('leaves no font under two names', () => {
    const folded = fontRoles.flatMap((role) => fontChain[role].map(({ name }) => namesOf(name)[0]))
    for (const name of folded) expect(namesOf(name ?? '')[0]).toBe(name)
  })

  it('says what is seen instead of a missing font, and nothing about one that is there', () => {
    const found = checkFonts(fonts, ['SimSun', 'SimHei', 'KaiTi', 'Liberation Serif'])
    const standIn = Object.fromEntries(found.map((font) => [fontRoleLabels[font.role], font.standIn]))
    expect(standIn).toEqual({
      小标宋: '宋体',
      仿宋: '宋体',
      楷体: '楷体',
      黑体: null,
      宋体: null,
      西文: 'Liberation Serif',
    })
    expect(found.filter((font) => font.installed).map((font) => font.role)).toEqual(['hei', 'song'])
  })

  it('has nothing to offer where nothing of the chain is installed', () => {
    expect(checkFonts(fonts, []).every((font) => !font.installed && font.standIn === null)).toBe(true)
    expect(fontsAtHand(fonts, [])).toEqual(fonts)
  })

  it('puts the stand-ins in the place of the missing fonts only', () => {
    expect(fontsAtHand(fonts, ['FangSong', 'SimHei', 'SimSun', 'Times New Roman'])).toEqual({
      ...fonts,
      mark: '宋体',
      body: '仿宋',
      kai: '楷体_GB2312',
    })
  })

  it('is what the preview draws with: the chosen font first, then the chain in its order', () => {
    const list = fontFamily('body', { ...fonts, body: '某局仿宋' }, false).split(', ')
    expect(list.slice(0, 3)).toEqual(['"某局仿宋"', '"仿宋_GB2312"', '"FangSong_GB2312"'])
    expect(list.at(-1)).toBe('serif')
    expect(fontFamily('body', fonts, true)).toMatch(/^"Times New Roman", .*"仿宋_GB2312"/u)
    expect(fontFamily('song', fonts, true)).toMatch(/^"宋体"/u)
  })
})
