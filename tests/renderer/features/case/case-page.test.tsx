// @vitest-environment happy-dom
import { App } from 'antd'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../../renderer/data/session.tsx'
import { CasePage } from '../../../../renderer/features/case/case-page.tsx'
import { needsOf } from '../../../../renderer/features/case/missing.ts'
import type { CaseFile } from '../../../../shared/case/case-file.ts'
import { stageLabels, stages } from '../../../../shared/case/stage.ts'
import { mayAdvance } from '../../../../shared/workflow/advance.ts'
import { aCase, clerk, facts } from '../../../helpers/a-case.ts'
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

async function drawn(file: CaseFile): Promise<string> {
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () =>
    root.render(
      <SessionContext.Provider value={session}>
        <App>
          <CasePage file={file} />
        </App>
      </SessionContext.Provider>,
    ),
  )
  const html = place.innerHTML
  await act(async () => root.unmount())
  return html
}

test.each(stages)('案卷在 %s 都打得开，只有一个主按钮', async (stage) => {
  const html = await drawn(aCase().inStage(stage).build())
  expect(html).toContain(stageLabels[stage])
  expect(html.match(/ant-btn-primary/g)?.length ?? 0).toBeLessThanOrEqual(1)
})

test.each(['assignedToSection', 'drafting', 'sending', 'closed'] as const)('会办件在 %s 也打得开', async (stage) => {
  const html = await drawn(
    aCase()
      .with({ assignment: { role: 'coHandle' } })
      .inStage(stage)
      .build(),
  )
  expect(html).toContain('主办单位')
  expect(html).not.toContain('三见面')
})

test('提案说委员，第二次办理写明', async () => {
  const html = await drawn(
    aCase()
      .with({ suggestion: { kind: 'proposal' } })
      .inRound(2)
      .inStage('planning')
      .build(),
  )
  expect(html).toContain('领衔委员')
  expect(html).toContain('提案原文')
  expect(html).toContain('第 2 次办理')
})

test('“还缺”说的和提交审核要的一样', () => {
  const empty = aCase().inStage('drafting').build()
  const open = (file: CaseFile) => needsOf(file, facts({}, file)).filter((one) => !one.done)
  expect(open(empty).map((one) => one.what)).toEqual(['正文', '办理类别', '公开属性', '联系人和电话'])
  const full = aCase().with({ reply: {} }).inStage('drafting').build()
  expect(open(full)).toEqual([])
  expect(mayAdvance(full, 'submit', clerk, facts({}, full))).toBeNull()
})
