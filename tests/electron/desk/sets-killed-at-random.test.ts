/** A process that is killed while it writes sets leaves no half set, once the desk has begun again. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { deskIn, freshFolder } from '../helpers/a-desk.ts'
import { bundled } from '../helpers/bundled.ts'

/** More by hand: `KILLS=500 npx vitest run tests/electron/desk/sets-killed`. */
const KILLS = Number(process.env['KILLS'] ?? 20)
const LATEST_MS = 60
const names = ['信函/李慧.docx', '信函/张伟.docx', '信封/李慧.docx', '打印清单.docx'] as const
let script = ''

beforeAll(async () => {
  script = await bundled('write-sets-until-killed')
})

/** Runs until the first set is saved and a little longer; answers the sets it called saved. */
function killedSitting(folder: string, place: string, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, folder, place], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (text: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    told += text.toString()
  })
  return new Promise((answer) => {
    child.once('close', () => answer(told.split('\n').slice(0, -1)))
  })
}

test(`no half set is left behind by ${KILLS} kills`, async () => {
  const folder = freshFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  let leftOpen = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const place = freshFolder()
    const saved = await killedSitting(folder, place, Math.random() * LATEST_MS)
    leftOpen += readdirSync(place).filter((name) => name.startsWith('.')).length
    await deskIn(folder).begin()
    const shown = readdirSync(place)
    expect(shown.filter((name) => !/^成套(（\d+）)?$/u.test(name))).toEqual([])
    for (const path of saved) expect(shown.map((name) => join(place, name))).toContain(path)
    for (const set of shown) {
      const sizes = names.map((name) => readFileSync(join(place, set, name)).length / Buffer.byteLength(name))
      expect(new Set(sizes).size, `${set}: ${sizes.join()}`).toBe(1)
    }
    expect(readdirSync(join(folder, 'sets'))).toEqual([])
    rmSync(place, { recursive: true })
  }
  // Else the kills met nothing that had to be cleared away.
  expect(leftOpen).toBeGreaterThan(0)
}, 600_000)
