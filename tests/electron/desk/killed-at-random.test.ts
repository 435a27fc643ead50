/** A process that is killed while it writes loses nothing that it had called saved. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { lineOf } from '../../../shared/journal/chain.ts'
import { deskIn, entriesOf, freshFolder } from '../helpers/a-desk.ts'
import { bundled } from '../helpers/bundled.ts'

/** More by hand: `KILLS=500 npx vitest run tests/electron/desk/killed-at-random`. */
const KILLS = Number(process.env['KILLS'] ?? 20)
const LATEST_MS = 120
let script = ''

beforeAll(async () => {
  script = await bundled('append-until-killed')
})

/** Runs until the first acknowledgement and a little longer; answers what was acknowledged last, by journal. */
function killedSitting(folder: string, milliseconds: number): Promise<ReadonlyMap<string, readonly [number, string]>> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (text: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    told += text.toString()
  })
  return new Promise((answer) => {
    child.once('close', () => {
      const words = told
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(' '))
      answer(new Map(words.map(([journal = '', seq = '', hash = '']) => [journal, [Number(seq), hash] as const])))
    })
  })
}

test(`nothing acknowledged is lost in ${KILLS} kills`, async () => {
  const folder = freshFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (let kill = 0; kill < KILLS; kill += 1) {
    // The journals grow long: begin anew now and then, so that the time goes into writing and not into reading back.
    if (kill % 10 === 9) rmSync(join(folder, 'journals'), { recursive: true, force: true })
    const acknowledged = await killedSitting(folder, Math.random() * LATEST_MS)
    const desk = deskIn(folder)
    for (const [journal, [seq, hash]] of acknowledged) {
      const entry = (await entriesOf(desk, journal))[seq - 1]
      expect(entry === undefined ? null : sha256(lineOf(entry)), `${journal} ${seq}`).toBe(hash)
    }
    const states = await desk.journals()
    expect(states.outcome === 'listed' && states.journals.every((state) => state.brokenAt === null)).toBe(true)
  }
}, 600_000)
