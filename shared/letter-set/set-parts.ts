import type { CaseFile } from '../case/case-file.ts'

/** What a set can hold, in the order in which it is made and printed. */
export const setPartLabels = {
  letter: '信函',
  copies: '抄送、存档件',
  feedbackForm: '征询意见表',
  signOffSheet: '发文稿纸',
  receipt: '送达签收单',
  envelopes: '信封',
  labels: '标签',
  printList: '打印清单',
} as const
export type SetPart = keyof typeof setPartLabels
const setParts = Object.keys(setPartLabels) as readonly SetPart[]

/** A 会办意见 goes to a unit: nobody rates it, and its copies are that unit's matter. */
export const partsFor = (file: CaseFile): readonly SetPart[] =>
  file.assignment.role === 'coHandle' ? setParts.filter((part) => part !== 'feedbackForm') : setParts
