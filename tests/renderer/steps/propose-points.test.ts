import { expect, test } from 'vitest'
import { proposePoints } from '../../../renderer/steps/step-forms/propose-points.ts'

const samples: readonly (readonly [text: string, points: readonly string[]])[] = [
  [
    '为此建议：\n一是持续加大研发投入。完善机制。\n二是强化企业创新主体地位。',
    ['持续加大研发投入', '强化企业创新主体地位'],
  ],
  ['建议：一是加大投入；二是建设平台；三是引进人才。', ['加大投入', '建设平台', '引进人才']],
  ['一、加大研发投入。二、建设创新平台。', ['加大研发投入', '建设创新平台']],
  ['1.修路\n2.架桥', ['修路', '架桥']],
  ['1、修路。2、架桥。', ['修路', '架桥']],
  ['（一）完善政策\n（二）优化服务', ['完善政策', '优化服务']],
  ['投入增长1.5亿元，占比3.3%。', []],
  ['二〇二五年，一是', []],
  ['', []],
]

test.each(samples)('%s', (text, points) => expect(proposePoints(text)).toEqual(points))
