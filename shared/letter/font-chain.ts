import { type FontRole, fontRoleLabels, type LetterSettings } from '../bureau/letter-settings.ts'

/** One font under all the names that systems list it by; the first is the one written into a file. */
export interface FontNames {
  readonly name: string
  readonly aliases: readonly string[]
}

const font = (name: string, ...aliases: readonly string[]): FontNames => ({ name, aliases })

const fangzhengXiaobiaosong = font('方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05')
const simsun = font('宋体', 'SimSun')
const notoSerif = font('Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体')
const notoSans = font('Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体')

/**
 * Each role's fonts, the most official first. GB/T 9704-2012 §5.2.2 names 仿宋, 黑体, 楷体 and 小标宋 as kinds; which cut of
 * them a machine has depends on who set it up. A later one stands in for an earlier one. None is shipped.
 */
export const fontChain = {
  mark: [
    fangzhengXiaobiaosong,
    font('方正小标宋_GBK', 'FZXiaoBiaoSong-B05_GBK'),
    font('文鼎小标宋简', 'AR XiaoBiaoSong GB'),
    font('华文中宋', 'STZhongsong'),
    simsun,
    notoSerif,
  ],
  body: [
    font('仿宋_GB2312', 'FangSong_GB2312'),
    font('仿宋', 'FangSong'),
    font('方正仿宋_GBK', 'FZFangSong-Z02_GBK'),
    font('方正仿宋简体', 'FZFangSong-Z02S', 'FZFangSong-Z02'),
    font('华文仿宋', 'STFangsong'),
    simsun,
    notoSerif,
  ],
  kai: [
    font('楷体_GB2312', 'KaiTi_GB2312'),
    font('楷体', 'KaiTi'),
    font('方正楷体_GBK', 'FZKai-Z03_GBK'),
    font('方正楷体简体', 'FZKai-Z03S', 'FZKai-Z03'),
    font('华文楷体', 'STKaiti'),
    font('AR PL UKai CN', '文鼎PL中楷'),
    notoSerif,
  ],
  hei: [font('黑体', 'SimHei'), font('方正黑体_GBK', 'FZHei-B01_GBK'), font('华文黑体', 'STHeiti'), notoSans],
  song: [simsun, font('方正书宋_GBK', 'FZShuSong-Z01_GBK'), font('方正书宋简体', 'FZShuSong-Z01S'), notoSerif],
  latin: [font('Times New Roman'), font('Liberation Serif'), font('Nimbus Roman', 'Nimbus Roman No9 L')],
} as const satisfies Record<FontRole, readonly FontNames[]>

export const fontRoles = Object.keys(fontRoleLabels) as readonly FontRole[]

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '')

const every: readonly FontNames[] = Object.values(fontChain).flat()

/** All names of the font that goes by this one; a font that is in no chain has only its own. */
export function namesOf(name: string): readonly string[] {
  const found = every.find((one) => [one.name, ...one.aliases].some((other) => fold(other) === fold(name)))
  return found === undefined ? [name] : [...new Set([name, found.name, ...found.aliases])]
}

/** Whether a machine has a font, by any of its names. */
export function hasFont(name: string, installedNames: readonly string[]): boolean {
  const installed = new Set(installedNames.map(fold))
  return namesOf(name).some((one) => installed.has(fold(one)))
}

/** What becomes of one role on one machine. */
export interface FontState {
  readonly role: FontRole
  /** The name that goes into the file. */
  readonly name: string
  readonly installed: boolean
  /** The first of the chain that the machine has, shown in its place; null when it has none of them. */
  readonly standIn: string | null
}

/** Which of a letter's fonts a machine has, and what is seen there instead of the missing ones. */
export function checkFonts(fonts: LetterSettings['fonts'], installedNames: readonly string[]): readonly FontState[] {
  return fontRoles.map((role) => {
    const installed = hasFont(fonts[role], installedNames)
    const others = fontChain[role].filter((one) => !namesOf(fonts[role]).includes(one.name))
    const standIn = others.find((one) => hasFont(one.name, installedNames))?.name ?? null
    return { role, name: fonts[role], installed, standIn: installed ? null : standIn }
  })
}

/** The fonts as this machine can show them: each missing one gives its place to its stand-in. */
export function fontsAtHand(
  fonts: LetterSettings['fonts'],
  installedNames: readonly string[],
): LetterSettings['fonts'] {
  const instead = checkFonts(fonts, installedNames).flatMap(({ role, standIn }) =>
    standIn === null ? [] : [[role, standIn] as const],
  )
  return { ...fonts, ...Object.fromEntries(instead) }
}
