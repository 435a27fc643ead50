import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { composeReply } from '../../../shared/letter/compose-reply.ts'
import { PaperPages } from '../../../renderer/paper/paper-pages.tsx'
import { aLetter, aParagraph } from '../../helpers/a-letter.ts'
import { letterBureau, letterCase, realReply } from '../../fixtures/letter-case.ts'

test('the pages are named for everyone, and each line names its block', () => {
  const composed = composeReply(letterCase(realReply()), letterBureau())
  if (!composed.ok) throw new Error(composed.error.reason)
  const html = renderToStaticMarkup(<PaperPages document={composed.value} zoom={0.5} markedBlockId="b1" />)
  expect(html.match(/aria-label="第\d页，共8页"/g)).toHaveLength(8)
  expect(html).toContain('data-block-id="b1"')
  expect(html.match(/data-marked="true"/g)).toHaveLength(1)
})

test('attachments have pages of their own, and the blank page before the 版记 is named', () => {
  const annex = { label: '附件1', titleLines: ['任务分工表'], body: [aParagraph('分工如下。')] }
  const annexes = renderToStaticMarkup(<PaperPages document={aLetter({ annexes: [annex, annex] })} />)
  expect(annexes.match(/data-part="annexTitle"/g)).toHaveLength(2)
  expect(annexes).toContain('第3页，共3页')

  // The text fills page 2 but for less than its 版记 needs, which therefore stands on page 4.
  const full = aLetter({ body: Array.from({ length: 23 }, () => aParagraph('汉')), imprintOnEvenPage: true })
  const blank = renderToStaticMarkup(<PaperPages document={full} />)
  expect(blank).toContain('第3页（空白页），共4页')
  expect(blank.match(/data-part="pageNumber"/g)).toHaveLength(2)
})
