// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../renderer/data/session.tsx'
import { DRAFT, versionChoices } from '../../../renderer/editor/version-choices.ts'
import { VersionComparison } from '../../../renderer/editor/version-comparison.tsx'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { firstRound } from '../../../shared/case/case-file.ts'
import type { Version } from '../../../shared/case/round.ts'
import { letterCase, shortReply } from '../../fixtures/letter-case.ts'
import { Office } from '../../helpers/an-office.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const version = (id: string, number: number, text: string): Version => ({
  id,
  number,
  frozenAt: '2026-05-01T00:00:00Z',
  by: { id: 'clerk', name: '李婉' },
  reply: { ...shortReply, blocks: [{ id: 'b', kind: 'paragraph', text }] },
  textHash: id,
  amends: null,
})
const round = firstRound('2026-04-01')
const file: CaseFile = letterCase(shortReply, {
  rounds: [
    { ...round, versions: [version('r1v1', 1, '达到1500家'), version('r1v2', 2, '达到1550家')] },
    { ...round, number: 2, versions: [version('r2v1', 1, '达到1600家')] },
  ],
})

let session: Session
beforeAll(async () => {
  const office = await Office.opens()
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  session = {
    workspace: office.workspace,
    bureau,
    actor: office.actor('handler'),
    today: office.today,
    sit: async () => {},
  }
})

async function drawn(first: { readonly before: string; readonly after: string }): Promise<HTMLElement> {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  await act(async () =>
    createRoot(place).render(
      <SessionContext.Provider value={session}>
        <App>
          <VersionComparison file={file} draft={{ ...shortReply, blocks: [] }} first={first} />
        </App>
      </SessionContext.Provider>,
    ),
  )
  return place
}
const button = (place: HTMLElement, label: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(label))

test('every version of every round can be chosen, and the present draft', () => {
  expect(versionChoices(file, shortReply).map(({ key, name }) => `${key} ${name}`)).toEqual([
    'r1v1 第1次办理第1稿',
    'r1v2 第1次办理第2稿',
    'r2v1 第2次办理第1稿',
    'draft 现稿',
  ])
  expect(versionChoices(file, null).some(({ key }) => key === DRAFT)).toBe(false)
})

test('versions of different rounds stand side by side, and change places', async () => {
  const place = await drawn({ before: 'r1v1', after: 'r2v1' })
  expect(place.querySelector('del')?.textContent).toBe('删1500')
  expect(place.querySelector('ins')?.textContent).toBe('增1600')
  await act(async () => button(place, '前后互换')?.click())
  expect(place.querySelector('del')?.textContent).toBe('删1600')
})

test('the keys go from change to change, round and round', async () => {
  const place = await drawn({ before: 'r1v1', after: DRAFT })
  const press = (key: string) =>
    act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, cancelable: true })))
  expect(place.textContent).toContain('改动 1 处')
  await press('ArrowDown')
  expect(place.querySelectorAll('[data-current="true"]')).toHaveLength(1)
  expect(place.textContent).toContain('第 1 处')
  await press('ArrowUp')
  expect(place.textContent).toContain('第 1 处')
})

test('between equal texts there is nothing to export', async () => {
  const place = await drawn({ before: 'r1v2', after: 'r1v2' })
  expect(place.textContent).toContain('两稿相同，没有改动。')
  expect(button(place, '导出花脸稿')).toBeUndefined()
})
