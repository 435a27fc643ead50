/**
 * Two to four desks with real keys do what a bureau does, and hand packages about in any order, twice, late or never.
 * Whatever happens: no illegal state, no line that is not believed, nothing lost; and when every desk has at last seen
 * what the others have, all hold the same, or each says that there are two versions.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { caseFileSchema, presentRound } from '../../../shared/case/case-file.ts'
import { checkArrivingLines } from '../../../shared/exchange/check-lines.ts'
import { commonLength, openForks } from '../../../shared/exchange/forks.ts'
import type { CaseKindOfPackage } from '../../../shared/exchange/package-kind.ts'
import { planImport } from '../../../shared/exchange/plan-import.ts'
import { verifyLines } from '../../../shared/journal/chain.ts'
import { replay } from '../../../shared/journal/replay.ts'
import { signerOf } from '../../../shared/journal/signed.ts'
import type { Result } from '../../../shared/result.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { type StepName, stepNames, steps } from '../../../shared/workflow/steps.ts'
import { everybody, facts, registrar, textHashOf, usual } from '../../helpers/a-case.ts'
import { aCleanReply, goes, holderOf, inDrafting } from '../../helpers/a-sent-case.ts'
import { aKeyOffice, type KeyHolder, smith } from '../../helpers/key-office.ts'
import {
  aMachine,
  asPlanned,
  actorOf,
  factsOn,
  fileOn,
  imports,
  isForked,
  type Machine,
  now,
  sends,
  settles,
  takes,
  undoes,
} from '../../helpers/machines.ts'

/** Short chains: more of the way fits into a run. */
const office = aKeyOffice({ approvalChain: ['sectionHead'] })
const holders = everybody.map((person) => holderOf(office, person))
const registry = holderOf(office, registrar)

/** The text of a case and nothing else; what the page gathers besides is met in arriving-lines.test.ts. */
const factsOf: NonNullable<Machine['factsOf']> = (file, bureau, day) =>
  facts(
    {
      bureau,
      today: day,
      textHash: smith.hash(textHashOf(file)),
      hashOf: (reply) => smith.hash(hashable(file, reply)),
    },
    file,
  )
const hashable = (file: Parameters<typeof textHashOf>[0], draft: ReturnType<typeof aCleanReply>): string =>
  textHashOf({ ...file, rounds: [...file.rounds.slice(0, -1), { ...presentRound(file), draft }] })

interface Throw {
  readonly what: 'step' | 'handOver' | 'send' | 'deliver' | 'tamper' | 'callBack' | 'settle' | 'undo'
  readonly machine: number
  readonly who: number
  readonly dice: number
}
const aThrow = fc.record<Throw>({
  // `handOver` is the usual day: sent, carried over, taken. The others are what goes wrong.
  what: fc.oneof(
    { weight: 7, arbitrary: fc.constant('step' as const) },
    { weight: 6, arbitrary: fc.constant('handOver' as const) },
    { weight: 1, arbitrary: fc.constant('send' as const) },
    { weight: 2, arbitrary: fc.constant('deliver' as const) },
    { weight: 1, arbitrary: fc.constant('tamper' as const) },
    { weight: 1, arbitrary: fc.constant('callBack' as const) },
    { weight: 2, arbitrary: fc.constant('settle' as const) },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
  machine: fc.nat(3),
  who: fc.nat(1000),
  dice: fc.nat(100_000),
})

const pick = <Item>(items: readonly Item[], dice: number): Item | undefined => items[dice % Math.max(items.length, 1)]

/** What ends a case early comes on few days, and what hands it over has a throw of its own. */
const apart: readonly StepName[] = ['sendOut', 'callBack', 'takeReceipt', 'settleFork']
const onFewDays: readonly StepName[] = [
  'withdraw',
  'mergeInto',
  'requestReturn',
  'assignToSection',
  'recallSignOff',
  'archive',
]

/** The usual form; a text that is new each time. Null where the case has nothing to fill it in with. */
function formOf(name: StepName, machine: Machine, dice: number): unknown {
  if (name === 'saveDraft') return { reply: aCleanReply(`我局已于2024年建成创新平台${dice % 90}个。`) }
  if (name === 'amendAndApprove')
    return { reply: aCleanReply(`我局已于2024年建成创新平台${dice % 90}个（改）。`), opinion: '已改。', comments: [] }
  try {
    return usual[name](fileOn(machine), factsOn(machine))
  } catch {
    return null
  }
}

function stepped(machine: Machine, { who, dice }: Throw): Result<Machine> | null {
  const known = factsOn(machine)
  const file = fileOn(machine)
  const open = stepNames
    .filter((name) => !apart.includes(name) && (dice % 9 === 0 || !onFewDays.includes(name)))
    .flatMap((name) =>
      holders.filter((one) => mayAdvance(file, name, actorOf(one), known) === null).map((holder) => ({ name, holder })),
    )
  const forward = open.filter(({ name }) => steps[name].leadsTo.length > 0)
  const choice = pick(forward.length > 0 && dice % 3 > 0 ? forward : open, who)
  if (choice === undefined) return null
  const form = formOf(choice.name, machine, dice)
  return form === null ? null : takes(machine, choice.holder, choice.name, form as never)
}

interface World {
  readonly machines: readonly Machine[]
  readonly stick: readonly Uint8Array[]
}

interface Met {
  plans: Map<string, number>
  steps: Set<string>
  tampered: number
}

async function acted(world: World, dice: Throw, met: Met): Promise<World> {
  const at = dice.machine % world.machines.length
  const machine = world.machines[at]
  const holder = pick(holders, dice.who)
  if (machine === undefined || holder === undefined) return world
  const put = (next: Machine): World => ({
    ...world,
    machines: world.machines.map((one, place) => (place === at ? next : one)),
  })
  const done = (answer: Result<Machine> | null): World => (answer?.ok === true ? put(answer.value) : world)
  if (dice.what === 'deliver' || dice.what === 'tamper') return delivered(world, put, machine, holder, dice, met)
  if (machine.ours === null) return world
  switch (dice.what) {
    case 'step':
      return done(stepped(machine, dice))
    case 'undo':
      return done(undoes(machine, holder))
    case 'callBack':
      return done(takes(machine, holder, 'callBack', {}))
    case 'settle': {
      const theirs = pick(openForks(machine.ours, machine.beside), dice.dice)
      return theirs === undefined
        ? world
        : done(settles(machine, registry, theirs, dice.dice % 2 === 0 ? 'ours' : 'theirs'))
    }
    case 'handOver':
    case 'send': {
      const to = pick(everybody, dice.dice)
      const kind = pick<CaseKindOfPackage>(['review', 'decision', 'handOver'], dice.dice)
      if (to === undefined || kind === undefined) return world
      const sent = await sends(machine, holder, kind, to)
      if (!sent.ok) return world
      const out = { ...put(sent.value.machine), stick: [...world.stick, sent.value.bytes] }
      return dice.what === 'send' ? out : carried(out, sent.value.bytes, { from: at, to }, dice, met)
    }
    default:
      return dice.what satisfies never
  }
}

/** To the next desk, where the one it is for sits. */
async function carried(
  world: World,
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: { readonly id: string } },
  { who }: Throw,
  met: Met,
): Promise<World> {
  const place = (from + 1 + (who % (world.machines.length - 1))) % world.machines.length
  const machine = world.machines[place]
  if (machine === undefined) return world
  const put = (next: Machine): World => ({
    ...world,
    machines: world.machines.map((one, at) => (at === place ? next : one)),
  })
  return taking(put, machine, holderOf(office, to), bytes, met)
}

async function taking(
  put: (machine: Machine) => World,
  machine: Machine,
  holder: KeyHolder,
  bytes: Uint8Array,
  met: Met,
): Promise<World> {
  const answer = await imports(machine, holder, bytes)
  if (!answer.ok) throw new Error(`an honest package was refused: ${answer.error.reason}`)
  const { plan } = answer.value.examined
  const what = plan.plan === 'nothing' ? plan.because : plan.plan
  met.plans.set(what, (met.plans.get(what) ?? 0) + 1)
  return put(answer.value.machine)
}

async function delivered(
  world: World,
  put: (machine: Machine) => World,
  machine: Machine,
  holder: KeyHolder,
  { what, dice }: Throw,
  met: Met,
): Promise<World> {
  // Any package, however old and however often; the last ones more often than the others.
  const bytes = pick(dice % 3 === 0 ? world.stick : world.stick.slice(-2), dice)
  if (bytes === undefined) return world
  if (what === 'tamper') {
    const wrong = bytes.slice()
    const place = dice % wrong.length
    wrong[place] = (wrong[place] ?? 0) ^ (1 << (dice % 8))
    expect((await imports(machine, holder, wrong)).ok).toBe(false)
    met.tampered += 1
    return world
  }
  return taking(put, machine, holder, bytes, met)
}

const chainsOf = ({ ours, beside, aside }: Machine) => [...(ours === null ? [] : [ours]), ...beside, ...aside]
const roster = {
  issuerKey: office.bureau.issuerKey,
  sampleIssuerKey: null,
  certificates: office.bureau.certificates,
  revocations: [],
}

/** Heads of chains that were looked through: a head stands for all that is before it. */
const sound = new Set<string>()

/** What must hold on every desk after every act. */
function holds(machine: Machine, held: Set<string>): void {
  const all = new Set(chainsOf(machine).flatMap(({ hashes }) => hashes))
  for (const hash of held) expect(all.has(hash), 'a line was lost').toBe(true)
  for (const hash of all) held.add(hash)
  for (const { lines, entries, hashes } of chainsOf(machine)) {
    const head = hashes.at(-1) ?? ''
    if (sound.has(head)) continue
    sound.add(head)
    expect(verifyLines(lines, smith.hash).brokenAt).toBeNull()
    for (const entry of entries) {
      const signer = signerOf(entry, roster, smith, { sample: false, arriving: true })
      expect(signer.ok, 'a line is not believed').toBe(true)
    }
    const file = replay(entries, caseFileSchema)
    if (!file.ok) throw new Error(file.error.reason)
    for (const { drafters, decisions } of file.value.rounds) {
      const wrote = drafters.map(({ id }) => id)
      expect(decisions.filter(({ kind, by }) => kind !== 'returned' && wrote.includes(by.id))).toEqual([])
    }
  }
}

/** Every desk sees what the others hold now, without anybody acting, until nothing changes any more. */
function seenByAll(start: readonly Machine[]): readonly Machine[] {
  let machines = start
  for (let round = 0; round < 12; round += 1) {
    const next = machines.map((machine, at) =>
      machines.reduce((one, other, place) => (place === at || other.ours === null ? one : sees(one, other)), machine),
    )
    const still = next.every(
      (machine, at) => JSON.stringify(headsOf(machine)) === JSON.stringify(headsOf(machines[at] ?? machine)),
    )
    machines = next
    if (still) return machines
  }
  throw new Error('the desks never come to rest')
}

const headsOf = (machine: Machine) =>
  [machine.ours, ...machine.beside, ...machine.aside].map((chain) => chain?.hashes.at(-1))

function sees(machine: Machine, { ours, aside }: Machine): Machine {
  if (ours === null) return machine
  const plan = planImport(
    { ours: machine.ours, beside: machine.beside, aside: machine.aside, removed: false },
    { chain: ours, aside },
  )
  if (plan.plan === 'refused') throw new Error(plan.reason)
  if ('from' in plan) {
    const ground = {
      verifier: smith,
      roster,
      bureaus: [{ since: '', bureau: office.bureau }],
      theirBureau: null,
      factsOf,
      now,
    }
    const checked = checkArrivingLines(ours.entries, plan.from, ground)
    if (!checked.ok) throw new Error(checked.error.reason)
  }
  return asPlanned(machine, plan, { chain: ours, aside })
}

const runs = Number(process.env['FUYAN_RUNS'] ?? 200)

it(`${runs} times: converge, or every desk shows the conflict`, { timeout: 600_000 }, async () => {
  const met: Met = { plans: new Map(), steps: new Set(), tampered: 0 }
  let [agreed, conflicts, actions, lines] = [0, 0, 0, 0]
  const began = performance.now()
  const start = { ...inDrafting(office), factsOf }
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 4 }),
      fc.boolean(),
      fc.array(aThrow, { minLength: 32, maxLength: 60 }),
      async (count, submitted, throws) => {
        const [first] = holders
        if (first === undefined) throw new Error('nobody')
        const begun = submitted ? goes(start, first, 'submit') : start
        let world: World = {
          machines: Array.from({ length: count }, (_, at) =>
            at === 0 ? begun : { ...aMachine('bcd'[at - 1] ?? 'z', office), factsOf },
          ),
          stick: [],
        }
        const held = world.machines.map(() => new Set<string>())
        for (const dice of throws) {
          const before = world
          world = await acted(world, dice, met)
          actions += 1
          world.machines.forEach((machine, at) => {
            if (machine !== before.machines[at]) holds(machine, held[at] ?? new Set())
          })
        }
        const last = seenByAll(world.machines)
        last.forEach((machine, at) => holds(machine, held[at] ?? new Set()))
        for (const { entries } of last.flatMap(chainsOf)) for (const { step } of entries) met.steps.add(step)
        lines += Math.max(...last.map(({ ours }) => ours?.lines.length ?? 0))
        const heads = new Set(last.map(({ ours }) => ours?.hashes.at(-1)))
        if (heads.size === 1) agreed += 1
        else {
          conflicts += 1
          // One desk may have chosen meanwhile: the others that hold the given-up branch followed. What is left parts for good.
          for (const machine of last) {
            const parted = last.some((other) => isParted(machine, other))
            expect(isForked(machine), 'a conflict is not shown').toBe(parted)
          }
        }
      },
    ),
    { numRuns: runs, seed: 20250630 },
  )
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${runs} runs, ${actions} actions, ${seconds} s: ${agreed} agreed, ${conflicts} in conflict; ${met.tampered} tampered packages refused;`,
    `mean length ${(lines / runs).toFixed(1)} lines;`,
    [...met.plans].map(([plan, times]) => `${plan} ${times}`).join(', '),
  )
  // The runs are worth something only if they get about.
  for (const plan of ['new', 'extends', 'fork', 'switches', 'older', 'beside', 'aside']) {
    expect([...met.plans.keys()]).toContain(plan)
  }
  for (const step of [
    'sendOut',
    'takeReceipt',
    'callBack',
    'settleFork',
    'undo',
    'approve',
    'returnForRevision',
    'signOff',
    'assignNumber',
  ]) {
    expect([...met.steps]).toContain(step)
  }
  expect(agreed).toBeGreaterThan(runs / 5)
})

const isParted = (one: Machine, other: Machine): boolean => {
  if (one.ours === null || other.ours === null || one === other) return false
  const common = commonLength(one.ours.hashes, other.ours.hashes)
  return common < one.ours.hashes.length && common < other.ours.hashes.length
}
