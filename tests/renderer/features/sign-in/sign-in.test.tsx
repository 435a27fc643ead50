// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { leaveSeat } from '../../../../renderer/data/take-seat.ts'
import { SignIn } from '../../../../renderer/features/sign-in/sign-in.tsx'
import type { Bureau } from '../../../../shared/bureau/bureau.ts'
import { Office } from '../../../helpers/an-office.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const passphrase = '测试用的一句口令'
let office: Office
let root: Root | null = null
let seated: string[] = []

beforeAll(async () => {
  office = await Office.opens()
  await leaveSeat(office.workspace)
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = null
  seated = []
  document.body.innerHTML = ''
})

async function opened(
  change: (bureau: Bureau) => Bureau = (bureau) => bureau,
  lastId: string | null = null,
): Promise<HTMLElement> {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <SignIn
        workspace={office.workspace}
        bureau={change(bureau)}
        today={office.today}
        lastId={lastId}
        locked={lastId !== null}
        onSeated={(id) => seated.push(id)}
      />,
    ),
  )
  return place
}

const words = (place: HTMLElement): string => place.textContent ?? ''
const names = (place: HTMLElement): readonly string[] =>
  [...place.querySelectorAll('.sign-in-people b')].map((name) => name.textContent ?? '')

async function press(place: HTMLElement, label: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent?.startsWith(label))
  if (button === undefined) throw new Error(`no ${label}`)
  await act(async () => button.click())
}

async function type(field: Element | null, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('no field')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

async function enters(place: HTMLElement, said: string): Promise<void> {
  await type(place.querySelector('input[type="password"]'), said)
  await act(async () => {
    place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  do await act(async () => new Promise((done) => setTimeout(done, 50)))
  while (place.querySelector('.ant-btn-loading') !== null)
}

test('everybody with their post, the name of the bureau, and that nothing secret belongs here', async () => {
  const place = await opened()
  expect(names(place)).toContain('周正')
  expect(words(place)).toContain('创新发展科 · 创新发展科科长')
  expect(words(place)).toContain('株洲市科学技术局')
  expect(words(place)).toContain('不得录入国家秘密、工作秘密')
  expect(place.querySelector('input[type="password"]')).toBeNull()
})

test('sample people of a real bureau are no way in', async () => {
  const place = await opened((bureau) => ({
    ...bureau,
    people: bureau.people.map((one) => (one.name === '周正' ? { ...one, sample: true } : one)),
  }))
  expect(names(place)).not.toContain('周正')
})

test('of many people one is found by pinyin initials or section', async () => {
  const many = (bureau: Bureau): Bureau => {
    const [first] = bureau.people
    if (first === undefined) throw new Error('nobody')
    const others = Array.from({ length: 9 }, (_, at) => ({ ...first, id: `o${at}`, name: `某${at}` }))
    return { ...bureau, people: [...bureau.people, ...others] }
  }
  const place = await opened(many)
  const field = place.querySelector('input[aria-label="查找姓名"]')
  await type(field, 'zz')
  expect(names(place)).toEqual(['周正'])
  await type(field, '局领导')
  expect(names(place)).toEqual(['李白军', '刘建'])
  await type(field, '查无此人')
  expect(words(place)).toContain('没有这个人')
})

test('the last one is chosen; a wrong passphrase is said, the fourth waits, the right one sits down', async () => {
  const { id } = office.actor('sectionHead')
  const place = await opened(undefined, id)
  expect(words(place)).toContain('已锁定')
  await enters(place, '不是这一句口令')
  expect(words(place)).toContain('口令不对，请重新输入。')
  expect(seated).toEqual([])
  await enters(place, passphrase)
  expect(seated).toEqual([id])
  await leaveSeat(office.workspace)
  for (let tries = 0; tries < 3; tries += 1) await enters(place, '不是这一句口令')
  expect(words(place)).toMatch(/[45] 秒后可以再试/)
  expect(place.querySelector<HTMLInputElement>('input[type="password"]')?.disabled).toBe(true)
})

test('whoever is suspended or has no account reads what to do', async () => {
  const place = await opened((bureau) => ({
    ...bureau,
    people: bureau.people.map((one) => {
      if (one.name === '吴禾') return { ...one, account: null }
      if (one.name === '刘建' && one.account !== null)
        return { ...one, account: { ...one.account, state: 'suspended' as const } }
      return one
    }),
  }))
  await press(place, '吴禾')
  expect(words(place)).toContain('吴禾还没有账户，请系统管理员在“设置—人员”中开通。')
  await press(place, '刘建')
  expect(words(place)).toContain('刘建的账户已停用，请与系统管理员联系。')
})

test('忘记口令 names the administrator, and the sheet for when there is none', async () => {
  const place = await opened()
  await press(place, '李婉')
  await press(place, '忘记口令')
  expect(words(place)).toContain('请管平（系统管理员）登录后')
  await press(place, '管平')
  await press(place, '忘记口令')
  expect(words(place)).toContain('没有别的系统管理员可以换发，请取出保险柜里的恢复单')
  await press(place, '用恢复单恢复')
  expect(words(place)).toContain('恢复后管平是系统管理员，旧证书作废')
})
