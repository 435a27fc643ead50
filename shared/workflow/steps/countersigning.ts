/** 会签: another section agrees with the text, beside the stage. */
import { type CaseFile, presentRound, withRound } from '../../case/case-file.ts'
import { type Countersign, latestVersion, standingCountersigns } from '../../case/round.ts'
import { notOwnText, textUnchanged } from '../approval-guards.ts'
import { first } from '../guard.ts'
import { notAfterToday } from '../guards.ts'
import * as inputs from '../inputs.ts'
import { type Actor, type Facts, ref, step } from '../step.ts'
import { askedOf } from './asking.ts'
import { clerks } from './roles-at-work.ts'
import { inChain } from './stage-groups.ts'

/** The sections for which somebody signs as 科室负责人: their own, and those whose head they stand in for. */
export function sectionsHeaded(actor: Actor, { bureau, today }: Facts): readonly string[] {
  const person = bureau.people.find(({ id }) => id === actor.id)
  if (person === undefined || !actor.roles.includes('sectionHead')) return []
  const deputised = person.deputising
    .filter(({ role, from, until }) => role === 'sectionHead' && from <= today && today <= until)
    .flatMap(({ of }) => bureau.people.filter(({ id }) => id === of.id).map(({ section }) => section))
  return [...(person.roles.includes('sectionHead') ? [person.section] : []), ...deputised].filter(Boolean)
}

/** 会签 that wait for an opinion. */
export const openCountersigns = (file: CaseFile): readonly Countersign[] =>
  standingCountersigns(presentRound(file)).filter(({ opinion }) => opinion === null)

function whyNotOpen(file: CaseFile, countersignId: string): string | null {
  const asked = presentRound(file).countersigns.find(({ id }) => id === countersignId)
  if (asked === undefined) return '没有这份会签。'
  if (asked.withdrawn !== null) return '这份会签已撤回。'
  return asked.opinion === null ? null : '这份会签已有意见；要改，请重新“送会签”。'
}

const needsWords = ({ agrees, opinion }: { readonly agrees: boolean; readonly opinion: string }): string | null =>
  !agrees && opinion.trim() === '' ? '不同意须写明意见。' : null

function answered(
  file: CaseFile,
  id: string,
  said: Pick<Countersign, 'agrees' | 'opinion' | 'by' | 'day' | 'recordedBy'>,
): CaseFile {
  const round = presentRound(file)
  const version = latestVersion(round)
  const over = { versionNumber: version?.number ?? null, textHash: version?.textHash ?? null }
  return withRound(file, {
    countersigns: round.countersigns.map((one) => (one.id === id ? { ...one, ...said, ...over } : one)),
  })
}

export const countersigning = {
  requestCountersign: step({
    label: '送会签',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', ...inChain],
    to: 'same',
    input: inputs.countersignRequest,
    rejects: (file, { section }) => {
      if (section === file.handling.section) return '这是本件的承办科室，不用会签。'
      return openCountersigns(file).some((one) => one.section === section) ? `${section}的会签还在等意见。` : null
    },
    does: (file, input, act) =>
      withRound(file, { countersigns: [...presentRound(file).countersigns, askedOf(input.section, act.id)] }),
  }),
  countersign: step({
    label: '会签',
    by: ['sectionHead'],
    from: inChain,
    to: 'same',
    input: inputs.countersigned,
    final: '会签意见将记在这一稿上，不能撤销；正文此后有改动，须重新会签。',
    unless: first(
      (file, facts, actor) => {
        const open = openCountersigns(file)
        if (open.length === 0) return '没有在等的会签。'
        const mine = sectionsHeaded(actor, facts)
        return open.some(({ section }) => mine.includes(section))
          ? null
          : `会签由${open.map(({ section }) => section).join('、')}的负责人办理。`
      },
      textUnchanged,
      notOwnText,
    ),
    rejects: (file, input, facts, actor) => {
      const closed = whyNotOpen(file, input.countersignId)
      if (closed !== null) return closed
      const section = presentRound(file).countersigns.find(({ id }) => id === input.countersignId)?.section ?? ''
      return sectionsHeaded(actor, facts).includes(section) ? needsWords(input) : `这份会签由${section}负责人办理。`
    },
    does: (file, { countersignId, agrees, opinion }, act) =>
      answered(file, countersignId, { agrees, opinion, by: act.by.name, day: act.day, recordedBy: null }),
  }),
  recordCountersign: step({
    label: '登记会签意见',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: inChain,
    to: 'same',
    input: inputs.countersignedOnPaper,
    final: '会签意见将记在这一稿上，不能撤销；正文此后有改动，须重新会签。',
    unless: first((file) => (openCountersigns(file).length > 0 ? null : '没有在等的会签。'), textUnchanged),
    rejects: (file, input, facts) =>
      whyNotOpen(file, input.countersignId) ?? needsWords(input) ?? notAfterToday('会签日期', input.day, facts),
    does: (file, { countersignId, agrees, opinion, by, day }, act) =>
      answered(file, countersignId, { agrees, opinion, by, day, recordedBy: ref(act) }),
  }),
  withdrawCountersign: step({
    label: '撤回会签',
    by: [...clerks, 'sectionHead', 'officeReviewer'],
    from: ['drafting', ...inChain],
    to: 'same',
    input: inputs.countersignWithdrawn,
    final: '不再等这个科室的意见，理由记在会签栏里，签发人会看到。',
    unless: (file) => (standingCountersigns(presentRound(file)).length > 0 ? null : '没有送出的会签。'),
    rejects: (file, { countersignId }) =>
      standingCountersigns(presentRound(file)).some(({ id }) => id === countersignId) ? null : '没有这份会签。',
    does: (file, { countersignId, reason }) =>
      withRound(file, {
        countersigns: presentRound(file).countersigns.map((one) =>
          one.id === countersignId ? { ...one, withdrawn: reason } : one,
        ),
      }),
  }),
} as const
