import type { Day } from '../day.ts'
import { type CaseFile, type Outgoing, presentRound } from './case-file.ts'
import { documentNumberText } from './round.ts'
import type { Stage } from './stage.ts'

/** The list row of a case: what the ledger shows and searches, written in the same transaction as the case. */
export interface Head {
  readonly id: string
  readonly sample: boolean
  readonly stage: Stage
  readonly kind: CaseFile['suggestion']['kind']
  readonly number: string
  readonly title: string
  readonly leadDeputy: string
  readonly deputies: readonly string[]
  readonly handler: string
  readonly handlerId: string
  readonly section: string
  readonly role: CaseFile['assignment']['role']
  readonly round: number
  readonly reviewPosition: number
  readonly assignedAt: Day | null
  /** What counts now, and by when; the light is worked out against today when shown. */
  readonly due: { readonly what: string; readonly day: Day } | null
  readonly classMark: string | null
  readonly documentNumber: string | null
  readonly isKey: boolean
  /** 在外: the package that the case is out in. */
  readonly outgoing: Pick<Outgoing, 'kind' | 'to' | 'day'> | null
  /** Pinyin initials of title and names, as `gyjybzfjs`; made on save. */
  readonly initials: string
  readonly updatedAt: string
}

/** The row of a case; due date and initials come from outside (`workflow` and the pinyin library). */
export function headOf(
  file: CaseFile,
  outside: { readonly due: Head['due']; readonly initials: string; readonly updatedAt: string },
): Head {
  const { suggestion, handling, assignment } = file
  const round = presentRound(file)
  return {
    id: file.id,
    sample: file.sample,
    stage: file.stage,
    kind: suggestion.kind,
    number: suggestion.number,
    title: suggestion.title,
    leadDeputy: suggestion.leadDeputy?.name ?? '',
    deputies: suggestion.cosigners.map((deputy) => deputy.name),
    handler: handling.handler?.name ?? '',
    handlerId: handling.handler?.id ?? '',
    section: handling.section,
    role: assignment.role,
    round: round.number,
    reviewPosition: round.reviewPosition,
    assignedAt: assignment.assignedAt,
    classMark: round.draft.classMark,
    documentNumber: round.documentNumber === null ? null : documentNumberText(round.documentNumber),
    isKey: suggestion.isKey,
    outgoing: file.outgoing === null ? null : outgoingOf(file.outgoing),
    ...outside,
  }
}

const outgoingOf = ({ kind, to, day }: Outgoing): Head['outgoing'] => ({ kind, to, day })
