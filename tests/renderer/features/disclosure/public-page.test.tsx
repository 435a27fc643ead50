// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { gatherFacts } from '../../../../renderer/data/gather-facts.ts'
import { type Session, SessionContext } from '../../../../renderer/data/session.tsx'
import { Comparison } from '../../../../renderer/features/disclosure/comparison.tsx'
import { PublicPage } from '../../../../renderer/features/disclosure/public-page.tsx'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import { knownPersons } from '../../../../shared/disclosure/known-persons.ts'
import { makePublic } from '../../../../shared/disclosure/make-public.ts'
import { provePublic } from '../../../../shared/disclosure/prove.ts'
import { composeReply } from '../../../../shared/letter/compose-reply.ts'
import { aBureau, aCase, aReply, take } from '../../../helpers/a-case.ts'
import { Office } from '../../../helpers/an-office.ts'

let session: Session
beforeAll(async () => {
  const office = await Office.opens()
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  session = {
    workspace: office.workspace,
    bureau,
    actor: office.actor('registrar'),
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

async function opened(file: CaseFile): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  await act(async () => {
    root?.render(
      <SessionContext.Provider value={session}>
        <App>
          <PublicPage file={file} />
        </App>
      </SessionContext.Provider>,
    )
  })
  for (let tries = 0; tries < 50 && place.querySelector('[aria-busy="true"]') !== null; tries += 1) {
    await act(async () => new Promise((done) => setTimeout(done, 20)))
  }
  return place
}

const words = (place: HTMLElement): string => place.textContent ?? ''

const secret = [{ id: 'b', kind: 'paragraph' as const, text: '您提出的建议收悉。请与王强同志（13873312345）联系。' }]

test('before the sign-off it can be looked at, and says that it is not signed', async () => {
  const place = await opened(
    aCase()
      .with({ reply: { blocks: secret } })
      .inStage('drafting')
      .build(),
  )
  expect(words(place)).toContain('未签发，只供预览')
  expect(words(place)).toContain('遮去 2 处')
  expect(words(place)).toContain('已核对：5 处不同，其余一字未改')
})

test('a word that stays is no longer counted, and can be given back', async () => {
  const place = await opened(
    aCase()
      .with({ id: 'keeps', reply: { blocks: secret } })
      .inStage('numbering')
      .build(),
  )
  const press = (label: string) =>
    act(async () => place.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)?.click())
  await press('留下“王强”')
  expect(words(place)).toContain('遮去 1 处')
  expect(words(place)).toContain('已选择留下 1 项')
  await press('不再留下“王强”')
  expect(words(place)).toContain('遮去 2 处')
})

test('an answer that is not published shows why, and offers no file', async () => {
  const withheld = { disclosure: 'none', nonDisclosureReason: '涉及商业秘密' } as const
  const place = await opened(aCase().with({ id: 'none', reply: withheld }).inStage('numbering').build())
  expect(words(place)).toContain('本件不在网上公开。涉及商业秘密')
  expect(words(place)).not.toContain('导出')
})

test('what is settled is told with its day, and then the file is the one next act', async () => {
  const sent = aCase().inStage('feedbackPending').build()
  const { textHash } = gatherFacts(sent, session.bureau, session.today)
  const place = await opened(take(sent, 'settlePublicVersion', {}, { facts: { textHash } }))
  expect(words(place)).toContain('2025-03-05 已定')
  expect(words(place)).toContain('公开期限 2025-04-02')
  expect(words(place)).toContain('登记公开')
  expect(place.querySelector('.ant-btn-primary')?.textContent).toBe('导出 .docx')
  expect(place.querySelectorAll('.ant-btn-primary')).toHaveLength(1)
})

test('co-handlers and empty drafts are told what this page is for', async () => {
  expect(
    words(
      await opened(
        aCase()
          .with({ assignment: { role: 'coHandle' } })
          .inStage('sending')
          .build(),
      ),
    ),
  ).toContain('会办件由主办单位答复和公开')
  await act(async () => root?.unmount())
  expect(words(await opened(aCase().inStage('planning').build()))).toContain('正文还没有起草')
})

test('一字未改 is said only where it is proved', async () => {
  const file = aCase()
    .with({ reply: { blocks: secret } })
    .inStage('numbering')
    .build()
  const bureau = aBureau()
  const letter = composeReply(file, bureau)
  if (!letter.ok) throw new Error(letter.error.reason)
  const made = makePublic(letter.value, knownPersons(file, bureau, aReply()))
  const forged = {
    ...made,
    document: {
      ...made.document,
      body: made.document.body.map((item) =>
        item.kind === 'table'
          ? item
          : { ...item, runs: item.runs.map((run) => ({ ...run, text: run.text.replace('收悉', '知悉') })) },
      ),
    },
  }
  const said: string[] = []
  for (const one of [made, forged]) {
    const place = document.createElement('div')
    const here = createRoot(place)
    await act(async () => {
      here.render(<Comparison letter={letter.value} made={one} proof={provePublic(letter.value, one)} />)
    })
    said.push(place.textContent ?? '')
    await act(async () => here.unmount())
  }
  expect(said[0]).toContain('除以上 5 处外，一字未改。')
  expect(said[1]).not.toContain('一字未改')
  expect(said[1]).toContain('公开版与原文还有别的不同，在“正文第 1 段”')
})
