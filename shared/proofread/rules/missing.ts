import type { ReplyPart } from '../../intake/reply-parts.ts'
import { linesOf, type ProofText } from '../proof-text.ts'
import type { Hit, Rule, Severity } from '../rule.ts'

const missing: readonly Hit[] = [{ line: null, start: 0, end: 0 }]

const partMissing = (id: string, part: ReplyPart, severity: Severity, source: string, message: string): Rule => ({
  id,
  severity,
  source,
  message,
  check: (text) => (text.supplied.has(part) || linesOf(text, part).length > 0 ? [] : missing),
})

const says = (text: ProofText, pattern: RegExp): boolean => text.lines.some((line) => pattern.test(line.text))

const phone = /(?<!\d)(?:1[3-9]\d{9}|(?:0\d{2,3}[-－—\s]?)?[2-8]\d{6,7})(?!\d)/u

/** What a complete reply has and this one has not. */
export const missingRules: readonly Rule[] = [
  partMissing('doc.classMarkMissing', 'classMark', 'must', '办理类别标注于首页右上角', '没有标注办理类别（如A、B、C）'),
  partMissing(
    'doc.disclosureMissing',
    'disclosure',
    'must',
    '国办发〔2014〕46号',
    '没有标注公开属性（主动公开、依申请公开、不予公开）',
  ),
  partMissing('doc.signatureMissing', 'signature', 'must', 'GB/T 9704-2012 7.3.5', '没有发文机关署名'),
  partMissing('doc.dateMissing', 'date', 'must', 'GB/T 9704-2012 7.3.5', '没有成文日期'),
  partMissing('copyTo.missing', 'copies', 'should', '答复同时抄送人大常委会代表工作机构和政府办', '没有抄送机关'),
  {
    id: 'title.missing',
    severity: 'must',
    source: 'GB/T 9704-2012 7.3.1',
    message: '没有标题',
    check: (text) => (text.supplied.has('title') || linesOf(text, 'title').length > 0 ? [] : missing),
  },
  {
    id: 'closing.missing',
    severity: 'should',
    source: '答复结尾惯例',
    message: '结尾没有感谢代表、委员的话',
    check: (text) => (says(text, /感谢|致谢|谢谢/u) ? [] : missing),
  },
  {
    id: 'contact.missing',
    severity: 'should',
    source: '答复应写明承办负责人、联系人和电话',
    message: '没有联系人或联系电话',
    check: (text) => {
      const named = text.supplied.has('contact') || linesOf(text, 'contact').length > 0
      const called =
        text.supplied.has('phone') ||
        text.lines.some((line) => ['phone', 'contact', 'handlingLeader'].includes(line.part) && phone.test(line.text))
      return named && called ? [] : missing
    },
  },
  {
    id: 'attachment.feedbackFormMissing',
    severity: 'should',
    source: '答复附征询意见表',
    message: '没有附《征询意见表》',
    check: (text) =>
      text.supplied.has('attachment') || says(text, /征询意见表|意见反馈表|征求意见表|满意度(?:测评|评价)表/u)
        ? []
        : missing,
  },
  {
    id: 'content.noCommunication',
    severity: 'should',
    source: '代表法：办理中应当与代表联系沟通',
    message: '没有写与代表、委员沟通的情况',
    check: (text) =>
      says(text, /沟通|面商|面复|走访|座谈|登门|当面|电话联系|(?:听取|征求|征询)了?(?:您|你|代表|委员)/u)
        ? []
        : missing,
  },
]
