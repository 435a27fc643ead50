/** What single lines of official letters and forms look like, whoever asks: joining, reading, proofreading. */

const blanks = /[\s\u3000]+/gu

/** The text without any blank: 承 办 人 is 承办人. */
export const closeUp = (text: string): string => text.replace(blanks, '')

/** 发文字号, also with the wrong brackets: 株科办〔2025〕26号. */
export const documentNumberPattern =
  /^[\p{Script=Han}\s]{2,14}[〔［[（(【]\s*(\d{4})\s*[〕］\]）)】]\s*第?\s*\d{1,5}\s*号$/u

/** 称谓: 李慧代表： / 张三、李四等委员： / 株洲县代表团：. */
export const salutationPattern =
  /^(?:尊敬的)?[\p{Script=Han}·•、，,\s（）()]{1,60}(?:代表团?|委员|先生|女士|党派|小组|委员会|办公室|支部|联合会)(?:[（(][\p{Script=Han}\d]{1,12}[）)])?[：:]$/u

export const datePattern =
  /^[0-9０-９〇○零Ｏ一二三四五六七八九十Xx×\s]{2,8}年[0-9０-９一二三四五六七八九十Xx×\s]{1,4}月[0-9０-９一二三四五六七八九十Xx×\s]{1,4}日$/u

export const titlePattern =
  /(?:答\s*复|复\s*函|回\s*复|会办意见|协办意见|办理意见|答复意见|建\s*议|提\s*案|函|报告)(?:的函)?(?:[（(][^（）()]{1,12}[）)])?$/u

/** Labels that open a line of a letter's foot or of a form. Compared without blanks. */
const labels = [
  '承办负责人',
  '承办人',
  '承办人员',
  '经办人',
  '联系人',
  '联系方式',
  '联系电话',
  '电话',
  '手机',
  '联系人及电话',
  '主管领导',
  '分管领导',

  '附件',
  '抄送',
  '主送',
  '签发人',
  '印发',
  '公开属性',
  '公开方式',
  '是否公开',
  '办理类别',
  '办理结果',
  '类别',
  '信息公开',

  '编号',
  '建议编号',
  '提案编号',
  '案号',
  '标题',
  '题目',
  '案由',
  '领衔代表',
  '领衔人',
  '附议代表',
  '附议人',
  '联名代表',

  '代表姓名',
  '提案人',
  '提案者',
  '第一提案人',
  '代表团',
  '界别',
  '交办日期',
  '交办时间',
  '交办单位',
  '主办单位',
  '会办单位',
  '协办单位',
  '承办单位',
  '办理期限',
  '办结时限',
  '通讯地址',
  '单位及职务',
  '内容',
  '正文',
  '密级',
  '届次',
  '会议',
] as const
const labelled = /^([^：:\t]{1,16})[：:\t]/u

/** The known label that a line opens with, without blanks; null when it opens with none. */
export function labelOf(text: string): string | null {
  const found = labelled.exec(text)
  if (found === null) return null
  const label = closeUp(found[1] ?? '').replace(/^[（(]/u, '')
  return (labels as readonly string[]).includes(label) ? label : null
}

/** A sentence ends here: 。 and its like, with closing quotation marks or brackets behind. */
export const endsSentence = (text: string): boolean => /[。！？；：!?;:…][”’」』）)》\]"']*$/u.test(text)
