/** The case of `machines.ts` on its way: from receipt to the text that lies before the first reviewer. */
import { clerk, registrar, usual } from './a-case.ts'
import type { KeyHolder, KeyOffice } from './key-office.ts'
import { aMachine, factsOn, fileOn, type Machine, receives, took } from './machines.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { emptyReply, type Reply } from '../../shared/case/reply.ts'

/** Nothing 必改 in it. */
export const aCleanReply = (body = '我局已于2024年建成创新平台3个，支持企业12家。'): Reply => ({
  ...emptyReply,
  blocks: [
    { id: 'b-1', kind: 'heading', level: 1, text: '一、关于加大研发投入' },
    { id: 'b-2', kind: 'paragraph', text: body },
  ],
  classMark: 'A',
  disclosure: 'proactive',
  handlingLeader: { name: '李白军', phone: '0731-28687612' },
  contact: { name: '李婉', phone: '0731-28687612' },
})

export function holderOf({ holders }: KeyOffice, { id }: { readonly id: string }): KeyHolder {
  const found = holders.get(id)
  if (found === undefined) throw new Error(`no key of ${id}`)
  return found
}

/** Takes steps with the usual input, one after the other. */
export function goes(machine: Machine, holder: KeyHolder, ...names: readonly StepName[]): Machine {
  return names.reduce((now, name) => took(now, holder, name, usual[name](fileOn(now), factsOn(now)) as never), machine)
}

/** 收件 … 起草, at one desk. */
export function inDrafting(office: KeyOffice, name = 'a', reply: Reply = aCleanReply()): Machine {
  const [atRegistry, atWork] = [holderOf(office, registrar), holderOf(office, clerk)]
  let machine = receives(aMachine(name, office), atRegistry)
  machine = goes(machine, atRegistry, 'register', 'checkScope', 'assignToSection')
  machine = goes(machine, atWork, 'acceptTask', 'settlePlan', 'recordContact', 'beginDrafting')
  return took(machine, atWork, 'saveDraft', { reply })
}

/** 提交审核. */
export const inReview = (office: KeyOffice, name = 'a', reply: Reply = aCleanReply()): Machine =>
  goes(inDrafting(office, name, reply), holderOf(office, clerk), 'submit')
