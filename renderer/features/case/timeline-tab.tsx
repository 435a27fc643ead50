import { App, Button } from 'antd'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { whyNotUndo } from '../../../shared/workflow/undo.ts'
import { undo } from '../../data/perform.ts'
import { useEntries, useSession } from '../../data/session.tsx'
import { instantWords } from './instant.ts'
import { entryWords } from '../../../shared/workflow/journal-words.ts'

/** 时间线: the journal of the case, newest first; the last act can be taken back unless it was an official one. */
export function TimelineTab({ file }: { readonly file: CaseFile }) {
  const { workspace, actor } = useSession()
  const { message } = App.useApp()
  const entries = useEntries(file.id)
  const last = entries.at(-1)
  const mayUndo = whyNotUndo(last?.step) === null

  async function takeBack(seq: number) {
    const undone = await undo(workspace, file.id, seq, actor)
    if (undone.ok) void message.info({ key: file.id, content: '已撤销上一步。' })
    else void message.warning({ key: file.id, content: undone.error.reason })
  }

  return (
    <>
      <p className="timeline">
        <Link href={`/audit/${file.id}`}>签名与记录</Link>
      </p>
      <table className="case-table timeline">
        <tbody>
          {entries.toReversed().map((entry) => {
            const { what, detail, stage } = entryWords(entry)
            return (
              <tr key={entry.seq}>
                <td className="nowrap quiet">{instantWords(entry.at)}</td>
                <td className="nowrap">{entry.by.name}</td>
                <td>
                  {what}
                  {stage !== null && <span className="quiet nowrap">{` → ${stage}`}</span>}
                  {detail !== '' && <span className="timeline-detail">{detail}</span>}
                </td>
                <td className="timeline-keys">
                  {entry === last && mayUndo && (
                    <Button type="link" onClick={() => void takeBack(entry.seq)}>
                      撤销
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
