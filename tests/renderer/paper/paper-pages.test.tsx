// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { PaperPages, type PickedLine } from '../../../renderer/paper/paper-pages.tsx'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'

test('the pages are named for everyone, and each line names its block', () => {
  const composed = composeReply(letterCase(realReply()), letterBureau())
  if (!composed.ok) throw new Error(composed.error.reason)
  const html = renderToStaticMarkup(<PaperPages document={composed.value} zoom={0.5} markedBlockId="b1" />)
  expect(html.match(/aria-label="第\d页，共8页"/g)).toHaveLength(8)
  expect(html).toContain('data-block-id="b1"')
  expect(html.match(/data-marked="true"/g)).toHaveLength(1)
})

test('a click on a line tells what the line is and which block it comes from', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const composed = composeReply(letterCase(realReply()), letterBureau())
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
