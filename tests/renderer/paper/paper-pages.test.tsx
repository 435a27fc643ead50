import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { PaperPages } from '../../../renderer/paper/paper-pages.tsx'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'

test('the pages are named for everyone, and each line names its block', () => {
  const composed = composeReply(letterCase(realReply()), letterBureau())
  if (!composed.ok) throw new Error(composed.error.reason)
  const html = renderToStaticMarkup(<PaperPages document={composed.value} zoom={0.5} markedBlockId="b1" />)
  expect(html.match(/aria-label="第\d页，共8页"/g)).toHaveLength(8)
  expect(html).toContain('data-block-id="b1"')
  expect(html.match(/data-marked="true"/g)).toHaveLength(1)
})
