import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { changeBureau } from '../../renderer/data/change-bureau.ts'
import { removeCase } from '../../renderer/data/remove-case.ts'
import { keepDraft, keptDraft } from '../../renderer/data/kept-drafts.ts'
import { ok } from '../../shared/result.ts'
import { Office } from '../helpers/an-office.ts'

it('a database that is gone comes back whole from the journals', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const before = [await office.sees(id), office.workspace.heads.get(), office.workspace.bureau.get()]
  const { notices } = await office.startsAgain('database')
  expect(notices).toEqual(['数据库缺失，已按日志找回全部 2 份记录。'])
  expect([await office.sees(id), office.workspace.heads.get(), office.workspace.bureau.get()]).toEqual(before)
})

it('a database that fell behind catches up', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const after = await office.sees(id)
  // A crash between the journal's flush and the database's: the line is there, the row is not.
  await office.workspace.db.cases.put({ ...after, stage: 'planning' })
  await office.workspace.db.cursors.update(id, { seq: 3, hash: 'older' })
  await office.startsAgain('nothing')
  expect(await office.sees(id)).toEqual(after)
})

it('a journal that is gone is written back from the database, line for line', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  const cursor = await office.workspace.db.cursors.get(id)
  rmSync(join(office.folder, 'journals', `${id}.jsonl`))
  const { notices } = await office.startsAgain('nothing')
  expect(notices.join()).toContain('已从数据库补回')
  const listed = await office.workspace.desk.journals()
  const state = listed.outcome === 'listed' ? listed.journals.find((one) => one.journal === id) : undefined
  expect(state).toMatchObject({ lastSeq: cursor?.seq, lastHash: cursor?.hash, brokenAt: null })
  await office.does('handler', id, 'recordCommitments', { items: [{ text: '建成中试基地', due: null, owner: '' }] })
})

it('two windows on one desk: the one that is behind writes nothing and is brought up to date', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.workspace.db.cursors.update(id, { seq: 1 })
  const tried = await office.tries('handler', id, 'recordCommitments', {
    items: [{ text: '甲', due: null, owner: '' }],
  })
  expect(!tried.ok && tried.error.reason).toContain('已载入最新的')
  expect((await office.sees(id)).commitments).toEqual([])
  await office.does('handler', id, 'recordCommitments', { items: [{ text: '甲', due: null, owner: '' }] })
})

it('a removed case stays removed, and the bureau remembers that it was', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const removed = await removeCase(office.workspace, id, '误录涉密内容', office.actor('registrar'))
  expect(removed.ok).toBe(true)
  await office.startsAgain('database')
  expect(office.workspace.heads.get()).toEqual([])
  expect(office.workspace.bureau.get()?.removedCases).toMatchObject([{ caseId: id, reason: '误录涉密内容' }])
})

it('text not yet saved is kept by the desk as well', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await keepDraft(office.workspace, id, '打了一半的字')
  await office.startsAgain('database')
  expect(await keptDraft(office.workspace, id)).toBe('打了一半的字')
  await keepDraft(office.workspace, id, null)
  expect(await keptDraft(office.workspace, id)).toBeNull()
})

it('text that the desk has no room for is told at once, and stays in the database', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const { workspace } = office
  const reason = '磁盘只剩 150 MB，少于 200 MB，已停止写入。请清理磁盘后再保存。'
  const full = { ...workspace.desk, keepDraft: async () => ({ outcome: 'failed' as const, reason }) }
  await keepDraft({ ...workspace, desk: full }, id, '打了一半的字')
  expect(workspace.saveState.get()).toEqual({ kind: 'failed', reason })
  expect(await keptDraft(workspace, id)).toBe('打了一半的字')
  await keepDraft(workspace, id, '又打了几个字')
  expect(workspace.saveState.get()).toMatchObject({ kind: 'kept' })
})

it('text that the database cannot take is kept by the desk, and told', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const { workspace } = office
  workspace.db.drafts.hook('creating', () => {
    throw new Error('quota exceeded')
  })
  await keepDraft(workspace, id, '打了一半的字')
  expect(workspace.saveState.get()).toMatchObject({ kind: 'failed' })
  await office.startsAgain('database')
  expect(await keptDraft(office.workspace, id)).toBe('打了一半的字')
})

it('a signed, numbered and sent case comes back with its number', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  const before = [await office.sees(id), office.workspace.bureau.get()]
  await office.startsAgain('database')
  expect([await office.sees(id), office.workspace.bureau.get()]).toEqual(before)
})

it('what could not be read back is never written', async () => {
  const office = await Office.opens()
  const spoilt = changeBureau(office.workspace, 'changeSettings', office.actor('registrar'), (bureau) => {
    if (bureau === null) throw new Error('no bureau')
    return ok({ bureau: { ...bureau, name: '' }, value: null })
  })
  await expect(spoilt).rejects.toThrow('name')
  await office.startsAgain('database')
  expect(office.workspace.bureau.get()?.name).toBe('株洲市科学技术局')
})
