import { type FontRole, fontRoleLabels, type LetterSettings } from '../../../shared/bureau/letter-settings.ts'
import { fontFamily } from '../../paper/paper-fonts.ts'

export interface FontState {
  readonly role: string
  /** The name that goes into the file. */
  readonly name: string
  readonly installed: boolean
  /** What the screen shows in its place; null when nothing of the kind is installed. */
  readonly standIn: string | null
}

/** One font under its Chinese and its Latin name: systems list either. */
const aliases: readonly (readonly string[])[] = [
  ['仿宋', 'FangSong'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体', 'KaiTi'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05_GBK'],
]

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '')

function isInstalled(name: string, installed: ReadonlySet<string>): boolean {
  const names = aliases.find((group) => group.some((one) => fold(one) === fold(name))) ?? [name]
  return names.some((one) => installed.has(fold(one)))
}

/** Which of the letter's fonts this computer has, and what is seen instead of the missing ones. */
export function checkFonts(fonts: LetterSettings['fonts'], installedNames: readonly string[]): readonly FontState[] {
  const installed = new Set(installedNames.map(fold))
  return (Object.keys(fontRoleLabels) as readonly FontRole[]).map((role) => {
    const candidates = fontFamily(role, fonts, role === 'latin')
      .split(', ')
      .map((name) => name.replace(/"/gu, ''))
    return {
      role: fontRoleLabels[role],
      name: fonts[role],
      installed: isInstalled(fonts[role], installed),
      standIn: candidates.slice(1).find((name) => isInstalled(name, installed)) ?? null,
    }
  })
}
