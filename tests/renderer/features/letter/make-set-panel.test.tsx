// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../../renderer/data/session.tsx'
import { MakeSetPanel } from '../../../../renderer/features/letter/make-set-panel.tsx'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import { signedCase } from '../../../fixtures/signed-case.ts'
import { Office } from '../../../helpers/an-office.ts'

let session: Session
beforeAll(async () => {
  const office = await Office.opens()
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  session = { workspace: office.workspace, bureau, actor: office.actor('handler'), today: office.today, sit: () => {} }
})

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
const place = document.createElement('div')
afterEach(() => act(async () => root.unmount()))

async function draw(file: CaseFile): Promise<void> {
  root = createRoot(place)
  await act(async () =>
    root.render(
      <SessionContext.Provider value={session}>
        <App>
          <MakeSetPanel file={file} onClose={() => {}} />
        </App>
      </SessionContext.Provider>,
    ),
  )
}

const text = () => place.textContent ?? ''
async function untick(label: string): Promise<void> {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label)
  await act(async () => found?.querySelector('input')?.click())
}

test('a signed case is offered whole, with what to look at', async () => {
  await draw(signedCase())
  expect(text()).toContain('共 12 个文件，信函印 6 份')
  expect(text()).toContain('选文件夹，开始制作')
  expect(text()).not.toContain('样张')
  expect(text()).toContain('没有登记张伟代表的地址')
})

test('what is not ticked is not made, and no longer named', async () => {
  await draw(signedCase())
  await untick('张伟代表')
  expect(text()).toContain('共 10 个文件，信函印 5 份')
  expect(text()).not.toContain('没有登记张伟代表的地址')
  await untick('征询意见表')
  expect(text()).toContain('共 8 个文件')
})

test('a letter with nobody to go to, and nothing to make, cannot be started', async () => {
  await draw(signedCase())
  for (const part of ['抄送、存档件', '征询意见表', '发文稿纸', '送达签收单', '信封', '标签', '打印清单', '信函'])
    await untick(part)
  expect(text()).toContain('共 0 个文件')
  expect(place.querySelector<HTMLButtonElement>('.ant-btn-primary')?.disabled).toBe(true)
})
