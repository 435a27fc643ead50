import { useMemo } from 'react'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { comparedReply } from '../../editor/compared-reply.ts'
import { DifferenceView } from '../../ui/difference-view.tsx'
import { wordDiffer } from '../../ui/word-differ.ts'

/** The text that is being decided on; while nobody handed one over, the draft. */
const textOf = (file: CaseFile): Reply => {
  const round = presentRound(file)
  return file.stage === 'drafting' ? round.draft : (latestVersion(round)?.reply ?? round.draft)
}

/** What one version of a case says otherwise than the other. */
export function TextDifference({ before, after }: { readonly before: CaseFile; readonly after: CaseFile }) {
  const { fields, texts, changes } = useMemo(
    () => comparedReply(textOf(before), textOf(after), wordDiffer),
    [before, after],
  )
  if (changes === 0) return <p className="quiet">两边的文字相同。</p>
  return (
    <>
      {fields.map((field) => (
        <p key={field.label} className="changed-field">
          <span className="quiet">{field.label}</span> <del>{field.before}</del> <ins>{field.after}</ins>
        </p>
      ))}
      {texts.map(({ annex, lines, from }) => (
        <section key={from}>
          {annex !== null && <h3>附件正文：{annex}</h3>}
          <DifferenceView lines={lines} emptyText="正文没有改动。" />
        </section>
      ))}
    </>
  )
}
