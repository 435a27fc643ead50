/** 离线交换：送出、收回、签收、选定版本. */
import { type Stage, stages } from '../../case/stage.ts'
import * as inputs from '../inputs.ts'
import { ref, step } from '../step.ts'
import { twoVersions } from '../turn.ts'
import { everybodyAtWork, office } from './roles-at-work.ts'
import { atWork } from './stage-groups.ts'

/** A closed case still goes with its work to whoever takes that over: a late form or a kept promise may open it again. */
const movable: readonly Stage[] = [...atWork, 'closed']

export const away = {
  sendOut: step({
    label: '送出',
    by: everybodyAtWork,
    from: movable,
    to: 'same',
    input: inputs.outgoing,
    rejects: (_file, input, facts) =>
      facts.bureau.people.some((person) => person.id === input.to.id) ? null : '本单位没有这个人，请核对收件人。',
    does: (file, input, act) => ({ ...file, outgoing: { ...input, by: ref(act), day: act.day, at: act.at } }),
  }),
  callBack: step({
    label: '收回',
    by: everybodyAtWork,
    from: movable,
    to: 'same',
    whileAway: true,
    input: inputs.calledBack,
    final: '将在本机继续办理；送出去的包以后如再送回签批，会成为另一个版本，须由办公室选定。',
    unless: ({ outgoing, handling }, { forked }, actor) => {
      if (forked) return twoVersions
      if (outgoing === null) return '这一件没有送出去。'
      // Calling back makes two versions when the package comes back after all: not for anybody who happens to sit here.
      const own = outgoing.by.id === actor.id || handling.handler?.id === actor.id
      return own || office.some((role) => actor.roles.includes(role))
        ? null
        : `由送出的${outgoing.by.name}、承办人或办公室收回。`
    },
    does: (file) => ({ ...file, outgoing: null }),
  }),
  takeReceipt: step({
    label: '签收',
    by: everybodyAtWork,
    from: movable,
    to: 'same',
    whileAway: true,
    input: inputs.returned,
    unless: ({ outgoing }, { forked }, actor) => {
      if (forked) return twoVersions
      if (outgoing === null) return '这一件没有送出去，不用签收。'
      // Handed to oneself, it went to the same person's other desk.
      return outgoing.by.id === actor.id && outgoing.to.id !== actor.id ? '这是您送出去的，要拿回来请“收回”。' : null
    },
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
