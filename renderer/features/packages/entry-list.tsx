import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { entryWords } from '../../steps/journal-words.ts'
import { localDayTime } from '../../ui/local-time.ts'

/** Lines of a journal in words, oldest first: who did what, when. */
export function EntryList({ entries }: { readonly entries: readonly JournalEntry[] }) {
  return (
    <table className="entry-list">
      <tbody>
        {entries.map((entry) => {
          const { what, detail, stage } = entryWords(entry)
          return (
            <tr key={entry.seq}>
              <td className="nowrap quiet">{localDayTime(entry.at)}</td>
              <td className="nowrap">{entry.by.name}</td>
              <td>
                {what}
                {stage !== null && <span className="quiet nowrap">{` → ${stage}`}</span>}
                {detail !== '' && <span className="entry-detail">{detail}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
