import type { ContactPerson, Reply } from '../../shared/case/reply.ts'
import { disclosureLabels, urgencyLabels } from '../../shared/case/reply.ts'

export interface ChangedField {
  readonly label: string
  readonly before: string
  readonly after: string
}

const none = '未填'
const person = ({ name, phone }: ContactPerson): string => [name, phone].filter(Boolean).join(' ') || none

const shown: readonly (readonly [string, (reply: Reply) => string])[] = [
  ['标题', (reply) => reply.title ?? '按案卷生成'],
  ['紧急程度', (reply) => (reply.urgency === null ? '无' : urgencyLabels[reply.urgency])],
  ['办理类别', (reply) => reply.classMark ?? none],
  ['公开属性', (reply) => (reply.disclosure === null ? none : disclosureLabels[reply.disclosure])],
  ['不主动公开的理由', (reply) => reply.nonDisclosureReason || none],
  ['承办负责人', (reply) => person(reply.handlingLeader)],
  ['联系人', (reply) => person(reply.contact)],
  ['抄送', (reply) => reply.copyTo?.join('、') ?? '按本单位设置'],
]

/** What changed around the text: urgency, class, disclosure, contacts, copies. */
export function changedReplyFields(before: Reply, after: Reply): readonly ChangedField[] {
  return shown
    .map(([label, say]) => ({ label, before: say(before), after: say(after) }))
    .filter((field) => field.before !== field.after)
}
