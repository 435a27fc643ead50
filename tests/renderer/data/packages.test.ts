/** Two desks of one bureau, with real journals, keys and packages; only the clock and the ids are made up. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeBureau } from '../../../renderer/data/change-bureau.ts'
import { openPackage, takePackage, whyNotTake } from '../../../renderer/data/receive-package.ts'
import { type SendOptions, sendPackages } from '../../../renderer/data/send-package.ts'
import { settleFork } from '../../../renderer/data/settle-fork.ts'
import { sha256 } from '../../../electron/desk/make-desk.ts'
import { presentRound } from '../../../shared/case/case-file.ts'
import { companionFiles, companions } from '../../../shared/exchange/companions.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { Office, packageIn } from '../../helpers/an-office.ts'

let home: Office
let away: Office
let id: string

beforeEach(async () => {
  home = await Office.opens('2026-03-02', (bureau) => ({ ...bureau, sample: false, approvalChain: ['sectionHead'] }))
  away = await Office.joins(home)
  id = await home.receives()
  await home.bringsToDrafting(id)
  await home.does('handler', id, 'submit', {})
})

const stick = () => mkdtempSync(join(tmpdir(), 'fuyan-stick-'))

interface Said {
  readonly from: Role
  readonly to: Role
  readonly kind?: SendOptions['kind']
  readonly encrypted?: boolean
  readonly beside?: boolean
}

async function tries(office: Office, { from, to, kind = 'review', encrypted = false, beside = false }: Said) {
  const actor = office.actor(from)
  await office.sits(actor)
  const file = await office.sees(id)
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  const wanted = beside ? companions : []
  const made = companionFiles(file, bureau, { wanted, today: office.today, hash: sha256, dayOf: () => office.today })
  if (!made.ok) throw new Error(made.error.reason)
  return sendPackages(office.workspace, actor, [{ file, companions: made.value }], {
    kind,
    to: { ...office.actor(to), post: '科长' },
    encrypted,
    note: '请阅。',
    signal: new AbortController().signal,
    onProgress: () => {},
  })
}

/** Writes the package and answers with its bytes. */
async function sends(office: Office, said: Said): Promise<Uint8Array> {
  office.place = stick()
  const sent = await tries(office, said)
  if (sent.outcome !== 'saved') throw new Error(JSON.stringify(sent))
  return packageIn(sent.path)
}

async function opens(office: Office, as: Role, bytes: Uint8Array) {
  await office.sits(office.actor(as))
  return openPackage(office.workspace, bytes)
}

async function takes(office: Office, as: Role, bytes: Uint8Array) {
  const opened = await opens(office, as, bytes)
  if (!opened.ok) throw new Error(opened.error.reason)
  const taken = await takePackage(office.workspace, opened.value, office.actor(as))
  return taken.ok ? taken.value : taken.error.reason
}

const journalOf = async (office: Office) => {
  const answer = await office.workspace.desk.readJournal(id, 0)
  return answer.outcome === 'read' ? answer.entries : []
}

describe('a case between two desks', () => {
  test('goes out and comes back decided, one chain on both', async () => {
    expect(await takes(away, 'sectionHead', await sends(home, { from: 'handler', to: 'sectionHead' }))).toBe('taken')
    expect((await home.sees(id)).outgoing?.to.name).toBe(home.actor('sectionHead').name)
    expect((await away.sees(id)).outgoing).toBeNull()
    const locked = await home.tries('handler', id, 'recordContact', {} as never)
    expect(locked.ok ? '' : locked.error.reason).toContain('还没有收回')
    await away.does('sectionHead', id, 'approve', { opinion: '同意。', comments: [] })
    const back = await sends(away, { from: 'sectionHead', to: 'handler', kind: 'decision' })
    expect(await takes(home, 'handler', back)).toBe('taken')
    expect((await home.sees(id)).stage).toBe('signOff')
    expect((await home.sees(id)).outgoing).toBeNull()
    expect((await journalOf(home)).slice(0, -1)).toEqual(await journalOf(away))
  })

  test('the same package twice changes nothing, and says so', async () => {
    const bytes = await sends(home, { from: 'handler', to: 'sectionHead' })
    await takes(away, 'sectionHead', bytes)
    const before = await journalOf(away)
    const again = await opens(away, 'sectionHead', bytes)
    if (!again.ok) throw new Error(again.error.reason)
    expect(whyNotTake(again.value, away.actor('sectionHead'), away.today)).toContain('没有变化')
    expect(await takes(away, 'sectionHead', bytes)).toContain('没有变化')
    expect(await journalOf(away)).toEqual(before)
  })

  test('an encrypted package opens for the one it is for, and nobody else', async () => {
    const bytes = await sends(home, { from: 'handler', to: 'sectionHead', encrypted: true })
    const other = await opens(away, 'chiefLeader', bytes)
    expect(other.ok ? '' : other.error.reason).toContain('加密')
    expect(await takes(away, 'sectionHead', bytes)).toBe('taken')
  })

  test('a byte changed on the way is refused, and nothing is taken', async () => {
    const bytes = (await sends(home, { from: 'handler', to: 'sectionHead' })).slice()
    const at = bytes.length - 100
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const opened = await opens(away, 'sectionHead', bytes)
    expect(opened.ok ? '' : opened.error.reason).toContain('改动')
    expect(await journalOf(away)).toEqual([])
  })

  test('the letter, the page and the sheet lie beside it when they are wanted', async () => {
    home.place = stick()
    const sent = await tries(home, { from: 'handler', to: 'sectionHead', beside: true })
    if (sent.outcome !== 'saved') throw new Error(JSON.stringify(sent))
    const names = readdirSync(sent.path).toSorted()
    const endings = names.map((name) => name.slice(name.lastIndexOf('.') + 1))
    expect(endings.toSorted((a, b) => a.localeCompare(b))).toEqual(['docx', 'docx', 'fyan', 'html'])
    const html = names.find((name) => name.endsWith('.html')) ?? ''
    expect(readFileSync(join(sent.path, html), 'utf8')).toContain('校验码')
  })
})

describe('a sending that goes wrong', () => {
  test('cancelled at the folder, nothing was written and nothing is locked', async () => {
    home.place = null
    expect(await tries(home, { from: 'handler', to: 'sectionHead' })).toEqual({ outcome: 'cancelled' })
    expect((await home.sees(id)).outgoing).toBeNull()
  })

  test('with a stick that fails, the case says that it is out, and the same package is written again', async () => {
    home.place = stick()
    const { desk } = home.workspace
    const failing: typeof desk = { ...desk, closeSet: async () => ({ outcome: 'failed', reason: 'U 盘已拔出。' }) }
    const workspace = home.workspace
    home.workspace = { ...workspace, desk: failing }
    const failed = await tries(home, { from: 'handler', to: 'sectionHead' })
    home.workspace = workspace
    expect(failed).toEqual({ outcome: 'failed', reason: 'U 盘已拔出。', out: true })
    const packageId = (await home.sees(id)).outgoing?.packageId
    expect(packageId).toBeDefined()
    expect(readdirSync(home.place)).toEqual([])
    const bytes = await sends(home, { from: 'handler', to: 'sectionHead' })
    expect((await home.sees(id)).outgoing?.packageId).toBe(packageId)
    expect(await takes(away, 'sectionHead', bytes)).toBe('taken')
  })
})

describe('called back, and decided there too', () => {
  async function forked(): Promise<void> {
    await takes(away, 'sectionHead', await sends(home, { from: 'handler', to: 'sectionHead' }))
    await home.does('handler', id, 'callBack', {})
    await home.does('sectionHead', id, 'returnForRevision', { remark: '补充时限。', comments: [], reply: null })
    await away.does('sectionHead', id, 'approve', { opinion: '同意。', comments: [] })
    const back = await sends(away, { from: 'sectionHead', to: 'handler', kind: 'decision' })
    expect(await takes(home, 'handler', back)).toBe('forked')
  }

  test('both are kept, and nothing goes on until the office has chosen', async () => {
    await forked()
    const stopped = await home.tries('handler', id, 'submit', {})
    expect(stopped.ok ? '' : stopped.error.reason).toContain('两个版本')
    await home.startsAgain('nothing')
    expect(home.workspace.forks.get()).toHaveLength(1)
  })

  test.each(['ours', 'theirs'] as const)('%s chosen goes on, and the other one is kept', async (chosen) => {
    await forked()
    const [fork] = home.workspace.forks.get()
    if (fork === undefined) throw new Error('no fork')
    await home.sits(home.actor('registrar'))
    const settled = await settleFork(
      home.workspace,
      fork,
      { chosen, reason: '以局里研究的为准。' },
      home.actor('registrar'),
    )
    expect(settled).toEqual({ ok: true, value: null })
    expect(home.workspace.forks.get()).toEqual([])
    const file = await home.sees(id)
    expect(file.stage).toBe(chosen === 'ours' ? 'drafting' : 'signOff')
    expect(file.outgoing).toBeNull()
    expect(file.settledForks).toHaveLength(1)
    await home.startsAgain('database')
    expect(home.workspace.forks.get()).toEqual([])
    expect(await home.sees(id)).toEqual(file)
  })

  test('the other desk follows the choice when the case comes to it', async () => {
    await forked()
    const [fork] = home.workspace.forks.get()
    if (fork === undefined) throw new Error('no fork')
    await home.sits(home.actor('registrar'))
    const choice = { chosen: 'ours' as const, reason: '以本机为准。' }
    expect((await settleFork(home.workspace, fork, choice, home.actor('registrar'))).ok).toBe(true)
    const bytes = await sends(home, { from: 'handler', to: 'sectionHead' })
    expect(await takes(away, 'sectionHead', bytes)).toBe('taken')
    expect((await away.sees(id)).stage).toBe('drafting')
    expect(presentRound(await away.sees(id)).decisions.at(-1)?.kind).toBe('returned')
  })
})

describe('the bureau at two desks', () => {
  const levelled = (office: Office) =>
    changeBureau(office.workspace, 'changeSettings', office.actor('registrar'), (bureau) =>
      bureau === null ? refuse('') : ok({ bureau: { ...bureau, level: '省' }, value: null }),
    )

  test('is changed at its home only, and the next package brings the change along', async () => {
    await away.sits(away.actor('registrar'))
    const refused = await levelled(away)
    expect(refused.ok ? '' : refused.error.reason).toContain('另一台电脑')
    const number = await changeBureau(away.workspace, 'reserveNumber', away.actor('registrar'), () => refuse(''))
    expect(number.ok ? '' : number.error.reason).toContain('取号')
    await home.sits(home.actor('registrar'))
    expect((await levelled(home)).ok).toBe(true)
    const bytes = await sends(home, { from: 'registrar', to: 'sectionHead' })
    expect(await takes(away, 'sectionHead', bytes)).toBe('taken')
    expect(away.workspace.bureau.get()?.level).toBe('省')
  })

  test('nobody without a hand in the settings brings settings along', async () => {
    await home.sits(home.actor('registrar'))
    expect((await levelled(home)).ok).toBe(true)
    await takes(away, 'sectionHead', await sends(home, { from: 'handler', to: 'sectionHead' }))
    expect(away.workspace.bureau.get()?.level).not.toBe('省')
  })
})
