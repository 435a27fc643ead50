/** 离线交换：送出、收回、签收、选定版本. */
import { stages } from '../../case/stage.ts'
import * as inputs from '../inputs.ts'
import { ref, step } from '../step.ts'
import { everybodyAtWork, office } from './roles-at-work.ts'
import { atWork } from './stage-groups.ts'

export const away = {
  sendOut: step({
    label: '送出',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    input: inputs.outgoing,
    rejects: (_file, input, facts) =>
      facts.bureau.people.some((person) => person.id === input.to.id) ? null : '本单位没有这个人，请核对收件人。',
    does: (file, input, act) => ({ ...file, outgoing: { ...input, by: ref(act), day: act.day, at: act.at } }),
  }),
  callBack: step({
    label: '收回',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    whileAway: true,
    input: inputs.reason,
    final: '将在本机继续办理；送出去的包以后如再送回签批，会成为另一个版本，须由办公室选定。',
    unless: (file, facts) => {
      if (facts.forked) return '这一件有两个版本，须由办公室选定一个后才能办理。'
      return file.outgoing === null ? '这一件没有送出去。' : null
    },
    does: (file) => ({ ...file, outgoing: null }),
  }),
  takeReceipt: step({
    label: '签收',
    by: everybodyAtWork,
    from: atWork,
    to: 'same',
    whileAway: true,
    input: inputs.returned,
    unless: (file) => (file.outgoing === null ? '这一件没有送出去，不用签收。' : null),
    rejects: (file, input) => (file.outgoing?.packageId === input.packageId ? null : '这不是送出去的那个包，请核对。'),
    does: (file) => ({ ...file, outgoing: null }),
  }),
  settleFork: step({
    label: '选定版本',
    by: office,
    from: stages.filter((stage) => stage !== 'archived'),
    to: 'same',
    whileAway: true,
    input: inputs.forkChoice,
    final: '选定的版本继续办理；没有选用的版本另行保存，不会删除。',
    does: (file, input, act) => ({
      ...file,
      settledForks: [...file.settledForks, { ...input, day: act.day, by: ref(act) }],
    }),
  }),
} as const
