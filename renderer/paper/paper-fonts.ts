import type { FontRole, LetterSettings } from '../../shared/bureau/letter-settings.ts'

/** What the screen falls back to where the official font is not installed; the file keeps the official name. */
const standIns: Readonly<Record<FontRole, readonly string[]>> = {
  mark: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'STZhongsong', '华文中宋', 'Noto Serif CJK SC', 'SimSun', 'serif'],
  body: ['FangSong', '仿宋', 'STFangsong', '华文仿宋', 'Noto Serif CJK SC', 'SimSun', 'serif'],
  kai: ['KaiTi', '楷体', 'STKaiti', '华文楷体', 'AR PL UKai CN', 'Noto Serif CJK SC', 'serif'],
  hei: ['SimHei', 'Noto Sans CJK SC', 'sans-serif'],
  song: ['SimSun', 'Noto Serif CJK SC', 'serif'],
  latin: ['Times New Roman', 'Liberation Serif', 'Nimbus Roman', 'serif'],
}

const quoted = (name: string): string => (/^[a-z-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '')}"`)

/** CSS font list of a face. Latin text takes the Latin font, but not “ ” … —, which are full-width in official text. */
export function fontFamily(face: FontRole, fonts: LetterSettings['fonts'], latin: boolean): string {
  const latinNames = face === 'song' ? [fonts.song] : [fonts.latin, ...standIns.latin.slice(0, -1)]
  const names = latin ? [...latinNames, fonts[face], ...standIns[face]] : [fonts[face], ...standIns[face]]
  return [...new Set(names)].map(quoted).join(', ')
}
