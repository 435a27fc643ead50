// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { keepDecision } from '../../../../renderer/data/review-notes.ts'
import { SessionContext } from '../../../../renderer/data/session.tsx'
import { headFor } from '../../../../renderer/data/working-copy.ts'
import { ReviewList } from '../../../../renderer/features/review/review-list.tsx'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import { aCase } from '../../../helpers/a-case.ts'
import { Office } from '../../../helpers/an-office.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const numbered = (id: string, number: string) => aCase().with({ id, suggestion: { number } })

test('what waits for me comes first, with what I put by; what is out says to whom', async () => {
  const office = await Office.opens()
  const { workspace, today } = office
  const bureau = workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const away: CaseFile = {
    ...numbered('away', '1001').inStage('reviewing').build(),
    outgoing: {
      packageId: 'p1',
      kind: 'review',
      to: { id: 'zhou', name: '周正' },
      by: { id: 'li', name: '李婉' },
      day: '2026-02-28',
      at: '2026-02-28T01:00:00.000Z',
    },
  }
  const files = [
    away,
    numbered('signing', '1002').inStage('signOff').build(),
    numbered('mine', '1003').inStage('reviewing').build(),
  ]
  await workspace.db.cases.bulkPut(files)
  workspace.heads.set(files.map((file) => headFor(file, bureau, '')))
  const actor = office.actor('sectionHead')
  const comments = [{ blockId: null, quote: '', text: '再看看。' }]
  await keepDecision(workspace, 'mine', actor.id, { over: 'v', words: '', comments, edits: null, setAside: null })
  await keepDecision(workspace, 'signing', 'somebody-else', {
    over: 'v',
    words: '',
    comments,
    edits: null,
    setAside: null,
  })

  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <SessionContext.Provider value={{ workspace, bureau, actor, today, sit: async () => {} }}>
        <App>
          <ReviewList />
        </App>
      </SessionContext.Provider>,
    ),
  )
  await act(async () => {
    for (let tries = 0; tries < 50 && place.querySelector('.draft-mark') === null; tries += 1)
      await new Promise((done) => setTimeout(done, 20))
  })
  const groups = [...place.querySelectorAll('.review-group')].map((group) => group.textContent ?? '')
  expect(groups.map((group) => /^(\D+) \d/u.exec(group)?.[1])).toEqual(['等您办理', '等别人办理', '已送出，等签批包'])
  expect(groups.map((group) => /100\d/u.exec(group)?.[0])).toEqual(['1003', '1002', '1001'])
  expect(groups[2]).toContain('送审包送周正')
  expect([...place.querySelectorAll('.draft-mark')].map((mark) => mark.getAttribute('title'))).toEqual(['批注 1'])
  await act(async () => root.unmount())
})
