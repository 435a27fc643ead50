import type { PlacedLine } from '../../../shared/layout/placed.ts'

type Part = PlacedLine['part']

const fromCase = '这一行由案卷生成'

/** Where a line is changed that the text of the reply does not hold; null for what nobody changes. */
export const whereChanged: Readonly<Record<Part, string | null>> = {
  headLine: '份号在“设置—信函”中选定印不印；紧急程度在“起草”右侧改。',
  mark: '发文机关标志用本单位名称，在“设置—本单位”中改；字号在“设置—信函”中改。',
  number: '发文字号在编号时取得；机关代字在“设置—文号”中改。',
  classLine: '办理类别、公开属性在“起草”右侧改；印不印、印在哪里，在“设置—信函”中选。',
  title: '标题由届次、编号自动生成；届次、编号在案卷的“更正登记”中改。',
  salutation: `${fromCase}，代表姓名在案卷的“更正登记”中改。`,
  text: '这一句是自动加的开头或结尾：正文里自己写了，就不再加；结尾的话在“设置—信函”中改。',
  heading: null,
  cell: null,
  attachments: '附件名称在“起草”正文末尾改；征询意见表在“设置—信函”中选附不附。',
  signature: '署名用本单位名称，在“设置—本单位”中改；留不留用印位置，在“设置—信函”中选。',
  date: '成文日期是签发的日期，签发后自动填写。',
  note: '附注中的负责人、联系人、电话在“起草”右侧改。',
  contact: '负责人、联系人、电话在“起草”右侧改。',
  annexLabel: '附件在“起草”中改。',
  annexTitle: '附件名称在“起草”正文末尾改。',
  imprint: '抄送在右侧“公文要素”中改；印不印版记，在“设置—信函”中选。',
  pageNumber: null,
  blank: null,
}
