// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { handOver, onHandOver } from '../../../renderer/data/hand-over.ts'
import { closingEvent } from '../../../shared/desk.ts'

test('everything on the desk is handed over before the seat is left, and when the window closes', async () => {
  const done: string[] = []
  const stopDraft = onHandOver(async () => {
    await Promise.resolve()
    done.push('稿件')
  })
  const stopIntake = onHandOver(async () => {
    done.push('登记')
    throw new Error('磁盘已满')
  })
  await handOver()
  expect(done.toSorted()).toEqual(['登记', '稿件'].toSorted())
  stopDraft()
  await handOver()
  expect(done.filter((one) => one === '稿件')).toHaveLength(1)
  stopIntake()
})

test('what never ends does not keep the seat open', async () => {
  const stop = onHandOver(() => new Promise(() => {}))
  const before = Date.now()
  await handOver(50)
  expect(Date.now() - before).toBeLessThan(1000)
  stop()
})

test('the window that closes asks for it too', async () => {
  let times = 0
  const stop = onHandOver(async () => {
    times += 1
  })
  window.dispatchEvent(new Event(closingEvent))
  stop()
  window.dispatchEvent(new Event(closingEvent))
  expect(times).toBe(1)
})
