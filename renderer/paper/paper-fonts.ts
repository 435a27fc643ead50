import type { FontRole, LetterSettings } from '../../shared/bureau/letter-settings.ts'
import { fontChain, namesOf } from '../../shared/letter/font-chain.ts'

/** What a browser takes when nothing of a chain is installed. */
const generic: Readonly<Record<FontRole, string>> = {
  mark: 'serif',
  body: 'serif',
  kai: 'serif',
  hei: 'sans-serif',
  song: 'serif',
  latin: 'serif',
}

const chainOf = (role: FontRole, chosen: string): readonly string[] => [
  ...namesOf(chosen),
  ...fontChain[role].flatMap(({ name, aliases }) => [name, ...aliases]),
]

const quoted = (name: string): string => `"${name.replace(/["\\]/g, '')}"`

/** CSS font list of a face. Latin text takes the Latin font, but not “ ” … —, which are full-width in official text. */
export function fontFamily(face: FontRole, fonts: LetterSettings['fonts'], latin: boolean): string {
  const latinNames = face === 'song' ? namesOf(fonts.song) : chainOf('latin', fonts.latin)
  const names = [...(latin ? latinNames : []), ...chainOf(face, fonts[face])]
  return [...[...new Set(names)].map(quoted), generic[face]].join(', ')
}
