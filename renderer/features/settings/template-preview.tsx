import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { LetterTemplate } from '../../../shared/bureau/letter-template.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { caseDocumentSchema } from '../../../shared/exchange/case-document.ts'
import { caseOfKind } from '../../../shared/letter/case-of-kind.ts'
import { checkTemplate } from '../../../shared/letter/check-template.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { termBeforeExtension } from '../../../shared/workflow/deadlines.ts'
import { useSession } from '../../data/session.tsx'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { titleWords } from '../../ui/title-words.ts'
import { useWidth } from '../../ui/use-width.ts'

/** Grey beside the paper (`renderer/paper/paper-pages.css`). */
const MARGIN_PX = 32

/** The sample's case: known to everyone who looks, and never a deputy's real words. */
function useSample(): CaseFile | null {
  const [file, setFile] = useState<CaseFile | null>(null)
  useEffect(() => {
    let here = true
    void import('../../../assets/sample/1185.json').then(({ default: sample }) => {
      if (here) setFile(caseDocumentSchema.parse(sample).case)
    })
    return () => {
      here = false
    }
  }, [])
  return file
}

/** What the template writes, drawn while it is typed. While it is broken the last sound letter stays. */
export function TemplatePreview({ template }: { readonly template: LetterTemplate }) {
  const { bureau, today } = useSession()
  const sample = useSample()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const typed = useDeferredValue(template)
  const [shown, setShown] = useState(typed)
  const sound = checkTemplate(typed).length === 0
  if (sound && shown !== typed) setShown(typed)
  const letter = useMemo(() => {
    if (sample === null) return null
    const file = caseOfKind(shown.kind, sample, today)
    const dueBefore = termBeforeExtension(file, bureau)
    return composeLetter(shown.kind, file, bureau, { template: shown, today, dueBefore, words: titleWords })
  }, [sample, shown, bureau, today])
  return (
    <aside className="template-preview" aria-label="预览" ref={place}>
      <p className="quiet">{sound ? '预览（示例 1185）' : '有要改正的地方，预览停在改动前'}</p>
      {letter?.ok === true && width > 0 && (
        <PaperPages document={letter.value} zoom={Math.max(0.3, (width - MARGIN_PX) / PAPER_WIDTH_PX)} />
      )}
    </aside>
  )
}
