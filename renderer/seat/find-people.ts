import type { Person } from '../../shared/people/person.ts'
import { initialsOfText } from '../data/pinyin-initials.ts'

/** People whose name, post or section holds the words, or whose name begins with these pinyin initials. */
export function findPeople(people: readonly Person[], typed: string): readonly Person[] {
  const words = typed.trim().toLowerCase()
  if (words === '') return people
  return people.filter(
    ({ name, post, section }) =>
      [name, post, section].some((part) => part.toLowerCase().includes(words)) ||
      initialsOfText(name).startsWith(words),
  )
}
