import { useMemo } from 'react'
import { comparedReply } from '../../editor/compared-reply.ts'
import { changedLines, type TextPiece } from '../../ui/difference-view.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { wordDiffer } from '../../ui/word-differ.ts'
import { Box } from './brief-box.tsx'
import type { Compared } from './compared-versions.ts'
import { shortPieces } from './short-pieces.ts'

/** A few lines tell what kind of change it is; the whole stands in the comparison. */
const SHOWN = 3

/** What `base` is to this person, in words; where nothing is remembered, that is said. */
function sinceWords({ newest, base, since, lookedAt, newestSeenAt }: Compared): string {
  const again = newestSeenAt === null ? '' : `您 ${localDayTime(newestSeenAt)} 看过这一稿，此后没有改动。`
  if (base === null) {
    return `${again}这是第 ${newest.number} 稿，${newest.by.name}提交，没有可以对照的前稿。`
  }
  if (since === 'looked' && lookedAt !== null) {
    return `${again}您 ${localDayTime(lookedAt)} 看的是第 ${base.number} 稿，与它相比：`
  }
  if (since === 'decided') return `${again}您上次审的是第 ${base.number} 稿，与它相比：`
  return again === ''
    ? `本机没有您看过这一件的记录，与前一稿（第 ${base.number} 稿）相比：`
    : `${again}与前一稿（第 ${base.number} 稿）相比：`
}

function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return shortPieces(pieces).map(({ kind, text }, at) =>
    kind === 'added' ? <ins key={at}>{text}</ins> : kind === 'removed' ? <del key={at}>{text}</del> : text,
  )
}

/** What changed since this person last looked, in a few lines. */
export function BriefChanges({ compared, onOpen }: { readonly compared: Compared; readonly onOpen: () => void }) {
  const { newest, base } = compared
  const difference = useMemo(
    () => (base === null ? null : comparedReply(base.reply, newest.reply, wordDiffer)),
    [base, newest],
  )
  const changes = difference?.changes ?? 0
  const fields = difference?.fields ?? []
  const lines = changedLines((difference?.texts ?? []).flatMap((text) => text.lines))
  return (
    <Box
      title="改了什么"
      count={base === null ? undefined : changes}
      link={base === null ? undefined : { words: '逐处对照', act: onOpen }}
    >
      <p className="quiet">
        {sinceWords(compared)}
        {base !== null && <span className="nowrap">{changes === 0 ? '没有改动。' : `改动 ${changes} 处。`}</span>}
      </p>
      <ul className="brief-lines">
        {fields.slice(0, SHOWN).map((field) => (
          <li key={field.label}>
            <span className="quiet">{field.label}　</span>
            <del>{field.before}</del> <ins>{field.after}</ins>
          </li>
        ))}
        {lines.slice(0, SHOWN - Math.min(fields.length, SHOWN)).map((line, at) => (
          <li key={at} className="brief-change">
            <Pieces pieces={line.pieces} />
          </li>
        ))}
      </ul>
    </Box>
  )
}
