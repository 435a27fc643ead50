/** A package that carries a case, examined whole: who sent it, what it would do here, and whether that may be done. */
import type { Bureau } from '../bureau/bureau.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Day } from '../day.ts'
import type { Verifier } from '../identity/crypto-port.ts'
import type { Facts } from '../workflow/step.ts'
import type { BureauThen } from './bureau-then.ts'
import { type Arrival, checkArrivingLines } from './check-lines.ts'
import { describePackage, type PackageWords } from './describe-package.ts'
import { believedSender, rosterWith } from './origin.ts'
import { type HeldCase, type ImportPlan, planImport } from './plan-import.ts'
import type { OpenedPackage } from './read-package.ts'

export interface ImportingDesk {
  readonly bureau: Bureau
  /** The bureau as it stood over time, oldest first, the last one the present (see `ArrivalGround`). */
  readonly bureaus: readonly BureauThen[]
  readonly verifier: Verifier
  readonly factsOf: (file: CaseFile, bureau: Bureau, day: Day) => Facts
  /** The instant on this desk. */
  readonly now: string
}

export interface Examined {
  /** `refused` when anything stands against it. */
  readonly plan: ImportPlan
  /** The lines that would be taken, checked; null when nothing is taken. */
  readonly arrival: Arrival | null
  readonly words: PackageWords
}

/** Decides and describes; the caller shows it, asks, and then writes what `plan` says. */
export function examineCase(opened: OpenedPackage, held: HeldCase, desk: ImportingDesk): Examined {
  const { plan, arrival } = decided(opened, held, desk)
  const words = describePackage(opened, {
    plan,
    ours: held.ours,
    arrived: arrival?.file ?? null,
    bureau: desk.bureau,
  })
  return { plan, arrival, words }
}

const refused = (reason: string) => ({ plan: { plan: 'refused', reason } as const, arrival: null })

function decided(opened: OpenedPackage, held: HeldCase, desk: ImportingDesk): Pick<Examined, 'plan' | 'arrival'> {
  const { bureau, verifier } = desk
  const sender = believedSender(opened, bureau, verifier, desk.now)
  if (!sender.ok) return refused(sender.error.reason)
  const plan = planImport(held, opened)
  if (!('from' in plan)) return { plan, arrival: null }
  const checked = checkArrivingLines(opened.chain.entries, plan.from, {
    ...desk,
    roster: rosterWith(bureau, opened),
    theirBureau: opened.snapshot?.bureau ?? null,
  })
  if (!checked.ok) return refused(checked.error.reason)
  const fault = custodyFault(opened, checked.value.file)
  return fault === null ? { plan, arrival: checked.value } : refused(fault)
}

/** The case's last line hands it over in this very package: lines without one were not sent by whoever wrote them. */
function custodyFault({ manifest }: OpenedPackage, { outgoing, suggestion }: CaseFile): string | null {
  const sent =
    outgoing !== null &&
    outgoing.packageId === manifest.id &&
    outgoing.kind === manifest.kind &&
    outgoing.by.id === manifest.by.id &&
    outgoing.to.id === manifest.to?.id
  if (!sent) return '包的说明与案卷里的送出记录对不上，没有导入任何内容，请让对方重新制作后再送。'
  return manifest.subject?.number === suggestion.number && manifest.subject.title === suggestion.title
    ? null
    : '包的说明与案卷里的编号、标题对不上，没有导入任何内容，请让对方重新制作后再送。'
}
