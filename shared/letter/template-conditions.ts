import type { LetterKind } from '../bureau/letter-template.ts'
import { letterKinds } from '../bureau/letter-template.ts'
import { hasClosing, hasOpening } from './compose-body.ts'
import type { LetterFacts } from './letter-facts.ts'

export interface TemplateCondition {
  readonly name: string
  /** When it holds, shown in the editor's menu. */
  readonly label: string
  readonly kinds: readonly LetterKind[]
  readonly holds: (facts: LetterFacts) => boolean
}

const replies: readonly LetterKind[] = ['reply', 'secondReply']
const drafted: readonly LetterKind[] = [...replies, 'coOpinion']

/** 会办意见 closes towards the lead unit, so thanks to a deputy are no closing there. */
function closes({ kind, reply }: LetterFacts): boolean {
  if (kind !== 'coOpinion') return hasClosing(reply)
  return reply.blocks.slice(-2).some((block) => block.kind === 'paragraph' && /^以上意见|特此函复/u.test(block.text))
}

/** Every condition of an element, in the order of the editor's menu. 非 before a name turns it round. */
export const templateConditions: readonly TemplateCondition[] = [
  {
    name: '正文已有开头',
    label: '承办人写的正文已有“收悉”一类的开头',
    kinds: drafted,
    holds: ({ reply }) => hasOpening(reply),
  },
  { name: '正文已有结尾', label: '承办人写的正文已有感谢或结束的话', kinds: drafted, holds: closes },
  {
    name: '有会办单位',
    label: '主办件，有会办单位',
    kinds: letterKinds,
    holds: ({ file }) => file.assignment.role === 'lead' && file.assignment.coUnits.length > 0,
  },
  { name: '重新办理', label: '第二次及以后的办理', kinds: letterKinds, holds: ({ round }) => round.number >= 2 },
  {
    name: '政协提案',
    label: '政协提案，不是人大代表建议',
    kinds: letterKinds,
    holds: ({ file }) => file.suggestion.kind === 'proposal',
  },
  {
    name: '重点督办',
    label: '重点督办的建议、提案',
    kinds: letterKinds,
    holds: ({ file }) => file.suggestion.isKey,
  },
  {
    name: '涉及面广',
    label: '登记为涉及面广、处理难度大',
    kinds: letterKinds,
    holds: ({ file }) => file.assignment.complex,
  },
  {
    name: '主动公开',
    label: '公开属性为主动公开',
    kinds: replies,
    holds: ({ reply }) => reply.disclosure === 'proactive',
  },
  {
    name: '有建议承办单位',
    label: '申请退回时写了建议改办的单位',
    kinds: ['returnLetter'],
    holds: ({ returnRequest }) => (returnRequest?.proposedUnit ?? '').trim() !== '',
  },
  {
    name: '已向代表说明',
    label: '已登记向代表说明延期情况的日期',
    kinds: ['extensionRequest'],
    holds: ({ extension }) => extension !== null && extension.deputyToldOn !== null,
  },
  { name: '文件格式', label: '按文件格式出', kinds: letterKinds, holds: ({ format }) => format === 'document' },
  {
    name: '联系方式为附注',
    label: '设置中联系方式印作附注',
    kinds: letterKinds,
    holds: ({ settings }) => settings.contactsAs === 'note',
  },
  {
    name: '联系方式分行',
    label: '设置中联系方式印在日期下，分行',
    kinds: letterKinds,
    holds: ({ settings }) => settings.contactsAs === 'lines',
  },
  { name: '印份号', label: '设置中要印份号', kinds: letterKinds, holds: ({ settings }) => settings.showCopyNumber },
  { name: '印办理类别', label: '设置中要印办理类别', kinds: replies, holds: ({ settings }) => settings.showClassMark },
  { name: '印公开属性', label: '设置中要印公开属性', kinds: replies, holds: ({ settings }) => settings.showDisclosure },
  {
    name: '附注公开方式',
    label: '设置中附注要印公开方式',
    kinds: drafted,
    holds: ({ settings }) => settings.disclosureNote,
  },
  { name: '印签发人', label: '设置中要印签发人', kinds: letterKinds, holds: ({ settings }) => settings.showSigner },
  { name: '印版记', label: '设置中要印版记', kinds: letterKinds, holds: ({ settings }) => settings.showImprint },
]

const byName = new Map(templateConditions.map((condition) => [condition.name, condition]))

/** 非正文已有开头 → the condition 正文已有开头, turned round; null when there is no such condition. */
export function conditionNamed(
  text: string,
): { readonly condition: TemplateCondition; readonly holdsIf: boolean } | null {
  const plain = byName.get(text)
  if (plain !== undefined) return { condition: plain, holdsIf: true }
  const turned = text.startsWith('非') ? byName.get(text.slice(1)) : undefined
  return turned === undefined ? null : { condition: turned, holdsIf: false }
}

export const conditionsOf = (kind: LetterKind): readonly TemplateCondition[] =>
  templateConditions.filter((condition) => condition.kinds.includes(kind))
