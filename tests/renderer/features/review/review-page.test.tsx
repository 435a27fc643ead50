// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { gatherFacts } from '../../../../renderer/data/gather-facts.ts'
import { keepDecision, notesOf, readNotes } from '../../../../renderer/data/review-notes.ts'
import { type Session, SessionContext } from '../../../../renderer/data/session.tsx'
import { Review } from '../../../../renderer/features/review/review.tsx'
import { type CaseFile, presentRound } from '../../../../shared/case/case-file.ts'
import { latestVersion } from '../../../../shared/case/round.ts'
import type { Role } from '../../../../shared/people/roles.ts'
import { advance, type InputOf } from '../../../../shared/workflow/advance.ts'
import type { StepName } from '../../../../shared/workflow/steps.ts'
import { aCase, aReply } from '../../../helpers/a-case.ts'
import { Office } from '../../../helpers/an-office.ts'

let office: Office
let session: Session
beforeAll(async () => {
  office = await Office.opens()
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  session = {
    workspace: office.workspace,
    bureau,
    actor: office.actor('sectionHead'),
    today: office.today,
    sit: async () => {},
  }
})

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root | null = null
afterEach(async () => {
  await act(async () => root?.unmount())
  root = null
})

const settle = (place: HTMLElement, until: () => boolean) =>
  act(async () => {
    for (let tries = 0; tries < 100 && !until(); tries += 1) await new Promise((done) => setTimeout(done, 20))
    return place
  })

async function opened(file: CaseFile, role: Role = 'sectionHead'): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
  await act(async () => {
    root?.render(
      <SessionContext.Provider value={{ ...session, actor: office.actor(role) }}>
        <App>
          <Review file={file} />
        </App>
      </SessionContext.Provider>,
    )
  })
  await settle(place, () => place.querySelector('.decision-bar') !== null)
  return place
}

/** Steps by the office's own people, over the text hashes of the office's own bureau. */
function does<Name extends StepName>(file: CaseFile, role: Role, name: Name, input: InputOf<Name>): CaseFile {
  const facts = gatherFacts(file, session.bureau, session.today)
  const by = office.actor(role)
  const done = advance(
    file,
    name,
    input,
    { by, day: session.today, at: office.workspace.outside.now(), id: office.workspace.outside.newId() },
    facts,
  )
  if (!done.ok) throw new Error(`${name}: ${done.error.reason}`)
  return done.value
}
const handedOver = (id: string) => {
  const drafting = aCase().with({ id }).on('2026-03-02').inStage('drafting').build()
  return does(does(drafting, 'handler', 'saveDraft', { reply: aReply() }), 'handler', 'submit', {})
}
const words = (place: HTMLElement): string => place.textContent ?? ''
/** antd parts two signs by a blank unless the app tells it not to. */
const buttons = (place: HTMLElement): readonly string[] =>
  [...place.querySelectorAll('.decision-bar button')].map((button) => (button.textContent ?? '').replace(/\s/gu, ''))

test('review opens on the one page, with one primary key, for the one whose turn it is', async () => {
  const place = await opened(handedOver('page-1'))
  for (const part of ['要点与回应', '有数字的承诺', '改了什么', '体检', '谁已审核', '校验码', '第 1 关，共 4 关'])
    expect(words(place)).toContain(part)
  expect(place.querySelectorAll('.ant-btn-primary')).toHaveLength(1)
  expect(buttons(place)).toEqual(['同意', '退回修改', '暂存', '改稿'])
})

test('others read, and are told whose turn it is; the clerk can record paper', async () => {
  const file = handedOver('page-2')
  const reader = await opened(file, 'chiefLeader')
  expect(words(reader)).toContain('不能办这一关')
  expect(buttons(reader)).not.toContain('同意')
  await act(async () => root?.unmount())
  expect(buttons(await opened(file, 'handler'))).toContain('登记纸面审签')
})

test('what was put by is there again, and changes make the key 改后同意', async () => {
  const file = handedOver('page-3')
  const version = latestVersion(presentRound(file))
  if (version === null) throw new Error('nothing was handed over')
  await keepDecision(office.workspace, file.id, office.actor('sectionHead').id, {
    over: version.id,
    words: '基本可以。',
    comments: [],
    edits: aReply({ blocks: [{ id: 'b-1', kind: 'paragraph', text: '改过的话。' }] }),
    setAside: null,
  })
  const place = await opened(file)
  expect(buttons(place)[0]).toBe('改后同意')
  expect(place.querySelector<HTMLTextAreaElement>('.decision-words textarea')?.value).toBe('基本可以。')
})

test('changes made to an earlier version are set aside, and said so', async () => {
  const first = handedOver('page-4')
  const version = latestVersion(presentRound(first))
  if (version === null) throw new Error('nothing was handed over')
  await keepDecision(office.workspace, first.id, office.actor('sectionHead').id, {
    over: version.id,
    words: '',
    comments: [{ blockId: 'b-1', quote: '您提出的建议收悉', text: '写全称。' }],
    edits: aReply({ blocks: [{ id: 'b-1', kind: 'paragraph', text: '改过的话。' }] }),
    setAside: null,
  })
  const returned = does(first, 'sectionHead', 'returnForRevision', { remark: '请改。', comments: [], reply: null })
  const place = await opened(does(returned, 'handler', 'submit', {}))
  expect(words(place)).toContain('您在第 1 稿上的改稿没有带到这一稿')
  expect(buttons(place)[0]).toBe('同意')
})

test('after an edit in between, the page says that earlier approvals are void', async () => {
  const approved = does(handedOver('page-5'), 'sectionHead', 'approve', { opinion: '同意。', comments: [] })
  const returned = does(approved, 'officeReviewer', 'returnForRevision', {
    remark: '请改。',
    comments: [],
    reply: null,
  })
  const changed = aReply({ blocks: [{ id: 'b-1', kind: 'paragraph', text: '您提出的建议收悉，另作答复。' }] })
  const again = does(does(returned, 'handler', 'saveDraft', { reply: changed }), 'handler', 'submit', {})
  const place = await opened(again)
  expect(words(place)).toContain('正文此后有改动，以前的同意意见已失效')
})

test('what was looked at is remembered by person: first nothing, then the day', async () => {
  const first = handedOver('page-6')
  await opened(first)
  await act(async () => root?.unmount())
  const returned = does(first, 'sectionHead', 'returnForRevision', { remark: '请改。', comments: [], reply: null })
  const changed = aReply({ blocks: [{ id: 'b-1', kind: 'paragraph', text: '您提出的建议已收悉，现答复如下：' }] })
  const again = does(does(returned, 'handler', 'saveDraft', { reply: changed }), 'handler', 'submit', {})
  expect(words(await opened(again))).toMatch(/您 2026-03-02 .* 看的是第 1 稿，与它相比：改动 1 处。/u)
  await act(async () => root?.unmount())
  expect(words(await opened(again, 'officeReviewer'))).toContain('本机没有您看过这一件的记录')
  const { seen } = notesOf(await readNotes(office.workspace, again.id), office.actor('sectionHead').id)
  expect(seen).toHaveLength(2)
})
