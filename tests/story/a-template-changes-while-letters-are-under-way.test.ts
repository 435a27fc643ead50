import { expect, it } from 'vitest'
import { changeBureau } from '../../renderer/data/change-bureau.ts'
import type { Bureau } from '../../shared/bureau/bureau.ts'
import type { LetterKind } from '../../shared/bureau/letter-template.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { composeLetter } from '../../shared/letter/compose-letter.ts'
import { letterKindOf, letterKindsOf } from '../../shared/letter/letter-facts.ts'
import { bodyItemText, type OfficialDocument, titleText } from '../../shared/letter/official-document.ts'
import { readTemplate, writeTemplate } from '../../shared/letter/read-template.ts'
import { shippedTemplates } from '../../shared/letter/shipped-templates.ts'
import { withVersion } from '../../shared/letter/template-versions.ts'
import { ok } from '../../shared/result.ts'
import { termBeforeExtension } from '../../shared/workflow/deadlines.ts'
import { Office } from '../helpers/an-office.ts'

function bureauOf(office: Office): Bureau {
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return bureau
}

function letterOf(office: Office, kind: LetterKind, file: CaseFile): OfficialDocument {
  const bureau = bureauOf(office)
  const dueBefore = termBeforeExtension(file, bureau)
  const letter = composeLetter(kind, file, bureau, { today: office.today, dueBefore })
  if (!letter.ok) throw new Error(letter.error.reason)
  return letter.value
}

const said = (letter: OfficialDocument): string => letter.body.map(bodyItemText).join('\n')

/** A colleague's file with another closing is taken in and saved as a new version. */
async function changesTheClosing(office: Office, closing: string): Promise<void> {
  const read = readTemplate(writeTemplate(shippedTemplates.reply).replace('{{结束语}}', closing))
  if (!read.ok) throw new Error(read.error.reason)
  await office.sits(office.actor('registrar'))
  const changed = await changeBureau(office.workspace, 'changeSettings', office.actor('registrar'), (bureau) => {
    if (bureau === null) throw new Error('no bureau')
    const added = withVersion(bureau, read.value, office.today)
    return added.ok ? ok({ bureau: added.value.bureau, value: null }) : added
  })
  if (!changed.ok) throw new Error(changed.error.reason)
}

it('a closing changed in the template is seen by the reviewer, and does not reach a letter that is dated', async () => {
  const office = await Office.opens()
  const issued = await office.receives()
  await office.bringsToDrafting(issued)
  await office.hasSignedOff(issued)
  await office.issues(issued)
  const reviewed = await office.receives()
  await office.bringsToDrafting(reviewed)
  await office.does('handler', reviewed, 'submit', {})

  office.waits(1)
  await changesTheClosing(office, '以上答复，请予审阅。')
  const refused = await office.tries('sectionHead', reviewed, 'approve', { opinion: '同意', comments: [] })
  expect(refused).toEqual({ ok: false, error: { reason: '稿件在提交后有改动，须退回承办人重新提交。' } })
  const kind = letterKindOf(await office.sees(reviewed))
  expect(said(letterOf(office, kind, await office.sees(reviewed)))).toMatch(/以上答复，请予审阅。$/u)
  expect(said(letterOf(office, kind, await office.sees(issued)))).toMatch(/希望继续提出宝贵意见。$/u)

  await office.does('sectionHead', reviewed, 'returnForRevision', {
    remark: '模板已改，请重新提交。',
    comments: [],
    reply: null,
  })
  await office.does('handler', reviewed, 'submit', {})
  await office.does('sectionHead', reviewed, 'approve', { opinion: '同意', comments: [] })
})

it('a suggestion that is not ours gets its 退办函, also when it has gone back', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  const { suggestion, assignment } = await office.sees(id)
  await office.does('registrar', id, 'register', { suggestion, assignment })
  await office.does('registrar', id, 'requestReturn', {
    reason: '建议所提事项属于市工业和信息化局职责。',
    proposedUnit: '市工业和信息化局',
    signedBy: '李白军',
  })
  const asked = await office.sees(id)
  expect(asked.stage).toBe('returnRequested')
  const letter = letterOf(office, 'returnLetter', asked)
  expect(titleText(letter)).toBe('关于申请退回市十六届人大四次会议第1185号建议的函')
  expect(said(letter)).toContain('拟请改由市工业和信息化局办理。')
  expect(letter.signature.date).toBe('2026年3月2日')
  office.waits(3)
  const gone = await office.does('registrar', id, 'acceptReturn', { day: office.today, note: '' })
  expect(gone.stage).toBe('returned')
  expect(letterOf(office, 'returnLetter', gone)).toEqual(letter)
})

it('a case that needs more time gets its 延期申请, with the term as it stood', async () => {
  const office = await Office.opens()
  const id = await office.receives()
  await office.bringsToDrafting(id)
  await office.does('handler', id, 'requestExtension', { reason: '须会同多个单位论证。', newDue: '2026-07-10' })
  const asked = await office.sees(id)
  expect(letterKindsOf(asked)).toEqual(['reply', 'extensionRequest'])
  const letter = letterOf(office, 'extensionRequest', asked)
  expect(said(letter)).toMatch(/答复期限为2026年\d+月\d+日/u)
  expect(said(letter)).toContain('延长至2026年7月10日')
  const granted = await office.does('handler', id, 'grantExtension', {
    day: office.today,
    approvedBy: '市政府办公室',
    deputyToldOn: office.today,
  })
  const after = said(letterOf(office, 'extensionRequest', granted))
  expect(after).toContain('我局已于2026年3月2日就延期事宜向李慧代表说明情况')
  expect(after.match(/答复期限为[^。]+/u)?.[0]).toBe(said(letter).match(/答复期限为[^。]+/u)?.[0])
})
