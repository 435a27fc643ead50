import { pinyin } from 'pinyin-pro'
import type { CaseFile } from '../../shared/case/case-file.ts'

/** Initials of title and names, a word each: `gyjybjzbf lh lw`. Made on save, because 100 000 titles at start cost seconds. */
export function initialsOf(file: CaseFile): string {
  const { suggestion, handling } = file
  const words = [
    suggestion.title,
    suggestion.leadDeputy?.name ?? '',
    ...suggestion.cosigners.map((deputy) => deputy.name),
    handling.handler?.name ?? '',
    handling.section,
  ]
  return words.map(initialsOfText).filter(Boolean).join(' ')
}

export const initialsOfText = (text: string): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()
