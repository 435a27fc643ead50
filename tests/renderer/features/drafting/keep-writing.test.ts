import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KEEP_MS, keepWriting, REST_MS } from '../../../../renderer/features/drafting/keep-writing.ts'
import { ok, refuse, type Result } from '../../../../shared/result.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function places(answers: Result<unknown>[] = []) {
  const log: string[] = []
  const keeper = keepWriting<string>({
    keep: async (text) => void log.push(text === null ? 'drop' : `keep ${text}`),
    save: async (text) => {
      log.push(`save ${text}`)
      return answers.shift() ?? ok(null)
    },
  })
  return { log, keeper }
}

describe('what a clerk types', () => {
  it('is kept soon, also while they never pause', async () => {
    const { log, keeper } = places()
    for (let at = 0; at < 10; at += 1) {
      keeper.change(`字${at}`)
      await vi.advanceTimersByTimeAsync(KEEP_MS / 4)
    }
    expect(log).toEqual(['keep 字3', 'keep 字7'])
  })

  it('goes into the journal after a rest, and what was kept is dropped', async () => {
    const { log, keeper } = places()
    keeper.change('甲')
    await vi.advanceTimersByTimeAsync(REST_MS + 10)
    expect(log).toEqual(['keep 甲', 'save 甲', 'drop'])
    await keeper.saveNow()
    expect(log).toHaveLength(3)
  })

  it('stays kept when the journal refuses it, and is tried again', async () => {
    const { log, keeper } = places([refuse('磁盘已满')])
    keeper.change('甲')
    expect((await keeper.saveNow()).ok).toBe(false)
    expect((await keeper.saveNow()).ok).toBe(true)
    expect(log).toEqual(['save 甲', 'keep 甲', 'save 甲', 'drop'])
  })

  it('is not dropped when it went on during the save', async () => {
    const { log, keeper } = places()
    keeper.change('甲')
    const saving = keeper.saveNow()
    await Promise.resolve()
    keeper.change('甲乙')
    await saving
    expect(log).toEqual(['save 甲'])
    await vi.advanceTimersByTimeAsync(REST_MS)
    expect(log).toEqual(['save 甲', 'keep 甲乙', 'save 甲乙', 'drop'])
  })

  it('is kept and saved when the page is left, even if it comes late', async () => {
    const { log, keeper } = places()
    keeper.change('甲')
    keeper.close()
    keeper.change('甲乙')
    await vi.runAllTimersAsync()
    expect(log.at(-1)).toBe('drop')
    expect(log).toContain('save 甲乙')
  })
})
