import type { Deputy } from '../case/suggestion.ts'

/** A name stays well under the 240 bytes that `shared/set-name.ts` allows, number and mark included. */
const LONGEST = 40

/**
 * A text as part of a file's name that every system takes: signs that Windows forbids become full-width or go, invisible
 * ones go, dots and blanks at the ends go. Never empty.
 */
export function safeName(text: string): string {
  const kept = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\|]/gu, '、')
    .replace(/:/gu, '：')
    .replace(/\?/gu, '？')
    .replace(/[<>"*]/gu, '')
  const short = Array.from(kept)
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  return short === '' ? '未具名' : short
}

const same = (name: string): string => name.toLowerCase()

/**
 * A file name for every deputy, `word` being 代表 or 委员. Two of one name are told apart by their delegations, and by
 * number where that does not help.
 */
export function namesOf(deputies: readonly Deputy[], word: string): readonly string[] {
  const plain = deputies.map((deputy) => safeName(deputy.isDelegation ? deputy.name : `${deputy.name.trim()}${word}`))
  const told = deputies.map((deputy, index) => {
    const name = plain[index] ?? ''
    const twice = plain.filter((other) => same(other) === same(name)).length > 1
    return twice && deputy.delegation.trim() !== '' ? `${name}（${safeName(deputy.delegation)}）` : name
  })
  const taken = new Set<string>()
  return told.map((name) => {
    let free = name
    for (let count = 2; taken.has(same(free)); count += 1) free = `${name}（${count}）`
    taken.add(same(free))
    return free
  })
}
