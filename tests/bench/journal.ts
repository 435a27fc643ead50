import { appendFileSync, fdatasyncSync, mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDesk, noDialogs, sha256 } from '../../electron/desk/make-desk.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { lineOf, seal, verifyLines } from '../../shared/journal/chain.ts'
import type { DraftEntry } from '../../shared/journal/entry.ts'
import type { Bench } from './bench.ts'

const line = (text: string): DraftEntry => ({
  journal: 'bench',
  step: 'saveDraft',
  by: { id: 'p1', name: '李婉' },
  at: '2026-03-05T01:00:00.000Z',
  day: '2026-03-05',
  set: { text },
})

const fourKilobytes = '承'.repeat(1365)
const writes = 50

/** 50 acknowledged lines of 4 KB each, against bare append and fdatasync of the same bytes. */
export const journalAppend: Bench = {
  name: 'journal-append',
  // Hash, schema check and the free-space question come on top of the flush; a person cannot feel four flushes.
  target: 4,
  runs: 11,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'fuyan-bench-'))
    const desk = makeDesk({ folder, version: '0', dialogs: noDialogs, fonts: async () => null })
    let seq = 0
    const bare = openSync(join(folder, 'bare.jsonl'), 'a')
    const bytes = `${canonicalJson(line(fourKilobytes))}\n`
    return {
      async ours() {
        for (let count = 0; count < writes; count += 1) {
          const answer = await desk.appendJournal(line(fourKilobytes), seq)
          if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer))
          seq = answer.entry.seq
        }
      },
      peers: [
        {
          name: 'node:fs append + datasync, no chain',
          async run() {
            for (let count = 0; count < writes; count += 1) {
              appendFileSync(bare, bytes)
              fdatasyncSync(bare)
            }
          },
        },
      ],
    }
  },
}

/** Checking a chain of 10,000 lines, against parsing and hashing the same lines with WebCrypto, awaiting each. */
export const chainVerify: Bench = {
  name: 'chain-verify',
  target: 1.5,
  runs: 11,
  async prepare() {
    const lines: string[] = []
    for (let seq = 1, prev: string | null = null; seq <= 10_000; seq += 1) {
      const text = lineOf(seal(line('第 1185 号建议'), seq, prev))
      lines.push(text)
      prev = sha256(text)
    }
    const encoder = new TextEncoder()
    return {
      async ours() {
        const report = verifyLines(lines, sha256)
        if (report.brokenAt !== null) throw new Error('the chain should hold')
      },
      peers: [
        {
          name: 'JSON.parse + WebCrypto SHA-256, await each',
          async run() {
            for (const text of lines) {
              JSON.parse(text)
              await crypto.subtle.digest('SHA-256', encoder.encode(text))
            }
          },
        },
      ],
    }
  },
}
