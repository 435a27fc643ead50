import { expect, it } from 'vitest'
import { nearestText } from '../../../shared/coverage/nearest-text.ts'

const paragraphs = [
  '您提出的《关于进一步精准帮扶推进新质生产力发展的建议》收悉。',
  '（一）持续提升全社会研发投入。加大政策引导力度，完善研发数据共享机制。',
  '（六）加快科技创新成果转化。抓好中试基地建设。',
  '加快建设产业集群，推进科技成果在株洲转化。',
]

it.each([
  ['持续加大研发投入', 1],
  ['加快科技成果转化', 2],
  ['修建农村公路', null],
  ['', null],
])('finds where “%s” is answered', (asked, at) => {
  expect(nearestText(asked, paragraphs)).toBe(at)
})
