/** A package that arrived: opened and judged first, taken over only when the user says so. */
import { arrivalOf, followed, withPeople } from '../../shared/bureau/following.ts'
import { type Bureau, bureauSchema } from '../../shared/bureau/bureau.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { type BureauThen } from '../../shared/exchange/bureau-then.ts'
import { type Examined, examineCase } from '../../shared/exchange/examine-case.ts'
import { believedSender } from '../../shared/exchange/origin.ts'
import { carriesCase, packageKindLabels } from '../../shared/exchange/package-kind.ts'
import { type OpenedPackage, readPackage } from '../../shared/exchange/read-package.ts'
import { writePackage } from '../../shared/exchange/write-package.ts'
import { certifiedRoles } from '../../shared/identity/trust.ts'
import { bureauJournal } from '../../shared/journal/entry.ts'
import type { Role } from '../../shared/people/roles.ts'
import { assertNever, ok, type Result, refuse } from '../../shared/result.ts'
import { mayAdvance } from '../../shared/workflow/advance.ts'
import type { Actor } from '../../shared/workflow/step.ts'
import { asideOf, ourChain, partedLines } from './case-chain.ts'
import { changeBureau } from './change-bureau.ts'
import { besideOf, loadForks } from './held-forks.ts'
import { gatherFacts } from './gather-facts.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import { perform } from './perform.ts'
import { recoverJournal } from './recover.ts'
import { signerNow } from './signer-now.ts'
import type { Workspace } from './workspace.ts'

/** A package that may be shown: its signature holds. Nothing of it has been taken over. */
export interface Received {
  readonly bytes: Uint8Array
  readonly opened: OpenedPackage
  /** The bureau as it would be afterwards; the one we have where nothing of it changes. */
  readonly bureau: Bureau
  /** Newer settings and people come along. */
  readonly bringsSettings: boolean
  /** What becomes of the case; null for 本单位资料包. */
  readonly examined: Examined | null
  /** The case as it is here; null when it is not. */
  readonly before: CaseFile | null
}

/** By these roles somebody may change the bureau's settings: only their packages bring newer ones along. */
const settingRoles: readonly Role[] = ['systemAdmin', 'registrar', 'officeReviewer']

export async function openPackage(workspace: Workspace, bytes: Uint8Array): Promise<Result<Received>> {
  const { desk, outside } = workspace
  const ours = workspace.bureau.get()
  if (ours === null) return refuse('本机还没有建立或加入单位。')
  const read = await readPackage(bytes, { smith: nobleLocksmith, openSealed: (sealed) => desk.openSealed(sealed) })
  if (!read.ok) return read
  const opened = read.value
  const { kind } = opened.manifest
  if (!carriesCase(kind) && kind !== 'bureau') {
    return refuse(`这是${packageKindLabels[kind]}，请到案卷的“会办”页打开。`)
  }
  const sender = believedSender(opened, ours, nobleLocksmith, outside.now())
  if (!sender.ok) return sender
  const settings = settingsOf(opened, ours, outside.today())
  if (!settings.ok) return settings
  const bureau = withPeople(settings.value ?? ours, opened, nobleLocksmith)
  const about = { bytes, opened, bureau, bringsSettings: settings.value !== null }
  if (kind === 'bureau') return ok({ ...about, examined: null, before: null })

  const caseId = opened.manifest.subject?.caseId ?? ''
  const chain = await ourChain(workspace, caseId)
  if (!chain.ok) return chain
  const aside = await asideOf(workspace, caseId)
  if (!aside.ok) return aside
  const { chains: beside } = await besideOf(workspace, caseId)
  const removed = ours.removedCases.some((one) => one.caseId === caseId)
  const held = { ours: chain.value, beside, aside: aside.value, removed }
  const examined = examineCase(opened, held, {
    bureau,
    bureaus: [...(await bureausOverTime(workspace)), { since: outside.now(), bureau }],
    verifier: nobleLocksmith,
    factsOf: (file, under, day) => gatherFacts(file, under, day),
    now: outside.now(),
  })
  return ok({ ...about, examined, before: (await workspace.db.cases.get(caseId)) ?? null })
}

/** The bureau after taking over what came along; null where that is no news, or the sender may not bring any. */
function settingsOf(opened: OpenedPackage, ours: Bureau, today: string): Result<Bureau | null> {
  const { snapshot, signer, manifest } = opened
  const alone = manifest.kind === 'bureau'
  if (snapshot === null) return alone ? refuse('这个资料包里没有本单位资料，请让对方重新制作。') : ok(null)
  if (signer.sample) return ok(null)
  const arrival = arrivalOf(ours, snapshot.bureau)
  if (arrival.kind === 'foreign') return alone ? refuse(arrival.reason) : ok(null)
  const may = certifiedRoles(signer, today).some((role) => settingRoles.includes(role))
  if (!may && alone) return refuse(`${signer.name}不能发本单位资料包：须由系统管理员或办公室制作。`)
  return ok(may && arrival.kind === 'newer' ? followed(ours, snapshot.bureau) : null)
}

/** The bureau as each line of its journal left it: what was decided under older settings stays right. */
async function bureausOverTime({ desk }: Workspace): Promise<readonly BureauThen[]> {
  const answer = await desk.readJournal(bureauJournal, 0)
  if (answer.outcome === 'failed') return []
  const bureaus: BureauThen[] = []
  let fields: Readonly<Record<string, unknown>> = {}
  for (const entry of answer.entries) {
    fields = { ...fields, ...entry.set }
    const parsed = bureauSchema.safeParse(fields)
    if (parsed.success) bureaus.push({ since: entry.at, bureau: parsed.data })
  }
  return bureaus
}

export type Taken = 'taken' | 'forked' | 'aside' | 'followed'

/** Why it cannot be taken over; null when 接收 may be pressed. */
export function whyNotTake(received: Received, actor: Actor, today: string): string | null {
  const { examined, bureau, bringsSettings, opened } = received
  if (examined === null) return bringsSettings ? null : '这份资料本机已经有了，没有变化。'
  const { plan, arrival } = examined
  if (plan.plan === 'refused') return plan.reason
  if (plan.plan === 'nothing') return bringsSettings ? null : plan.reason
  if (arrival === null || arrival.file.outgoing?.packageId !== opened.manifest.id) return null
  return mayAdvance(arrival.file, 'takeReceipt', actor, gatherFacts(arrival.file, bureau, today))?.reason ?? null
}

/** Takes a package over: settings and people first, then its files, then the lines, then the receipt. */
export async function takePackage(workspace: Workspace, received: Received, actor: Actor): Promise<Result<Taken>> {
  const refusal = whyNotTake(received, actor, workspace.outside.today())
  if (refusal !== null) return refuse(refusal)
  const news = await takeBureau(workspace, received, actor)
  if (!news.ok) return news
  const { examined, opened } = received
  if (examined === null || examined.plan.plan === 'nothing' || examined.plan.plan === 'refused') return ok('followed')
  for (const bytes of opened.files.values()) {
    const kept = await workspace.desk.keepFile(bytes)
    if (kept.outcome === 'failed') return refuse(`附带的文件没有保存成功，没有接收。${kept.reason}`)
  }
  const { plan } = examined
  const caseId = opened.manifest.subject?.caseId ?? ''
  switch (plan.plan) {
    case 'new':
    case 'extends': {
      const { lines } = opened.chain
      const adopted = await workspace.oneAtATime(caseId, () =>
        workspace.desk.adoptLines(caseId, plan.from, lines.slice(plan.from)),
      )
      if (adopted.outcome === 'behind') return refuse(changedMeanwhile)
      return adopted.outcome === 'failed' ? refuse(adopted.reason) : arrived(workspace, caseId, opened, actor)
    }
    case 'switches': {
      const ours = await ourChain(workspace, caseId)
      if (!ours.ok) return ours
      const head = ours.value?.hashes.at(-1) ?? ''
      const switched = await workspace.desk.switchJournal(caseId, head, opened.chain.lines)
      if (switched.outcome === 'behind') return refuse(changedMeanwhile)
      return switched.outcome === 'failed' ? refuse(switched.reason) : arrived(workspace, caseId, opened, actor)
    }
    case 'fork':
    case 'abandoned': {
      const held = await hold(workspace, received, caseId)
      if (!held.ok) return held
      await loadForks(workspace)
      return ok(plan.plan === 'fork' ? 'forked' : 'aside')
    }
    default:
      return assertNever(plan)
  }
}

const changedMeanwhile = '本机刚刚又办理过这一件，请重新打开这个包再看一次。'

/** The working copy follows the journal, and the case says who has it now. */
async function arrived(
  workspace: Workspace,
  caseId: string,
  opened: OpenedPackage,
  actor: Actor,
): Promise<Result<Taken>> {
  const fault = await recoverJournal(workspace, caseId)
  if (fault !== null) return refuse(fault)
  await loadForks(workspace)
  return takeReceipt(workspace, caseId, opened.manifest.id, actor)
}

async function takeReceipt(
  workspace: Workspace,
  caseId: string,
  packageId: string,
  actor: Actor,
): Promise<Result<Taken>> {
  const file = await workspace.db.cases.get(caseId)
  if (file?.outgoing?.packageId !== packageId) return ok('taken')
  const done = await perform(workspace, caseId, 'takeReceipt', { packageId }, actor)
  return done.ok ? ok('taken') : done
}

/**
 * Keeps the version beside the journal. One that was sealed is packed anew in the open, signed by whoever received it:
 * the lines keep their own signatures, and whoever chooses later must be able to look at it.
 */
async function hold(workspace: Workspace, { bytes, opened }: Received, caseId: string): Promise<Result<null>> {
  const open = opened.sealed ? await packedOpen(workspace, opened) : ok(bytes)
  if (!open.ok) return open
  const held = await workspace.desk.holdPackage(caseId, open.value)
  return held.outcome === 'failed' ? refuse(held.reason) : ok(null)
}

async function packedOpen(workspace: Workspace, opened: OpenedPackage): Promise<Result<Uint8Array>> {
  const signer = signerNow(workspace)
  if (!signer.ok) return signer
  const { manifest, chain, aside } = opened
  const { kind, id, madeAt, to, toUnit, bureau, subject, note } = manifest
  const written = await writePackage(
    {
      kind,
      id,
      madeAt,
      to,
      toUnit,
      bureau,
      subject,
      note,
      signer: signer.value,
      lines: chain.lines,
      aside: aside.map((parted) => partedLines(parted, chain)).filter((lines) => lines.length > 0),
      certificates: opened.certificates,
      revocations: opened.revocations,
      snapshot: opened.snapshot,
      request: null,
      opinion: null,
      files: [...opened.files.values()],
      recipients: [],
    },
    { smith: nobleLocksmith, sign: (digest) => workspace.desk.signPackage(digest) },
  )
  return written.ok ? ok(written.value.bytes) : written
}

async function takeBureau(workspace: Workspace, { bureau }: Received, actor: Actor): Promise<Result<null>> {
  return changeBureau(workspace, 'followBureau', actor, (now) => {
    if (now === null) return refuse('本机还没有建立或加入单位。')
    return canonicalJson(now) === canonicalJson(bureau) ? ok({ bureau: now, value: null }) : ok({ bureau, value: null })
  })
}
