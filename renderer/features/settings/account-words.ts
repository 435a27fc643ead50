import type { Person } from '../../../shared/people/person.ts'

const stateWords = { active: '在用', suspended: '已停用' } as const

/** Whether somebody can sign in, in a word. */
export const accountWords = ({ account }: Pick<Person, 'account'>): string =>
  account === null ? '未开通' : stateWords[account.state]
