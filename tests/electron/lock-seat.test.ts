import { expect, test } from 'vitest'
import { leaveSeat } from '../../electron/lock-seat.ts'
import { lockedEvent } from '../../shared/desk.ts'

function aMachine(runInPage: (script: string) => Promise<void>) {
  const happened: string[] = []
  const parts = {
    desk: {
      async signOut() {
        happened.push('signed out')
        return { outcome: 'empty' as const }
      },
    },
    runInPage: async (script: string) => {
      happened.push(script)
      await runInPage(script)
    },
    wait: async (milliseconds: number) => void happened.push(`waited ${milliseconds}`),
  }
  return { happened, parts }
}

test.each([
  ['a page that answers', async () => undefined],
  ['a page that hangs', () => new Promise<void>(() => undefined)],
  ['a page that is gone', () => Promise.reject(new Error('Object has been destroyed'))],
])('%s hears that the screen is locked, has two seconds, and then nobody sits here', async (_page, runInPage) => {
  const { happened, parts } = aMachine(runInPage)
  await leaveSeat(parts)
  expect(happened).toEqual([`window.dispatchEvent(new Event('${lockedEvent}'))`, 'waited 2000', 'signed out'])
})
