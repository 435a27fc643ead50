/** 起草、送审. */
import { presentRound, withRound } from '../../case/case-file.ts'
import { first } from '../guard.ts'
import { coHandlersAsked, draftReady, hasContact } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { ref, step } from '../step.ts'
import { askAnew } from './asking.ts'
import { clerks } from './roles-at-work.ts'
import { answered, inChain } from './stage-groups.ts'

export const drafting = {
  beginDrafting: step({
    label: '开始起草',
    by: ['handler', 'sectionHead'],
    from: ['contactBefore', 'coOpinionPending'],
    to: 'drafting',
    input: inputs.nothing,
    unless: hasContact,
  }),
  saveDraft: step({
    label: '保存稿件',
    by: [...clerks, 'sectionHead'],
    from: ['drafting'],
    to: 'same',
    input: inputs.draft,
    does: (file, input, act) => {
      const { drafters } = presentRound(file)
      const known = drafters.some((person) => person.id === act.by.id)
      return withRound(file, { draft: input.reply, drafters: known ? drafters : [...drafters, ref(act)] })
    },
  }),
  ignoreFinding: step({
    label: '忽略体检问题',
    by: [...clerks, 'sectionHead'],
    from: ['drafting'],
    to: 'same',
    input: inputs.ignoredFinding,
    does: (file, input, act) =>
      withRound(file, { ignoredFindings: [...presentRound(file).ignoredFindings, { ...input, by: ref(act) }] }),
  }),
  recordCommitments: step({
    label: '确认承诺事项',
    by: [...clerks, 'sectionHead'],
    from: ['drafting', ...inChain, 'numbering', 'sealing', ...answered.filter((stage) => stage !== 'closed')],
    to: 'same',
    input: inputs.commitments,
    does: (file, input, act) => ({
      ...file,
      commitments: [
        ...file.commitments,
        ...input.items.map((item, index) => ({
          ...item,
          id: `${act.id}-${index}`,
          state: 'open' as const,
          progress: [],
        })),
      ],
    }),
  }),
  submit: step({
    label: '提交审核',
    by: ['handler', 'sectionHead'],
    from: ['drafting'],
    to: {
      oneOf: ['reviewing', 'signOff'],
      choose: (_file, _input, { bureau }) => (bureau.approvalChain.length > 0 ? 'reviewing' : 'signOff'),
    },
    input: inputs.nothing,
    unless: first(hasContact, coHandlersAsked, draftReady),
    does: (file, _input, act, facts) => {
      const round = presentRound(file)
      const version = {
        id: act.id,
        number: round.versions.length + 1,
        frozenAt: act.at,
        by: ref(act),
        reply: round.draft,
        textHash: facts.textHash,
        amends: null,
      }
      const submitted = withRound(file, { versions: [...round.versions, version], reviewPosition: 0 })
      const asked = round.countersigns.map(({ section }) => section)
      return askAnew(submitted, [...facts.bureau.standingCountersigns, ...asked], act)
    },
  }),
} as const
