/** 核验 finds these; each is named once, with what it means to the bureau. */
export const faultWords = {
  unreadable: { title: '记录读不出来', means: '这一条在保存以后被改动或损坏，内容已不可信。' },
  outOfPlace: { title: '记录缺失或次序不对', means: '有记录被抽掉、插入或调换过次序。' },
  changed: { title: '记录被改动', means: '后一条记下的指纹与这一条现在的内容不符：这一条写入以后被改动过。' },
  shortened: {
    title: '末尾的记录不见了',
    means: '本机数据库里还有后面的记录，日志文件里却没有：文件被截短或换成了旧的。',
  },
  replaced: { title: '与数据库不一致', means: '日志文件与本机数据库记下的不是同一份：文件可能被整份换过。' },
  unsigned: { title: '没有签名', means: '本单位已经启用账户，这一条却没有签名，不知道是谁写的。' },
  notBelieved: { title: '签名不能采信', means: '不能证明这一条是所写的人所做，或者内容在签名以后被改动过。' },
  roleNotHeld: { title: '没有这项职责', means: '这个人当天没有办理这一步的岗位，也没有代行。' },
  wrongStage: { title: '不合办理流程', means: '从当时的阶段不能走这一步，或者走到了不该到的阶段。' },
  wrongUndo: { title: '撤销不当', means: '撤销没有恢复到上一步之前，或者撤销了不能撤销的正式办理行为。' },
  notWhole: { title: '案卷内容不完整', means: '照这些记录拼不出一份完整的案卷。' },
  rewritten: { title: '改写了以前的内容', means: '送审稿、审批意见和以前各轮只能增加，不能改动或删去。' },
  otherText: { title: '正文与指纹不符', means: '按当时的本单位设置重算，稿件正文的指纹与记下的不同：正文被换过。' },
  decisionOverOtherText: {
    title: '审批的不是这一稿',
    means: '审批意见记下的正文指纹与它所审的那一稿不同，这项审批对这一稿不算数。',
  },
  drafterDecided: { title: '自拟自审', means: '起草或修改过这份稿件的人不能审核、签发它。' },
  otherDecider: { title: '审批人与签名人不同', means: '审批意见写在别人名下：签名的人不是审批的人。' },
  codeDiffers: { title: '校验码对不上', means: '纸面签批上的校验码与当时的稿件不符：签的不是这一稿。' },
  numberTwice: { title: '文号重复', means: '同一个发文字号给了两份文件。' },
  numberNotBooked: { title: '文号没有登记', means: '这个发文字号不在本单位的文号登记里，或者登记给了另一件。' },
  mayNotChange: { title: '无权修改本单位事项', means: '这个人当时的岗位不能做这项修改。' },
  forged: { title: '证书或吊销不是本单位签发的', means: '有人绕过系统管理员放进了证书或吊销。' },
  takenOut: { title: '登记被删去', means: '证书、吊销、文号登记只能增加，不能删去。' },
  otherIssuer: {
    title: '签发密钥被换过',
    means: '本单位的签发密钥变了，此后的证书都不能采信。请与恢复单上的指纹核对。',
  },
  dutiesMixed: { title: '职责没有分开', means: '系统管理员和安全审计员不能是同一个人。' },
} as const
export type FaultKind = keyof typeof faultWords

export interface Fault {
  readonly kind: FaultKind
  readonly journal: string
  /** The line it is about; null: about the whole journal. */
  readonly seq: number | null
  /** What is wrong here, in a sentence. */
  readonly says: string
}
