// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { PaperPages, type PickedLine } from '../../../renderer/paper/paper-pages.tsx'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { letterBureau, letterCase, shortReply } from '../../fixtures/letter-case.ts'

test('a click on a line tells what the line is and which block it comes from', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const composed = composeReply(letterCase(shortReply), letterBureau())
  if (!composed.ok) throw new Error(composed.error.reason)
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  const picked: PickedLine[] = []
  await act(async () =>
    createRoot(place).render(<PaperPages document={composed.value} onPick={(line) => picked.push(line)} />),
  )
  const click = (selector: string) => place.querySelector<HTMLElement>(selector)?.click()
  click('[data-block-id="b1"] span')
  click('[data-part="salutation"]')
  click('.paper-page')
  expect(picked).toEqual([
    { part: 'heading', blockId: 'b1' },
    { part: 'salutation', blockId: null },
  ])
})
