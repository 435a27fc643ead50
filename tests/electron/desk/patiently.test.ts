import { expect, test } from 'vitest'
import { patiently } from '../../../electron/desk/patiently.ts'

/** Refuses with `code` so many times; answers how often it was asked. */
function refusing(times: number, code: string) {
  let asked = 0
  const work = async () => {
    asked += 1
    if (asked <= times) throw Object.assign(new Error(code), { code })
    return asked
  }
  return { work, asked: () => asked }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('on Windows, what is held for a moment is tried again: %s', async (code) => {
  expect(await patiently(refusing(3, code).work, 'win32')).toBe(4)
})

test('what stays held, or fails for another reason, is told', async () => {
  await expect(patiently(refusing(99, 'EBUSY').work, 'win32')).rejects.toThrow('EBUSY')
  const full = refusing(99, 'ENOSPC')
  await expect(patiently(full.work, 'win32')).rejects.toThrow('ENOSPC')
  expect(full.asked()).toBe(1)
})

test('elsewhere the first answer counts', async () => {
  const { work, asked } = refusing(1, 'EPERM')
  await expect(patiently(work, 'linux')).rejects.toThrow('EPERM')
  expect(asked()).toBe(1)
})
