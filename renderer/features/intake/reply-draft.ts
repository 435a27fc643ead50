import type { ClassScheme } from '../../../shared/bureau/class-scheme.ts'
import { type Disclosure, disclosureLabels, emptyReply, type Reply } from '../../../shared/case/reply.ts'
import type { ReadReply } from '../../../shared/intake/read-reply.ts'

const disclosureOf = (words: string | undefined): Disclosure | null =>
  (Object.keys(disclosureLabels) as readonly Disclosure[]).find((key) => disclosureLabels[key] === words) ?? null

/** An existing reply as the draft of a case: what the letter composes itself (title, salutation, number) stays out. */
export function draftFrom(read: ReadReply, scheme: ClassScheme): Reply {
  const mark = read.classMark?.value ?? null
  return {
    ...emptyReply,
    blocks: read.blocks,
    classMark: scheme.classes.some((entry) => entry.code === mark) ? mark : null,
    disclosure: disclosureOf(read.disclosure?.value),
    handlingLeader: { name: read.handlingLeader?.value ?? '', phone: '' },
    contact: { name: read.contact?.value ?? '', phone: read.phones[0]?.value ?? '' },
    copyTo: read.copies?.value ?? null,
  }
}
