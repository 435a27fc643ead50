// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCurtain, useIdle, useLockKey } from '../../../renderer/app/use-lock.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root | null = null
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = null
  vi.useRealTimers()
})

async function shows(page: React.ReactNode): Promise<void> {
  if (root === null) {
    const place = document.createElement('div')
    place.id = 'root'
    document.body.append(place)
    root = createRoot(place)
  }
  await act(async () => root?.render(page))
}

function Desk(props: { readonly minutes: number | null; readonly onLock: () => void }) {
  useIdle(props.minutes, props.onLock)
  useLockKey(props.minutes === null ? null : props.onLock)
  return null
}

const minutesPass = (minutes: number) => act(async () => vi.advanceTimersByTime(minutes * 60_000))
const ctrlL = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, cancelable: true }))

test('ten minutes without a sign of life lock the seat; a key or the pointer begins them anew', async () => {
  const onLock = vi.fn<() => void>()
  await shows(<Desk minutes={10} onLock={onLock} />)
  await minutesPass(9)
  window.dispatchEvent(new Event('pointermove'))
  await minutesPass(9)
  expect(onLock).not.toHaveBeenCalled()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  await minutesPass(9)
  expect(onLock).not.toHaveBeenCalled()
  await minutesPass(1.1)
  expect(onLock).toHaveBeenCalledTimes(1)
})

test('a computer that slept has been left for all that time', async () => {
  const onLock = vi.fn<() => void>()
  await shows(<Desk minutes={10} onLock={onLock} />)
  vi.setSystemTime(Date.now() + 3 * 3_600_000)
  await act(async () => vi.advanceTimersByTime(5_000))
  expect(onLock).toHaveBeenCalledTimes(1)
})

test('Ctrl+L locks at once, where the desk locks at all', async () => {
  const onLock = vi.fn<() => void>()
  await shows(<Desk minutes={null} onLock={onLock} />)
  ctrlL()
  await minutesPass(300)
  expect(onLock).not.toHaveBeenCalled()
  await shows(<Desk minutes={10} onLock={onLock} />)
  ctrlL()
  expect(onLock).toHaveBeenCalledTimes(1)
})

function Curtain({ locked }: { readonly locked: boolean }) {
  useCurtain(locked)
  return (
    <div className="sign-in">
      <input aria-label="口令" />
    </div>
  )
}

test('behind the curtain no key arrives, except from the sign-in page itself', async () => {
  const seen = vi.fn<() => void>()
  window.addEventListener('keydown', seen)
  const key = (target: EventTarget) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
  await shows(<Curtain locked />)
  key(document.body)
  expect(seen).not.toHaveBeenCalled()
  expect(document.body.classList.contains('seat-locked')).toBe(true)
  const field = document.querySelector('input')
  if (field !== null) key(field)
  expect(seen).toHaveBeenCalledTimes(1)
  await shows(<Curtain locked={false} />)
  key(document.body)
  expect(seen).toHaveBeenCalledTimes(2)
  expect(document.body.classList.contains('seat-locked')).toBe(false)
  window.removeEventListener('keydown', seen)
})
