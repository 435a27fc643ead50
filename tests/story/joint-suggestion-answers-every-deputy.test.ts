import { expect, it } from 'vitest'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { answeredDeputies } from '../../shared/case/case-file.ts'
import type { Deputy } from '../../shared/case/suggestion.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import { Office } from '../helpers/an-office.ts'

const deputy = (id: string, name: string): Deputy => ({
  id,
  name,
  isDelegation: false,
  delegation: '芦淞区代表团',
  post: '',
  phone: '',
  address: '',
})

const joint = (file: CaseFile): CaseFile => ({
  ...file,
  suggestion: { ...file.suggestion, cosigners: [deputy('d-2', '王芳'), deputy('d-3', '张伟')] },
})

it('a joint suggestion answers every deputy, each by name', async () => {
  const office = await Office.opens()
  const id = await office.receives(joint)
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)

  await office.sends(id, 'd-lihui', '李慧')
  const early = await office.tries('handler', id, 'finishSending', {})
  expect(early).toEqual({ ok: false, error: { reason: '还没有送达记录：王芳、张伟。' } })
  await office.sends(id, 'd-2', '王芳')
  await office.sends(id, 'd-3', '张伟')
  const sent = await office.does('handler', id, 'finishSending', {})

  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const salutations = answeredDeputies(sent).map((one) => {
    const letter = composeReply(sent, bureau, { recipientId: one.id })
    return letter.ok ? letter.value.salutation : letter.error.reason
  })
  expect(salutations).toEqual(['李慧代表：', '王芳代表：', '张伟代表：'])

  const early2 = await office.tries('handler', id, 'close', { missingReason: '' })
  expect(!early2.ok && early2.error.reason).toContain('李慧、王芳、张伟的评价还没有收回')
})

it('is withdrawn only when every deputy agrees', async () => {
  const office = await Office.opens()
  const id = await office.receives(joint)
  const alone = await office.tries('registrar', id, 'withdraw', { reason: '领衔代表书面申请', allAgreed: false })
  expect(alone).toEqual({ ok: false, error: { reason: '联名建议须全体联名代表书面同意才能撤回。' } })
  const all = await office.does('registrar', id, 'withdraw', { reason: '全体书面申请', allAgreed: true })
  expect(all.stage).toBe('withdrawn')
})

it('a merged suggestion is answered under its own number', async () => {
  const office = await Office.opens()
  const lead = await office.receives()
  const other = await office.receives((file) => ({
    ...file,
    suggestion: {
      ...file.suggestion,
      number: '1190',
      title: '关于支持中小科技企业的建议',
      leadDeputy: deputy('d-9', '赵敏'),
    },
  }))
  for (const id of [lead, other]) {
    const { suggestion, assignment } = await office.sees(id)
    await office.does('registrar', id, 'register', { suggestion, assignment })
  }
  const { suggestion } = await office.sees(other)
  await office.does('registrar', lead, 'takeIn', {
    caseId: other,
    number: suggestion.number,
    title: suggestion.title,
    deputies: suggestion.leadDeputy === null ? [] : [suggestion.leadDeputy],
  })
  await office.does('registrar', other, 'mergeInto', { leadCaseId: lead, reason: '内容相同' })
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const letter = composeReply(await office.sees(lead), bureau, { recipientId: 'd-9' })
  expect(letter.ok && [letter.value.titleLines.join(''), letter.value.salutation]).toEqual([
    '关于市十六届人大四次会议第1190号建议的答复',
    '赵敏代表：',
  ])
})
