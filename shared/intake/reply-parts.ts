import { headingLevel } from '../case/heading.ts'
import type { Paragraph } from './joins.ts'
import {
  closeUp,
  datePattern,
  documentNumberPattern,
  endsSentence,
  labelOf,
  salutationPattern,
  titlePattern,
} from './line-kinds.ts'
import { widthOf } from './lines.ts'

/** What a line of an existing reply is, with the word shown to the clerk. */
export const replyPartLabels = {
  mark: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  classMark: '办理类别',
  disclosure: '公开属性',
  title: '标题',
  salutation: '称谓',
  body: '正文',
  attachment: '附件',
  signature: '署名',
  date: '成文日期',
  handlingLeader: '承办负责人',
  contact: '联系人',
  phone: '联系电话',
  copies: '抄送',
  imprint: '印发机关和日期',
  ignored: '不导入',
} as const
export type ReplyPart = keyof typeof replyPartLabels

const byLabel: Readonly<Record<string, ReplyPart>> = {
  承办负责人: 'handlingLeader',
  主管领导: 'handlingLeader',
  分管领导: 'handlingLeader',
  承办人: 'contact',
  承办人员: 'contact',
  经办人: 'contact',
  联系人: 'contact',
  联系人及电话: 'contact',
  联系方式: 'phone',
  联系电话: 'phone',
  电话: 'phone',
  手机: 'phone',
  附件: 'attachment',
  抄送: 'copies',
  主送: 'copies',
  签发人: 'signer',
  公开属性: 'disclosure',
  公开方式: 'disclosure',
  是否公开: 'disclosure',
  信息公开: 'disclosure',
  办理类别: 'classMark',
  办理结果: 'classMark',
  类别: 'classMark',
}

const classMarkAlone = /^[（(【]?[A-Da-dＡ-Ｄ甲乙丙丁]类?[）)】]?$/u
const disclosureNote =
  /^[（(【]?(?:此件)?(?:主动公开|依申请公开|不予公开|公开发布|不公开|同意公开|不同意公开)[）)】]?$/u
const contactNote = /^[（(](?:联\s*系\s*人|承\s*办\s*人|联系人及电话)[：:]/u
const imprint = /印发$/u
const unit =
  /(?:局|委员会|委|办公室|办|厅|院|处|中心|人民政府|政府|公司|集团|银行|大学|总队|支队|大队|馆|站|会|部|署|社)$/u

/** Whether a line may be the unit's name as a signature: short, no marks, ends as units do. */
export const looksLikeUnit = (text: string): boolean =>
  widthOf(closeUp(text)) <= 24 && /^[\p{Script=Han}（）()]+$/u.test(closeUp(text)) && unit.test(closeUp(text))

/** Names the part of each paragraph, from top to bottom; the head ends with the salutation, the body with the foot. */
export function partsOf(paragraphs: readonly Paragraph[]): readonly ReplyPart[] {
  const parts: ReplyPart[] = []
  const salutation = paragraphs.slice(0, 15).findIndex((paragraph) => salutationPattern.test(paragraph.text))
  let title = -1
  for (const at of paragraphs.keys()) {
    const part = partOf(
      paragraphs,
      parts,
      at,
      at < salutation ? 'head' : salutation < 0 && at < 6 ? 'maybeHead' : 'body',
    )
    if (part === 'title') title = at
    parts.push(at === salutation && part === 'body' ? 'salutation' : part)
  }
  // A title on two lines ("关于…第1185号建议的" / "答复"): the lines above that belong to nothing else.
  for (let at = title - 1; at >= Math.max(0, title - 2); at -= 1) {
    if (parts[at] !== 'body') break
    parts[at] = 'title'
  }
  return parts.map((part, at) => {
    if (at >= salutation || part !== 'body') return part
    return looksLikeUnit(paragraphs[at]?.text ?? '') ? 'mark' : 'ignored'
  })
}

function partOf(
  paragraphs: readonly Paragraph[],
  before: readonly ReplyPart[],
  at: number,
  place: 'head' | 'maybeHead' | 'body',
): ReplyPart {
  const text = paragraphs[at]?.text ?? ''
  const close = closeUp(text)
  const label = labelOf(text)
  // A body paragraph may open with 类别：…; only what stands close to an edge of the letter is a label line.
  if (label !== null && byLabel[label] !== undefined && widthOf(text) < 90) return byLabel[label]
  if (contactNote.test(text)) return 'contact'
  if (disclosureNote.test(close)) return 'disclosure'
  if (place !== 'body') {
    if (documentNumberPattern.test(text)) return 'documentNumber'
    if (classMarkAlone.test(close)) return 'classMark'
    if (before.length === 0 && (close.endsWith('文件') || looksLikeUnit(text))) return 'mark'
    if (titlePattern.test(close) && !endsSentence(text) && headingLevel(text) === null) return 'title'
    return 'body'
  }
  const previous = before.at(-1)
  if (previous === 'attachment' && headingLevel(text) === 3) return 'attachment'
  if (imprint.test(close) && widthOf(close) < 50 && /\d日印发$|公室/u.test(close)) return 'imprint'
  if (datePattern.test(close)) return 'date'
  const next = closeUp(paragraphs[at + 1]?.text ?? '')
  const ends =
    at + 1 === paragraphs.length || datePattern.test(next) || labelOf(paragraphs[at + 1]?.text ?? '') !== null
  if (ends && looksLikeUnit(text)) return 'signature'
  return 'body'
}
