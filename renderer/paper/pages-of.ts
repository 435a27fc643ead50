import { layoutDocument } from '../../shared/layout/page-layout.ts'
import type { Page } from '../../shared/layout/placed.ts'
import type { OfficialDocument } from '../../shared/letter/official-document.ts'

const laidOut = new WeakMap<OfficialDocument, readonly Page[]>()

/** The pages of a letter, laid out once: who counts them and who draws them ask for the same. */
export function pagesOf(document: OfficialDocument): readonly Page[] {
  const known = laidOut.get(document)
  if (known !== undefined) return known
  const pages = layoutDocument(document)
  laidOut.set(document, pages)
  return pages
}
