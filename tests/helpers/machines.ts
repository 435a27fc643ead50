/**
 * Desks as plain values: real keys, real lines, real packages; no disk and no page. What the app does around the pure
 * core of exchange (append, adopt, hold beside, set aside) is done here in the same order.
 */
import { gatherFacts } from '../../renderer/data/gather-facts.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import { type CaseFile, caseFileSchema } from '../../shared/case/case-file.ts'
import type { BureauThen } from '../../shared/exchange/bureau-then.ts'
import { snapshotOf } from '../../shared/bureau/following.ts'
import { type Chain, chainOf } from '../../shared/exchange/case-chain.ts'
import { type Examined, examineCase } from '../../shared/exchange/examine-case.ts'
import { commonLength, openForks } from '../../shared/exchange/forks.ts'
import type { CaseKindOfPackage } from '../../shared/exchange/package-kind.ts'
import type { ImportPlan } from '../../shared/exchange/plan-import.ts'
import { type OpenedPackage, readPackage } from '../../shared/exchange/read-package.ts'
import { peopleFor } from '../../shared/exchange/what-to-pack.ts'
import { type PackageContents, writePackage } from '../../shared/exchange/write-package.ts'
import type { Day } from '../../shared/day.ts'
import { certifiedRoles } from '../../shared/identity/trust.ts'
import { changedFields, fieldsBeforeLast, replay } from '../../shared/journal/replay.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { advance, type InputOf } from '../../shared/workflow/advance.ts'
import { openCase } from '../../shared/workflow/open-case.ts'
import type { Actor, Facts } from '../../shared/workflow/step.ts'
import type { StepName } from '../../shared/workflow/steps.ts'
import { whyNotTheirsToUndo, whyNotUndo } from '../../shared/workflow/undo.ts'
import { anAssignment, aSuggestion, caseId, today } from './a-case.ts'
import { type KeyHolder, type KeyOffice, seatOf, signedLine, smith } from './key-office.ts'

export interface Machine {
  readonly name: string
  readonly bureau: Bureau
  /** The journal of the one case; null: not here. */
  readonly ours: Chain | null
  /** Chains held beside the journal. */
  readonly beside: readonly Chain[]
  /** Chains set aside. */
  readonly aside: readonly Chain[]
  /** The bureau as it stood before. */
  readonly earlier?: readonly BureauThen[]
  /** The case was removed here. */
  readonly removed?: boolean
  /** `gatherFacts` of the page, unless a test of many lines takes a quicker one. */
  readonly factsOf?: FactsOf
}

type FactsOf = (file: CaseFile, bureau: Bureau, day: Day) => Facts

export const aMachine = (name: string, { bureau }: KeyOffice): Machine => ({
  name,
  bureau,
  ours: null,
  beside: [],
  aside: [],
})

export const isForked = ({ ours, beside }: Machine): boolean => ours !== null && openForks(ours, beside).length > 0

/** A chain is asked for its case many times over. */
const files = new WeakMap<Chain, CaseFile>()

export function fileOn({ ours }: Machine): CaseFile {
  const known = ours === null ? undefined : files.get(ours)
  if (known !== undefined) return known
  const file = replay(ours?.entries ?? [], caseFileSchema)
  if (!file.ok) throw new Error(file.error.reason)
  if (ours !== null) files.set(ours, file.value)
  return file.value
}

export const actorOf = ({ certificate }: KeyHolder): Actor => ({
  id: certificate.personId,
  name: certificate.name,
  roles: certifiedRoles(certificate, today),
})

export function factsOn(machine: Machine): Facts {
  const { factsOf = gatherFacts, bureau } = machine
  return { ...factsOf(fileOn(machine), bureau, today), forked: isForked(machine) }
}

/** The instant of the line at this place. */
export const instantOf = (count: number): string =>
  new Date(Date.parse(`${today}T00:00:00.000Z`) + count * 1000).toISOString()

/** Every desk's clock shows this in these tests, unless a test says otherwise: the evening of the day. */
export const now = `${today}T12:00:00.000Z`

/** The machine after one more line, whatever it says: the desk signs what it is given. */
export function appended(
  machine: Machine,
  step: string,
  before: CaseFile | null,
  after: CaseFile,
  holder: KeyHolder,
  at: string,
) {
  const { ours } = machine
  const by = { id: holder.certificate.personId, name: holder.certificate.name }
  const draft = { journal: caseId, step, by, at, day: today, set: changedFields(before, after) }
  const line = signedLine(draft, { seq: ours?.lines.length ?? 0, hash: ours?.hashes.at(-1) ?? null }, holder)
  const chain = chainOf([line], caseId, smith.hash, ours ?? undefined)
  if (chain === null) throw new Error(`a line of ${step} does not fit`)
  return { ...machine, ours: chain }
}

/** The case comes in at this desk. */
export function receives(
  machine: Machine,
  holder: KeyHolder,
  known: Parameters<typeof openCase>[2] = { suggestion: aSuggestion(), assignment: anAssignment() },
): Machine {
  return appended(machine, 'receive', null, openCase(caseId, today, known), holder, instantOf(0))
}

/** One who sits at this desk takes a step. */
export function takes<Name extends StepName>(
  machine: Machine,
  holder: KeyHolder,
  name: Name,
  input: InputOf<Name>,
): Result<Machine> {
  const before = fileOn(machine)
  const at = instantOf(machine.ours?.lines.length ?? 0)
  const id = `${machine.name}-${machine.ours?.lines.length ?? 0}`
  const act = { by: actorOf(holder), day: today, at, id }
  const taken = advance(before, name, input, act, factsOn(machine))
  return taken.ok ? ok(appended(machine, name, before, taken.value, holder, at)) : taken
}

/** The same, where it must work. */
export function took<Name extends StepName>(
  machine: Machine,
  holder: KeyHolder,
  name: Name,
  input: InputOf<Name>,
): Machine {
  const taken = takes(machine, holder, name, input)
  if (!taken.ok) throw new Error(`${name} on ${machine.name}: ${taken.error.reason}`)
  return taken.value
}

let packages = 0

/** What the desk would pack of its case now. */
export function contentsOf(
  machine: Machine,
  holder: KeyHolder,
  about: { readonly id: string; readonly kind: CaseKindOfPackage; readonly to: PackageContents['to'] },
): PackageContents {
  const { ours, aside, bureau } = machine
  const { suggestion } = fileOn(machine)
  const { hashes, lines, entries } = ours ?? { hashes: [], lines: [], entries: [] }
  return {
    ...about,
    madeAt: now,
    toUnit: '',
    bureau: { name: bureau.name, issuerKey: bureau.issuerKey ?? '' },
    subject: { caseId, number: suggestion.number, title: suggestion.title },
    note: '',
    signer: holder.certificate,
    lines,
    aside: aside.map((chain) => chain.lines.slice(commonLength(chain.hashes, hashes))),
    ...peopleFor([...entries, ...aside.flatMap((chain) => chain.entries)], bureau),
    snapshot: { seq: 1, at: now, bureau: snapshotOf(bureau, false) },
    request: null,
    opinion: null,
    files: [],
    recipients: [],
  }
}

export async function packed(contents: PackageContents, holder: KeyHolder): Promise<Uint8Array> {
  const written = await writePackage(contents, { smith, sign: seatOf(holder).signPackage })
  if (!written.ok) throw new Error(written.error.reason)
  return written.value.bytes
}

/** 送出: the line, then the package. */
export async function sends(
  machine: Machine,
  holder: KeyHolder,
  kind: CaseKindOfPackage,
  to: { readonly id: string; readonly name: string },
): Promise<Result<{ readonly machine: Machine; readonly bytes: Uint8Array }>> {
  packages += 1
  const id = `package-${packages}`
  const sent = takes(machine, holder, 'sendOut', { packageId: id, kind, to: { id: to.id, name: to.name } })
  if (!sent.ok) return sent
  const contents = contentsOf(sent.value, holder, { id, kind, to: { id: to.id, name: to.name } })
  return ok({ machine: sent.value, bytes: await packed(contents, holder) })
}

/** Opens a package and says what would become of it here. */
export async function opens(
  machine: Machine,
  holder: KeyHolder,
  bytes: Uint8Array,
): Promise<Result<{ readonly opened: OpenedPackage; readonly examined: Examined }>> {
  const opened = await readPackage(bytes, { smith, openSealed: seatOf(holder).openSealed })
  if (!opened.ok) return opened
  const { ours, beside, aside, bureau, earlier = [], removed = false, factsOf = gatherFacts } = machine
  // The present settings came this noon, where there were others before.
  const bureaus = [...earlier, { since: earlier.length === 0 ? '' : `${today}T11:59:00.000Z`, bureau }]
  const desk = { bureau, bureaus, verifier: smith, factsOf, now }
  return ok({ opened: opened.value, examined: examineCase(opened.value, { ours, beside, aside, removed }, desk) })
}

export async function examined(machine: Machine, holder: KeyHolder, bytes: Uint8Array): Promise<Result<Examined>> {
  const answer = await opens(machine, holder, bytes)
  return answer.ok ? ok(answer.value.examined) : answer
}

/** 导入: what the plan says, then 签收 by the one who imports, where the case is marked out in this package. */
export async function imports(
  machine: Machine,
  holder: KeyHolder,
  bytes: Uint8Array,
): Promise<Result<{ readonly machine: Machine; readonly examined: Examined }>> {
  const answer = await opens(machine, holder, bytes)
  if (!answer.ok) return answer
  const { opened, examined: found } = answer.value
  if (found.plan.plan === 'refused') return refuse(found.plan.reason)
  const after = asPlanned(machine, found.plan, opened)
  return ok({ machine: after.ours === machine.ours ? after : signedFor(after, holder), examined: found })
}

/** The desk after it has done what the plan says. */
export function asPlanned(
  machine: Machine,
  { plan }: ImportPlan,
  { chain, aside }: Pick<OpenedPackage, 'chain' | 'aside'>,
): Machine {
  const after = { ...machine, aside: withChains(machine.aside, aside) }
  switch (plan) {
    case 'nothing':
    case 'refused':
      return machine
    case 'fork':
      return { ...after, beside: withChains(machine.beside, [chain]) }
    case 'abandoned':
      return { ...after, aside: withChains(after.aside, [chain]) }
    case 'new':
    case 'extends':
      return { ...after, ours: chain }
    case 'switches':
      return { ...after, ours: chain, aside: withChains(after.aside, machine.ours === null ? [] : [machine.ours]) }
    default:
      return plan satisfies never
  }
}

const withChains = (known: readonly Chain[], added: readonly Chain[]): readonly Chain[] => [
  ...known,
  ...added.filter((chain) => !known.some((one) => one.hashes.at(-1) === chain.hashes.at(-1))),
]

function signedFor(machine: Machine, holder: KeyHolder): Machine {
  const { outgoing } = fileOn(machine)
  if (outgoing === null) return machine
  const taken = takes(machine, holder, 'takeReceipt', { packageId: outgoing.packageId })
  return taken.ok ? taken.value : machine
}

/** 撤销上一步. */
export function undoes(machine: Machine, holder: KeyHolder): Result<Machine> {
  const entries = machine.ours?.entries ?? []
  const last = entries.at(-1)?.step
  const fields = fieldsBeforeLast(entries)
  const why = whyNotUndo(last)
  if (why !== null || last === undefined || fields === null) return refuse(why ?? '没有可以撤销的操作。')
  const before = fileOn(machine)
  const after = { ...before, ...fields }
  const { factsOf = gatherFacts, bureau } = machine
  const foreign = whyNotTheirsToUndo(last, after, actorOf(holder), factsOf(after, bureau, today))
  return foreign === null
    ? ok(appended(machine, 'undo', before, after, holder, instantOf(entries.length)))
    : refuse(foreign)
}

/** 选定版本: ours goes on, or theirs takes its place; the other is set aside. */
export function settles(
  machine: Machine,
  holder: KeyHolder,
  theirs: Chain,
  chosen: 'ours' | 'theirs',
): Result<Machine> {
  const { ours } = machine
  if (ours === null) return refuse('没有这一件。')
  const [kept, given] = chosen === 'ours' ? [ours, theirs] : [theirs, ours]
  const abandoned = given.hashes.at(-1) ?? ''
  const chosenHere = { ...machine, ours: kept, aside: withChains(machine.aside, [given]) }
  return takes(chosenHere, holder, 'settleFork', { abandoned, chosen, reason: '以这一版为准。' })
}
