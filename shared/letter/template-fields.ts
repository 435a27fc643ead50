import { type LetterKind, letterKinds } from '../bureau/letter-template.ts'
import { disclosureLabels } from '../case/reply.ts'
import { caseKindLabels, handlingRoleLabels } from '../case/suggestion.ts'
import { type Day, inChinese } from '../day.ts'
import { attachmentNames, linesOf } from './compose-body.ts'
import type { LetterFacts } from './letter-facts.ts'
import { contactsOf, signerOf } from './letter-people.ts'
import {
  BLANK,
  blankDate,
  citation,
  feedbackFormName,
  numberInTitle,
  quotedTitle,
  salutationOf,
  selfNameOf,
} from './letter-words.ts'

/** What a field says in one letter. An empty text prints nothing; a blank is to be filled in and named in `missing`. */
export interface FieldValue {
  /** Several values stand one below the other in a list, and are joined by 、 in a sentence. */
  readonly text: string | readonly string[]
  readonly missing: readonly string[]
}

export interface TemplateField {
  readonly name: string
  /** What it stands for, shown in the editor's menu. */
  readonly label: string
  readonly sample: string
  /** The kinds of letter that know it. */
  readonly kinds: readonly LetterKind[]
  readonly read: (facts: LetterFacts) => FieldValue
}

const known = (text: string | readonly string[]): FieldValue => ({ text, missing: [] })
const orBlank = (text: string, name: string, width = 4): FieldValue =>
  text.trim() === '' ? { text: BLANK.repeat(width), missing: [name] } : known(text)
/**
 * A text of several paragraphs, as typed into a form: without the blanks of its indent, which is the letter's, and with
 * the full stop that a form makes people leave out.
 */
const prose = (text: string, name: string): FieldValue =>
  orBlank(
    linesOf(text)
      .map((line) => (/[。！？：；…”）]$/u.test(line) ? line : `${line}。`))
      .join('\n'),
    name,
  )
const orNothing = (text: string, name: string): FieldValue => (text === '' ? { text, missing: [name] } : known(text))
const date = (day: Day | null, name: string): FieldValue =>
  day === null ? { text: blankDate, missing: [name] } : known(inChinese(day))

const replies: readonly LetterKind[] = ['reply', 'secondReply']
const drafted: readonly LetterKind[] = [...replies, 'coOpinion']
const requests: readonly LetterKind[] = ['returnLetter', 'extensionRequest']

const kindWord = ({ file }: LetterFacts): string => caseKindLabels[file.suggestion.kind]
const numberName = (facts: LetterFacts): string => `${kindWord(facts)}编号`
const leadName = ({ file }: LetterFacts): string => (file.suggestion.kind === 'suggestion' ? '领衔代表' : '第一提案人')

function citationValue(facts: LetterFacts): FieldValue {
  const { suggestion } = facts.file
  const session = suggestion.congressTerm === null || suggestion.sessionNo === null
  return {
    text: citation(suggestion, facts.to.number),
    missing: [...numberValue(facts).missing, ...(session ? ['届次、会次'] : [])],
  }
}

const numberValue = (facts: LetterFacts): FieldValue => ({
  text: numberInTitle(facts.to.number),
  missing: facts.to.number.trim() === '' ? [numberName(facts)] : [],
})

function salutationValue(facts: LetterFacts): FieldValue {
  const { deputies } = facts.to
  return {
    text: salutationOf(deputies, facts.file.suggestion).replace(/：$/u, ''),
    missing: deputies.length === 0 ? [leadName(facts)] : [],
  }
}

function youValue({ to: { deputies } }: LetterFacts): FieldValue {
  return known(deputies.some((deputy) => deputy.isDelegation) ? '贵团' : deputies.length > 1 ? '你们' : '您')
}

/** 抄送: the letter's own list, else the standing one and, from a lead unit, those it answered with. */
function copiesValue({ kind, file, bureau, reply }: LetterFacts): FieldValue {
  const { assignment, suggestion } = file
  const standing = bureau.copyTo[suggestion.kind]
  if (kind === 'coOpinion') return known(reply.copyTo ?? [])
  if (requests.includes(kind)) {
    // 市政府办公室（督查室） is 市政府办公室: whom the letter is addressed to gets no copy.
    const addressed = assignment.assignedBy.split(/[、，,]/u).map((unit) => unit.trim())
    return known(standing.filter((unit) => !addressed.includes(unit.replace(/（.*）$/u, ''))))
  }
  return known(reply.copyTo ?? [...standing, ...(assignment.role === 'lead' ? assignment.coUnits : [])])
}

/** 征询意见表: named where the bureau sends it along and the text does not name it itself. */
function formValue({ settings, reply, file }: LetterFacts): FieldValue {
  const named = attachmentNames(reply).some((name) => name.includes('征询意见表'))
  return known(settings.feedbackForm && !named ? feedbackFormName[file.suggestion.kind] : '')
}

const publicly = { proactive: '公开发布', onRequest: '依申请公开', none: '不予公开' } as const

/** Every field that a wording may hold, in the order of the editor's menu. A value is text: braces in it stay braces. */
export const templateFields: readonly TemplateField[] = [
  {
    name: '发文机关',
    label: '本单位名称',
    sample: '株洲市科学技术局',
    kinds: letterKinds,
    read: ({ bureau }) => known(bureau.name),
  },
  {
    name: '发文机关标志',
    label: '版头上的名称，文件格式加“文件”二字',
    sample: '株洲市科学技术局文件',
    kinds: letterKinds,
    read: ({ bureau, format }) => known(format === 'document' ? `${bureau.name}文件` : bureau.name),
  },
  {
    name: '自称',
    label: '本单位自称，按名称取“我局、我委、我单位”',
    sample: '我局',
    kinds: letterKinds,
    read: ({ bureau }) => known(selfNameOf(bureau.name)),
  },
  {
    name: '引述',
    label: '届次、会次、编号连写',
    sample: '市十六届人大四次会议第1185号建议',
    kinds: letterKinds,
    read: citationValue,
  },
  { name: '编号', label: '建议、提案的编号', sample: '第1185号', kinds: letterKinds, read: numberValue },
  {
    name: '建议标题',
    label: '建议、提案的标题，带书名号',
    sample: '《关于进一步精准帮扶推进新质生产力发展的建议》',
    kinds: letterKinds,
    read: (facts) => known(facts.to.title === '' ? kindWord(facts) : quotedTitle(facts.to.title)),
  },
  {
    name: '建议',
    label: '“建议”或“提案”',
    sample: '建议',
    kinds: letterKinds,
    read: (facts) => known(kindWord(facts)),
  },
  {
    name: '称谓',
    label: '代表、委员的姓名和称呼',
    sample: '李慧代表',
    kinds: letterKinds,
    read: salutationValue,
  },
  { name: '您', label: '按人数取“您、你们、贵团”', sample: '您', kinds: replies, read: youValue },
  {
    name: '再次',
    label: '第二次办理起为“再次”，第一次不印',
    sample: '再次',
    kinds: replies,
    read: ({ round }) => known(round.number >= 2 ? '再次' : ''),
  },
  {
    name: '会办单位',
    label: '主办件的会办单位',
    sample: '市财政局、市人力资源和社会保障局',
    kinds: letterKinds,
    read: ({ file }) => known(file.assignment.role === 'lead' ? file.assignment.coUnits : []),
  },
  {
    name: '主办单位',
    label: '会办件的主办单位',
    sample: '市工业和信息化局',
    kinds: ['coOpinion'],
    read: ({ file }) => orBlank(file.assignment.leadUnit, '主办单位'),
  },
  {
    name: '交办单位',
    label: '交办本件的单位',
    sample: '市政府办公室',
    kinds: letterKinds,
    read: ({ file }) => orBlank(file.assignment.assignedBy, '交办单位', 6),
  },
  {
    name: '交办日期',
    label: '交办本件的日期',
    sample: '2025年2月28日',
    kinds: letterKinds,
    read: ({ file }) => date(file.assignment.assignedAt, '交办日期'),
  },
  {
    name: '承办方式',
    label: '独办、主办、会办、分办',
    sample: '主办',
    kinds: letterKinds,
    read: ({ file }) => known(handlingRoleLabels[file.assignment.role]),
  },
  {
    name: '办理类别',
    label: '办理类别的代码',
    sample: 'A',
    kinds: replies,
    read: ({ reply }) => orBlank(reply.classMark ?? '', '办理类别', 2),
  },
  {
    name: '公开属性',
    label: '主动公开、依申请公开、不予公开',
    sample: '主动公开',
    kinds: replies,
    read: ({ reply }) => orBlank(reply.disclosure === null ? '' : disclosureLabels[reply.disclosure], '公开属性'),
  },
  {
    name: '公开方式',
    label: '附注里的公开方式',
    sample: '公开发布',
    kinds: drafted,
    // A 会办意见 has no 公开属性 of its own to be missed.
    read: ({ reply, kind }) =>
      reply.disclosure === null
        ? { text: '', missing: kind === 'coOpinion' ? [] : ['公开属性'] }
        : known(publicly[reply.disclosure]),
  },
  {
    name: '结束语',
    label: '“设置—信函”里的结尾',
    sample: '感谢您对我们工作的关心和支持，希望继续提出宝贵意见。',
    kinds: replies,
    read: ({ settings }) => known(settings.closing),
  },
  {
    name: '征询意见表',
    label: '征询意见表的名称',
    sample: feedbackFormName.suggestion,
    kinds: replies,
    read: formValue,
  },
  {
    name: '承办负责人',
    label: '承办负责人的姓名，没有则不印',
    sample: '李白军',
    kinds: letterKinds,
    read: (facts) => known(contactsOf(facts).leader),
  },
  {
    name: '联系人',
    label: '联系人的姓名',
    sample: '李婉',
    kinds: letterKinds,
    read: (facts) => orNothing(contactsOf(facts).name, '联系人'),
  },
  {
    name: '联系电话',
    label: '联系人的电话，没有则用承办负责人的',
    sample: '0731-28687612',
    kinds: letterKinds,
    read: (facts) => orNothing(contactsOf(facts).phone, '联系电话'),
  },
  {
    name: '联系方式',
    label: '承办负责人、联系人和电话连写',
    sample: '承办负责人：李白军，联系人：李婉，电话：0731-28687612',
    kinds: letterKinds,
    read: (facts) => {
      const { leader, name, phone } = contactsOf(facts)
      const parts = [
        ...(leader === '' ? [] : [`承办负责人：${leader}`]),
        ...(name === '' ? [] : [`联系人：${name}`]),
        ...(phone === '' ? [] : [`电话：${phone}`]),
      ]
      const missing = [...(name === '' ? ['联系人'] : []), ...(phone === '' ? ['联系电话'] : [])]
      return { text: parts.join('，'), missing }
    },
  },
  {
    name: '签发人',
    label: '签发人的姓名',
    sample: '陈明',
    kinds: letterKinds,
    read: (facts) => orBlank(signerOf(facts), '签发人', 2),
  },
  {
    name: '抄送',
    label: '抄送单位',
    sample: '市人大常委会代表工委、市政府办公室（督查室）',
    kinds: letterKinds,
    read: copiesValue,
  },
  {
    name: '申请日期',
    label: '申请退回、申请延期的日期',
    sample: '2025年3月6日',
    kinds: requests,
    read: (facts) => date(facts.date, '申请日期'),
  },
  {
    name: '退办理由',
    label: '申请退回的理由',
    sample: '建议所提事项属于市工业和信息化局职责',
    kinds: ['returnLetter'],
    read: ({ returnRequest }) => prose(returnRequest?.reason ?? '', '退办理由'),
  },
  {
    name: '建议承办单位',
    label: '建议改办的单位',
    sample: '市工业和信息化局',
    kinds: ['returnLetter'],
    read: ({ returnRequest }) => orBlank(returnRequest?.proposedUnit ?? '', '建议承办单位'),
  },
  {
    name: '延期理由',
    label: '申请延期的理由',
    sample: '建议涉及面广，须会同多个单位调研论证',
    kinds: ['extensionRequest'],
    read: ({ extension }) => prose(extension?.reason ?? '', '延期理由'),
  },
  {
    name: '原期限',
    label: '申请延期时的答复期限',
    sample: '2025年5月28日',
    kinds: ['extensionRequest'],
    read: ({ dueBefore }) => date(dueBefore, '原期限'),
  },
  {
    name: '新期限',
    label: '申请延至的日期',
    sample: '2025年8月28日',
    kinds: ['extensionRequest'],
    read: ({ extension }) => date(extension?.newDue ?? null, '新期限'),
  },
  {
    name: '说明日期',
    label: '向代表说明延期情况的日期',
    sample: '2025年5月20日',
    kinds: ['extensionRequest'],
    read: ({ extension }) => date(extension?.deputyToldOn ?? null, '向代表说明的日期'),
  },
]

const byName = new Map(templateFields.map((field) => [field.name, field]))

/** The field of a name; null when there is none. */
export const fieldNamed = (name: string): TemplateField | null => byName.get(name) ?? null

export const fieldsOf = (kind: LetterKind): readonly TemplateField[] =>
  templateFields.filter((field) => field.kinds.includes(kind))

/** In which order `missing` names what has to be filled in. */
export const missingOrder: readonly string[] = [
  '主办单位',
  '交办单位',
  '交办日期',
  '建议编号',
  '提案编号',
  '届次、会次',
  '领衔代表',
  '第一提案人',
  '正文',
  '退办理由',
  '建议承办单位',
  '延期理由',
  '原期限',
  '新期限',
  '向代表说明的日期',
  '办理类别',
  '办理类别（本单位方案中没有这一类）',
  '公开属性',
  '联系人',
  '联系电话',
  '签发人',
  '发文字号',
  '申请日期',
  '成文日期',
]
