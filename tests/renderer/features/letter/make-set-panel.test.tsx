// @vitest-environment happy-dom
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../../renderer/data/session.tsx'
import { MakeSetPanel } from '../../../../renderer/features/letter/make-set-panel.tsx'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import type { Desk } from '../../../../shared/desk.ts'
import { deskIn, dialogsAnswering, freshFolder } from '../../../electron/helpers/a-desk.ts'
import { signedCase } from '../../../fixtures/signed-case.ts'
import { Office } from '../../../helpers/an-office.ts'

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

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
const place = document.createElement('div')
afterEach(() => act(async () => root.unmount()))

async function draw(file: CaseFile, desk: Desk = session.workspace.desk): Promise<void> {
  const seated = { ...session, workspace: { ...session.workspace, desk } }
  root = createRoot(place)
  await act(async () =>
    root.render(
      <SessionContext.Provider value={seated}>
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

/** antd puts a blank between the two characters of a short button. */
const press = (label: string) =>
  act(async () =>
    [...place.querySelectorAll('button')].find((one) => one.textContent?.replace(' ', '') === label)?.click(),
  )

/** Lets the page work until it says so; a failing check inside `act` would swallow what it drew. */
async function says(words: string): Promise<void> {
  for (let waits = 0; waits < 500 && !text().includes(words); waits += 1) {
    await act(() => new Promise<void>((answer) => setTimeout(answer, 20)))
  }
  expect(text()).toContain(words)
}

test('取消 between two files goes back to the choice and leaves nothing', async () => {
  const folder = freshFolder()
  const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(folder) })
  // The second file is written only when 取消 has been pressed: a slow stick.
  let goOn = () => {}
  const pressed = new Promise<void>((answer) => {
    goOn = answer
  })
  const slow: Desk = {
    ...desk,
    async addToSet(set, name, bytes) {
      if (name === '信函/王芳代表.docx') await pressed
      return desk.addToSet(set, name, bytes)
    },
  }
  await draw(signedCase(), slow)
  await press('选文件夹，开始制作')
  await says('正在制作第 2 个，共 12 个')
  await press('取消')
  goOn()
  await says('选文件夹，开始制作')
  expect(readdirSync(folder)).toEqual([])
}, 60_000)

test('a set that is made says where it lies', async () => {
  const folder = freshFolder()
  const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(folder) })
  await draw(signedCase(), desk)
  await press('选文件夹，开始制作')
  await says('共 12 份文件。')
  const [made = ''] = readdirSync(folder)
  expect(text()).toContain(`已存到 ${join(folder, made)}，`)
}, 60_000)
