import { type LetterKind, letterKindLabels } from '../../../shared/bureau/letter-template.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { letterKindOf, letterKindsOf } from '../../../shared/letter/letter-facts.ts'

/** One letter to choose; `key` is the end of its address: `extensionRequest/x1`. */
export interface LetterChoice {
  readonly key: string
  readonly kind: LetterKind
  /** Which request, where there may be several. */
  readonly of: string | undefined
  readonly label: string
}

const choice = (kind: LetterKind): LetterChoice => ({ key: kind, kind, of: undefined, label: letterKindLabels[kind] })

/** The letters that a case can have as it stands, its own first; of several 延期申请 the latest comes first. */
export function lettersOf(file: CaseFile): readonly [LetterChoice, ...LetterChoice[]] {
  const others = letterKindsOf(file).slice(1)
  return [
    choice(letterKindOf(file)),
    ...others.flatMap((kind): readonly LetterChoice[] => {
      if (kind !== 'extensionRequest') return [choice(kind)]
      return file.extensions.toReversed().map(({ id, newDue }) => ({
        key: `${kind}/${id}`,
        kind,
        of: id,
        label: `${letterKindLabels[kind]}${file.extensions.length === 1 ? '' : `（延至 ${newDue}）`}`,
      }))
    }),
  ]
}
