/** Run in a process of its own, to be killed: appends to two journals and tells each acknowledged seq on its output. */
import { writeSync } from 'node:fs'
import { makeDesk, noDialogs } from '../../../electron/desk/make-desk.ts'

const desk = makeDesk({ folder: process.argv[2] ?? '', version: '0', dialogs: noDialogs, fonts: async () => null })
const by = { id: 'p1', name: '李婉' }

async function appendTo(journal: string): Promise<never> {
  const read = await desk.readJournal(journal, 0)
  let seq = read.outcome === 'read' ? read.entries.length : 0
  for (;;) {
    // Lengths from a word to a hundred kilobytes, so that a kill also meets half-written lines.
    const set = { text: '字'.repeat((seq * 7919) % 40_000) }
    const answer = await desk.appendJournal(
      { journal, step: 'save', by, at: '2026-03-05T01:00:00.000Z', day: '2026-03-05', set },
      seq,
    )
    if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer))
    seq = answer.entry.seq
    writeSync(1, `${journal} ${seq} ${answer.hash}\n`)
  }
}

await Promise.all([appendTo('case-1'), appendTo('bureau')])
