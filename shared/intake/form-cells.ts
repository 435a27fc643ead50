import { closeUp } from './line-kinds.ts'
import type { Line } from './lines.ts'

/** The fields of a suggestion form that carry a label, with the labels found on forms of different places. */
const labelsOf = {
  number: ['编号', '建议编号', '建议号', '提案编号', '提案号', '案号', '件号', '序号', '流水号'],
  title: ['标题', '题目', '案由', '建议标题', '提案标题', '建议题目', '建议名称', '提案名称', '建议案由', '提案案由'],
  lead: [
    '领衔代表',
    '领衔人',
    '领衔代表姓名',
    '领衔',
    '代表姓名',
    '第一提案人',
    '提案人',
    '提案者',
    '提出人',
    '提议人',
    '建议人',
    '提案委员',
    '建议代表',
    '姓名',
  ],
  cosigners: [
    '附议代表',
    '附议人',
    '附议',
    '联名代表',
    '联名人',
    '联名',
    '联名提案人',
    '附议委员',
    '联名委员',
    '附议提案人',
  ],
  delegation: ['代表团', '所在代表团', '代表团名称', '所属代表团', '界别', '党派界别', '所属界别'],
  assignedAt: ['交办日期', '交办时间'],
  receivedAt: ['签收日期', '收到日期', '收件日期', '签收时间'],
  officialDue: ['办理期限', '办结期限', '答复期限', '办结时限', '办理时限', '限办日期', '答复时限', '要求办结时间'],
  assignedBy: ['交办单位', '交办机关'],
  leadUnit: ['主办单位', '承办单位', '独办单位'],
  coUnits: ['会办单位', '协办单位', '分办单位'],
  phone: ['联系电话', '电话', '手机', '移动电话', '手机号码', '联系方式', '代表电话', '办公电话'],
  consent: ['公开意见', '是否同意公开', '建议公开范围', '公开范围', '是否公开', '公开方式', '是否同意全文公开'],
  level: ['层次', '级别', '层级'],
  congressTerm: ['届次', '届别'],
  sessionNo: ['会议次数', '会次', '次会议', '会议'],
  body: ['正文', '内容', '建议内容', '提案内容', '建议正文', '具体内容'],
} as const
export type FormField = keyof typeof labelsOf

const byLabel = new Map<string, FormField>(
  (Object.keys(labelsOf) as FormField[]).flatMap((field) => labelsOf[field].map((label) => [label, field] as const)),
)

export interface FormCell {
  readonly field: FormField
  readonly value: string
  readonly line: number
}

const fieldOf = (words: string): FormField | null =>
  byLabel.get(closeUp(words).replace(/[（(][^（）()]*[）)]$/u, '')) ?? null

/** Labels within one line part by tabs, table bars or wide gaps: "编号：0012    代表团：株洲县代表团". */
const gap = /\t+|\s*[|｜]\s*|\s{2,}|\u3000{2,}/u
const label = /^(.{1,14}?)[：:]\s*(.*)$/u

/**
 * Every labelled value of a form, whether the label stands before a colon, in the cell to the left, or alone on the
 * line above (as cells of a pasted table do).
 */
export function formCells(lines: readonly Line[]): readonly FormCell[] {
  const cells = lines.flatMap((line) =>
    line.text
      .split(gap)
      .filter((words) => words.trim() !== '')
      .map((words) => ({ words: words.trim(), line: line.number })),
  )
  const found: FormCell[] = []
  let open: FormField | null = null
  for (const cell of cells) {
    const parts = label.exec(cell.words)
    const labelled = parts === null ? null : fieldOf(parts[1] ?? '')
    const bare = fieldOf(cell.words.replace(/[：:]$/u, ''))
    if (labelled !== null && (parts?.[2] ?? '') !== '') {
      found.push({ field: labelled, value: parts?.[2] ?? '', line: cell.line })
      open = null
    } else if (bare !== null) {
      open = bare
    } else {
      // An unknown label closes the one before it: 附议代表：(none) 邮编：412000.
      if (open !== null && parts === null) found.push({ field: open, value: cell.words, line: cell.line })
      open = null
    }
  }
  return found
}
