import type { ComponentType } from 'react'
import { Link } from 'wouter'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { useCase } from '../data/session.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'

/** Finds the case of an address and opens one of its pages on it. */
export function OpenCase(props: {
  readonly caseId: string
  readonly page: ComponentType<{ readonly file: CaseFile; readonly blockId?: string | undefined }>
  /** The block of the text to begin at. */
  readonly blockId?: string | undefined
}) {
  const { caseId, page: Page, blockId } = props
  const file = useCase(caseId)
  if (file === undefined) return <div className="page" aria-busy="true" />
  if (file === null) {
    return (
      <EmptyPage says="找不到这一件，可能已被移除。">
        <Link href="/cases">回到台账</Link>
      </EmptyPage>
    )
  }
  return <Page file={file} blockId={blockId} />
}
