import { describe, expect, it } from 'vitest'
import { type CaseFile, caseFileSchema } from '../../../shared/case/case-file.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { changedFields, fieldsBeforeLast, replay } from '../../../shared/journal/replay.ts'
import { aCase, at, clerk, take, today } from '../../helpers/a-case.ts'

/** The journal of a case that went through these states, as `perform` writes it. */
const journalOf = (...states: readonly CaseFile[]): readonly JournalEntry[] =>
  states.map((state, index) => ({
    journal: state.id,
    step: index === 0 ? 'receive' : 'step',
    by: { id: clerk.id, name: clerk.name },
    at,
    day: today,
    set: changedFields(states[index - 1] ?? null, state),
    seq: index + 1,
    prev: null,
    alg: 'sha256',
    signature: null,
  }))

const received = aCase().build()
const registered = aCase().inStage('registered').build()
const drafting = aCase().inStage('drafting').build()
const saved = take(drafting, 'saveDraft')

describe('changedFields', () => {
  it('is everything for a new case', () => {
    expect(changedFields(null, received)).toEqual(received)
  })

  it('names only what a step changed', () => {
    expect(changedFields(drafting, saved)).toEqual({ rounds: saved.rounds })
    expect(Object.keys(changedFields(received, registered))).toEqual(['stage'])
  })

  it('is nothing when nothing changed, however the value was made', () => {
    expect(changedFields(drafting, structuredClone(drafting))).toEqual({})
  })
})

describe('replay', () => {
  it('makes the last state out of all the changes', () => {
    const result = replay(journalOf(received, registered, drafting, saved), caseFileSchema)
    expect(result).toEqual({ ok: true, value: saved })
  })

  it('goes all the way through a case', () => {
    const states = (
      ['received', 'planning', 'reviewing', 'sealing', 'feedbackPending', 'closed', 'archived'] as const
    ).map((stage) => aCase().inStage(stage).build())
    expect(replay(journalOf(...states), caseFileSchema)).toEqual({ ok: true, value: states.at(-1) })
  })

  it('says which field is missing when the first line is lost', () => {
    const result = replay(journalOf(received, registered).slice(1), caseFileSchema)
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.error.reason).toMatch(/^日志内容不完整：.+。请从备份恢复这一件。$/)
  })

  it('has no greatest length', () => {
    const [first, second] = journalOf(drafting, saved)
    const long = [first!, ...Array.from({ length: 150_000 }, () => second!)]
    expect(replay(long, caseFileSchema)).toEqual({ ok: true, value: saved })
  })
})

describe('fieldsBeforeLast', () => {
  it('is what an undo writes', () => {
    const journal = journalOf(received, registered, drafting, saved)
    expect(fieldsBeforeLast(journal)).toEqual({ rounds: drafting.rounds })
    expect({ ...saved, ...fieldsBeforeLast(journal) }).toEqual(drafting)
  })

  it('is nothing before the first entry', () => {
    expect(fieldsBeforeLast([])).toBeNull()
    expect(fieldsBeforeLast(journalOf(received))).toBeNull()
  })
})
