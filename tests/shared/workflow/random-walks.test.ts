/** Whatever a bureau does in whatever order: nothing throws, nothing leaves the schema, no answered round changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bureau } from '../../../shared/bureau/bureau.ts'
import { nextSerial, reserveNumber } from '../../../shared/bureau/number-series.ts'
import { type CaseFile, caseFileSchema, presentRound } from '../../../shared/case/case-file.ts'
import { documentNumberText, signOffOf, standingDecisions, versionsInForce } from '../../../shared/case/round.ts'
import { isResting, type Stage, stages } from '../../../shared/case/stage.ts'
import { deputiesOf } from '../../../shared/case/suggestion.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { advance, mayAdvance } from '../../../shared/workflow/advance.ts'
import { dueNow, replyDeadline } from '../../../shared/workflow/deadlines.ts'
import { type StepName, stepNames, steps } from '../../../shared/workflow/steps.ts'
import {
  aBureau,
  aCase,
  act,
  aDeputy,
  amendedText,
  aReply,
  everybody,
  facts,
  today,
  usual,
} from '../../helpers/a-case.ts'

/** One throw of the dice: which of the allowed steps, by whom, and how the form is filled in. */
interface Throw {
  readonly step: number
  readonly who: number
  readonly form: number
  readonly findings: number
}
const aThrow = fc.record<Throw>({
  step: fc.nat(1000),
  who: fc.nat(1000),
  form: fc.nat(1000),
  findings: fc.constantFrom(0, 0, 0, 0, 2),
})

const aStart = fc.record({
  stage: fc.constantFrom<Stage>('received', 'scopeCheck', 'drafting', 'sending', 'feedbackPending'),
  role: fc.constantFrom('sole', 'lead', 'coHandle', 'separate'),
  cosigners: fc.constantFrom([], [aDeputy('赵强')], [aDeputy('赵强'), aDeputy('孙梅')]),
  coUnits: fc.constantFrom([], ['市财政局'], ['市财政局', '市工信局']),
  isKey: fc.boolean(),
  referenceOnly: fc.boolean(),
  complex: fc.boolean(),
  signer: fc.constantFrom('chiefLeader', 'deputyLeader'),
  afterAmending: fc.constantFrom('goesOn', 'startsAgain'),
  countersigned: fc.constantFrom([], ['财务科']),
  chain: fc.constantFrom<readonly Role[]>([], ['sectionHead'], ['sectionHead', 'officeReviewer', 'deputyLeader']),
})

const pick = <Item>(items: readonly Item[], dice: number): Item | undefined => items[dice % Math.max(items.length, 1)]

/** The usual form, varied where the way on depends on it. */
function formOf(name: StepName, file: CaseFile, bureau: Bureau, dice: number): unknown {
  const form = usual[name](file, facts({ bureau }, file))
  if (name === 'recordFeedback') {
    const deputies = deputiesOf(file.suggestion)
    return {
      ...form,
      deputyId: pick(deputies, dice)?.id ?? '',
      result: pick(['satisfied', 'dissatisfied', 'basicallySatisfied', 'unknown'], dice),
      reason: dice % 7 === 0 ? '' : '没有写明时间。',
    }
  }
  if (name === 'saveDraft')
    return { reply: aReply({ classMark: pick(['A', 'B', 'A', 'C', 'A', null, 'Z'], dice) ?? null }) }
  if (name === 'returnForRevision' && dice % 2 === 0) return { ...form, reply: amendedText(presentRound(file).draft) }
  if (name === 'countersign') return { ...form, agrees: dice % 3 > 0 }
  if (name === 'recordPaperDecision') return { ...form, ...(dice % 3 === 0 ? { kind: 'returned' } : {}) }
  if (name === 'close') return { missingReason: pick(['', '两次电话催收。'], dice) }
  if (name === 'mergeInto') return { leadCaseId: pick([file.id, 'case-9'], dice), reason: '内容相同。' }
  if (name === 'amendRegistration') {
    const role = pick(['sole', 'lead', 'separate', 'coHandle'] as const, dice) ?? 'sole'
    return {
      suggestion: { ...file.suggestion, title: `关于创新的建议之${dice % 3}` },
      assignment: { ...file.assignment, role, leadUnit: '市发改委' },
    }
  }
  return form
}

/** The bureau gives the next number before the case takes it, as `perform` does. */
function reserved(bureau: Bureau, file: CaseFile): Bureau {
  const seriesId = file.assignment.role === 'coHandle' ? 'co-opinion' : 'reply'
  const earlier = bureau.issuedNumbers.filter((issued) => issued.seriesId === seriesId && issued.caseId === file.id)
  const taken = file.rounds.map((round) => round.documentNumber?.serial)
  if (earlier.some((issued) => !taken.includes(issued.serial))) return bureau
  const wanted = { seriesId, year: 2025, serial: nextSerial(bureau, seriesId, 2025) }
  const result = reserveNumber(bureau, wanted, file.id, today)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value.bureau
}

/** What ends a case early, and what is decided once and hardly ever again. */
const onFewDays: readonly StepName[] = ['withdraw', 'mergeInto', 'archive', 'settlePublicVersion', 'sendOut']

/** Three draws of four lead on to a later stage, or no walk would ever see a letter sent. */
const likely = <Open extends { readonly name: StepName }>(open: readonly Open[], dice: number, stage: Stage) => {
  const later = (next: Stage) => stages.indexOf(next) > stages.indexOf(stage) && !isResting(next)
  // These wait for one person or one short while: without a lucky draw of their own they would hardly ever be taken.
  const rare = open.filter(({ name }) => name === 'countersign' || name === 'remindCoHandler')
  if (dice % 5 === 4 && rare.length > 0) return rare
  const forward = open.filter(({ name }) => steps[name].leadsTo.some(later))
  if (dice % 4 > 0 && forward.length > 0) return forward
  // A case ends on most days only when it is done.
  const early = open.filter(({ name }) => dice % 5 === 0 || !onFewDays.includes(name))
  return early.length > 0 ? early : open
}

const signedStages: readonly Stage[] = ['numbering', 'sealing', 'sending', 'feedbackPending', 'rehandling', 'tracking']

describe('random walks over the step table', () => {
  it('never throw, never leave the schema, never touch an earlier round', () => {
    const visited = new Set<Stage>()
    const taken = new Set<StepName>()
    fc.assert(
      fc.property(aStart, fc.array(aThrow, { minLength: 30, maxLength: 60 }), (start, throws) => {
        const { role, cosigners, coUnits, isKey, referenceOnly, complex } = start
        const { signer, afterAmending } = start
        let bureau = aBureau({
          approvalChain: start.chain,
          signer,
          afterAmending,
          standingCountersigns: start.countersigned,
        })
        let file = aCase()
          .at(bureau)
          .with({
            suggestion: { cosigners, isKey, referenceOnly },
            assignment: { role, coUnits, complex, leadUnit: '市发改委' },
          })
          .inStage(role === 'coHandle' && start.stage === 'feedbackPending' ? 'sending' : start.stage)
          .build()
        throws.forEach((dice, index) => {
          const known = facts({ bureau, openMustFindings: dice.findings }, file)
          const open = stepNames.flatMap((name) =>
            everybody.filter((by) => mayAdvance(file, name, by, known) === null).map((by) => ({ name, by })),
          )
          const choice = pick(likely(open, dice.who, file.stage), dice.step)
          if (choice === undefined) return
          if (choice.name === 'assignNumber') bureau = reserved(bureau, file)
          const form = formOf(choice.name, file, bureau, dice.form)
          const done = advance(file, choice.name, form as never, act(choice.by, { id: `act-${index}` }), {
            ...known,
            bureau,
          })
          if (!done.ok) {
            expect(done.error.reason).toMatch(/[。？！]$/)
            return
          }
          const [was, is] = [file, done.value]
          taken.add(choice.name)
          visited.add(was.stage).add(is.stage)
          expect(caseFileSchema.safeParse(is).error).toBeUndefined()
          // Earlier rounds are the very same values, and a new round leaves the last one as it was.
          const finished = is.rounds.length > was.rounds.length ? was.rounds : was.rounds.slice(0, -1)
          expect(finished.every((round, at) => is.rounds[at] === round)).toBe(true)
          const kept = is.rounds[was.rounds.length - 1]?.versions ?? []
          expect(presentRound(was).versions.every((version, at) => kept[at] === version)).toBe(true)
          const said = presentRound(is).decisions.at(-1)
          if (said !== undefined && said !== presentRound(was).decisions.at(-1) && said.kind !== 'returned') {
            expect(presentRound(is).drafters.map((person) => person.id)).not.toContain(said.by.id)
            expect(said).toMatchObject({ versionNumber: presentRound(is).versions.length, day: today })
          }
          if (said?.kind === 'signedOff' && is.stage === 'numbering') {
            const covered = afterAmending === 'goesOn' ? versionsInForce(presentRound(is)) : []
            const texts = [...covered.map(({ textHash }) => textHash), said.textHash]
            const heard = standingDecisions(presentRound(is)).filter(({ textHash }) => texts.includes(textHash))
            expect(heard.map((one) => one.role)).toEqual(expect.arrayContaining([...bureau.approvalChain]))
          }
          if (signedStages.includes(is.stage)) expect(signOffOf(presentRound(is))).not.toBeNull()
          const numbers = is.rounds.flatMap((round) => round.documentNumber ?? []).map(documentNumberText)
          expect(new Set(numbers).size).toBe(numbers.length)
          replyDeadline(is, bureau)
          dueNow(is, bureau)
          file = is
        })
      }),
      { seed: 20250305, numRuns: 70 },
    )
    // The walks are worth something only if they get about: every stage and every step has been met.
    expect(stages.filter((stage) => !visited.has(stage))).toEqual([])
    expect(stepNames.filter((name) => !taken.has(name))).toEqual([])
  }, 120_000)
})
