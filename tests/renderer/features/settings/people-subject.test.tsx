// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useObservable } from '../../../../renderer/data/observable.ts'
import { SessionContext } from '../../../../renderer/data/session.tsx'
import { PeopleSubject } from '../../../../renderer/features/settings/people-subject.tsx'
import type { Actor } from '../../../../shared/workflow/step.ts'
import { administrator, Office } from '../../../helpers/an-office.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let office: Office
let root: Root | null = null
beforeEach(async () => {
  office = await Office.opens('2026-03-02', (bureau) => ({ ...bureau, sample: false }))
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = null
  document.body.innerHTML = ''
})

const admin: Actor = { id: administrator.id, name: administrator.name, roles: administrator.roles }

function Page({ actor }: { readonly actor: Actor }) {
  const bureau = useObservable(office.workspace.bureau)
  if (bureau === null) return null
  const session = { workspace: office.workspace, bureau, actor, today: office.today, sit: async () => {} }
  return (
    <SessionContext.Provider value={session}>
      <App>
        <PeopleSubject bureau={bureau} save={async () => null} />
      </App>
    </SessionContext.Provider>
  )
}

async function opened(actor: Actor): Promise<void> {
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  await act(async () => root?.render(<Page actor={actor} />))
}

const words = (): string => document.body.textContent ?? ''
const button = (label: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent?.replace(' ', '') === label,
  )
async function press(label: string): Promise<void> {
  await act(async () => button(label)?.click())
}
/** What the desk answers takes a moment. */
async function sees(said: string): Promise<void> {
  for (let tries = 0; tries < 60 && !words().includes(said); tries += 1) {
    await act(async () => new Promise((done) => setTimeout(done, 50)))
  }
  expect(words()).toContain(said)
}

test('whoever is no 系统管理员 reads why, and may still look at certificates', async () => {
  await opened(office.actor('handler'))
  expect(words()).toContain('人员、账户和证书由系统管理员办理，您只能查看。需要修改请找管平。')
  expect(button('添加人员')).toBeUndefined()
  expect(button('修改周正')).toBeUndefined()
  await press('周正的账户和证书')
  expect(words()).toContain('密钥指纹')
  expect(button('停用')).toBeUndefined()
})

test('an account is suspended and resumed', async () => {
  await opened(admin)
  await press('周正的账户和证书')
  await press('停用')
  await sees('已停用')
  await press('恢复')
  await sees('账户：在用')
  expect(office.workspace.bureau.get()?.people.find(({ name }) => name === '周正')?.account?.state).toBe('active')
})

test('a certificate is revoked after saying what that does, and the history shows it', async () => {
  await opened(admin)
  await press('周正的账户和证书')
  await press('吊销')
  expect(words()).toContain('以前的签名照样有效')
  await press('确定吊销')
  await sees('已吊销（离岗）')
  expect(words()).toContain('未开通')
  await press('移除周正')
  await act(async () => new Promise((done) => setTimeout(done, 300)))
  expect(office.workspace.bureau.get()?.people.some(({ name }) => name === '周正')).toBe(false)
})

test('on one’s own account there is nothing to take away', async () => {
  await opened(admin)
  await press('管平的账户和证书')
  expect(words()).toContain('这是您自己的账户')
  expect(button('停用')).toBeUndefined()
})
