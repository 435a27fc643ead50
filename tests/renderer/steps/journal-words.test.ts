import { expect, test } from 'vitest'
import { entryWords } from '../../../renderer/steps/journal-words.ts'
import { Office } from '../../helpers/an-office.ts'

test('每一条都说得出谁做了什么', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const { suggestion, assignment } = await office.sees(id)
  await office.does('registrar', id, 'register', { suggestion, assignment })
  await office.undoes('registrar', id)
  await office.does('registrar', id, 'withdraw', { reason: '代表书面申请', allAgreed: true })
  const entries = await office.workspace.db.entries.where('journal').equals(id).sortBy('seq')
  expect(entries.map(entryWords)).toEqual([
    { what: '收件', detail: '', stage: '待登记' },
    { what: '登记', detail: '', stage: '已登记' },
    { what: '撤销上一步', detail: '', stage: '待登记' },
    { what: '登记撤回', detail: '代表书面申请', stage: '已撤回' },
  ])
})
