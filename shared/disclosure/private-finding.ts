/** What must not stand on a website, by rule (domain §1.8); the label heads its group on the page. */
export const privateRuleLabels = {
  telephone: '电话号码',
  idNumber: '身份证号',
  email: '电子邮箱',
  chatAccount: '微信、QQ号',
  bankAccount: '银行账号',
  plate: '车牌号',
  address: '个人住址',
  deputy: '代表委员姓名',
  staff: '工作人员姓名',
  person: '其他人员姓名',
  settled: '定公开版时已遮',
  added: '自行遮去',
} as const
export type PrivateRule = keyof typeof privateRuleLabels

/** A stretch of a text that is masked: `from` and `to` count UTF-16 units of that text. */
export interface PrivateFinding {
  readonly from: number
  readonly to: number
  readonly rule: PrivateRule
  readonly original: string
  /** What the website shows in its place. */
  readonly shown: string
}

/** The usual sign of official texts for what is left out; one length, so that it tells nothing of what it covers. */
export const MASK = '×××'

export const finding = (rule: PrivateRule, original: string, from: number, shown: string = MASK): PrivateFinding => ({
  from,
  to: from + original.length,
  rule,
  original,
  shown,
})

/** Full-width digits, letters and marks as half-width ones, a unit for a unit: places stay what they were. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\u3000/gu, ' ')
