import { expect, test } from 'vitest'
import { keptDraft } from '../../../renderer/data/kept-drafts.ts'
import {
  type DecisionDraft,
  draftOver,
  keepDecision,
  notesOf,
  noteSeen,
  parseNotes,
  readNotes,
  reviewNotesId,
} from '../../../renderer/data/review-notes.ts'
import { removeCase } from '../../../renderer/data/remove-case.ts'
import { emptyReply } from '../../../shared/case/reply.ts'
import { Office } from '../../helpers/an-office.ts'

const draft: DecisionDraft = {
  over: 'v1',
  words: '基本可以。',
  comments: [{ blockId: 'b1', quote: '持续加大', text: '写明时限。' }],
  edits: { ...emptyReply, nonDisclosureReason: '改过' },
  setAside: null,
}

test('a decision put by is found again after a restart, also when the database is lost, and by its person only', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await keepDecision(office.workspace, id, 'zhou', draft)
  for (const losing of ['nothing', 'database'] as const) {
    await office.startsAgain(losing)
    const notes = await readNotes(office.workspace, id)
    expect(notesOf(notes, 'zhou').draft).toEqual(draft)
    expect(notesOf(notes, 'wu').draft).toBeNull()
  }
})

test('two people and a look do not overwrite one another, however they overlap', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await Promise.all([
    keepDecision(office.workspace, id, 'zhou', draft),
    noteSeen(office.workspace, id, 'zhou', 'v1'),
    keepDecision(office.workspace, id, 'wu', { ...draft, words: '再议。' }),
    noteSeen(office.workspace, id, 'wu', 'v1'),
  ])
  const notes = await readNotes(office.workspace, id)
  expect(notes.people.map(({ personId, seen, draft: kept }) => [personId, seen.length, kept?.words])).toEqual([
    ['zhou', 1, '基本可以。'],
    ['wu', 1, '再议。'],
  ])
})

test('looking says nothing in the bottom line, keeping does', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  office.workspace.saveState.set({ kind: 'idle' })
  await noteSeen(office.workspace, id, 'zhou', 'v1')
  expect(office.workspace.saveState.get().kind).toBe('idle')
  await keepDecision(office.workspace, id, 'zhou', draft)
  expect(office.workspace.saveState.get().kind).toBe('kept')
})

test('an empty decision leaves nothing behind, and what was looked at stays', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await noteSeen(office.workspace, id, 'zhou', 'v1')
  await keepDecision(office.workspace, id, 'zhou', draft)
  await keepDecision(office.workspace, id, 'zhou', { ...draft, words: ' ', comments: [], edits: null })
  const { seen, draft: kept } = notesOf(await readNotes(office.workspace, id), 'zhou')
  expect(kept).toBeNull()
  expect(seen.map(({ version }) => version)).toEqual(['v1'])
})

test('a removed case takes its notes along', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await keepDecision(office.workspace, id, 'zhou', draft)
  await office.sits(office.actor('registrar'))
  const removed = await removeCase(office.workspace, id, '误录', office.actor('registrar'))
  expect(removed.ok).toBe(true)
  expect(await keptDraft(office.workspace, reviewNotesId(id))).toBeNull()
})

test('over a newer text the changes are set aside and all else is kept', () => {
  expect(draftOver(draft, 'v1')).toBe(draft)
  expect(draftOver(draft, 'v2')).toEqual({
    ...draft,
    over: 'v2',
    edits: null,
    setAside: { over: 'v1', reply: draft.edits },
  })
  expect(draftOver(draftOver(draft, 'v2'), 'v3').setAside?.over).toBe('v1')
  expect(draftOver(null, 'v1').words).toBe('')
})

test('what cannot be read is no notes', () => {
  for (const kept of ['', '{', '[]', '{"people":[{"personId":1}],"dealtWith":[]}'])
    expect(parseNotes(kept)).toEqual({ people: [], dealtWith: [] })
})
