import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/desk/make-desk.ts'
import { writeSet, type SetProgress } from '../../renderer/features/letter/write-set.ts'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { planSet, type SetPlan } from '../../shared/letter-set/plan-set.ts'
import { partsFor } from '../../shared/letter-set/set-parts.ts'
import { deskIn, dialogsAnswering, freshFolder } from '../electron/helpers/a-desk.ts'
import { deputy } from '../fixtures/letter-case.ts'
import { Office } from '../helpers/an-office.ts'

const joint = (file: CaseFile): CaseFile => ({
  ...file,
  suggestion: {
    ...file.suggestion,
    cosigners: [
      deputy('王芳', { address: '412000 株洲市芦淞区建设中路18号' }),
      deputy('张伟', { delegation: '荷塘区代表团' }),
      deputy('张伟', { id: 'd-张伟-2', delegation: '石峰区代表团' }),
    ],
  },
})

/** A joint suggestion, signed, numbered and sealed. */
async function issuedCase() {
  const office = await Office.opens()
  const id = await office.receives(joint)
  await office.bringsToDrafting(id)
  await office.hasSignedOff(id)
  await office.issues(id)
  const bureau = office.workspace.bureau.get()
  if (bureau === null) throw new Error('no bureau')
  return { file: await office.sees(id), bureau, office }
}

async function plannedSet(): Promise<SetPlan> {
  const { file, bureau, office } = await issuedCase()
  const plan = planSet(file, bureau, {
    parts: partsFor(file),
    recipientIds: null,
    today: office.today,
    hash: sha256,
    dayOf: (moment) => moment.slice(0, 10),
  })
  if (!plan.ok) throw new Error(plan.error.reason)
  return plan.value
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

const textOf = async (path: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: readFileSync(path) })).value

/** As a click on 取消 when the n-th file is about to be made. */
function making(cancelAt: number | null = null) {
  const controller = new AbortController()
  const seen: SetProgress[] = []
  return {
    seen,
    options: {
      createdOn: '2026-03-02',
      signal: controller.signal,
      onProgress(progress: SetProgress) {
        seen.push(progress)
        if (progress.done === cancelAt) controller.abort()
      },
      pause: async () => {},
    },
  }
}

describe('一键成套', () => {
  it('puts exactly the planned files into one folder, each letter to its own deputy', async () => {
    const plan = await plannedSet()
    const place = freshFolder()
    const desk = deskIn(freshFolder(), { dialogs: dialogsAnswering(place) })
    const { seen, options } = making()
    const path = join(place, plan.folder)
    expect(await writeSet(desk, plan, options)).toEqual({ outcome: 'saved', path, files: plan.items.length })

    expect(readdirSync(place)).toEqual([plan.folder])
    expect(filesBelow(path)).toEqual(plan.items.map((item) => item.path).toSorted())
    expect(seen.map((progress) => progress.path)).toEqual(plan.items.map((item) => item.path))
    for (const [name, salutation] of [
      ['李慧代表', '李慧代表：'],
      ['王芳代表', '王芳代表：'],
      ['张伟代表（荷塘区代表团）', '张伟代表：'],
      ['张伟代表（石峰区代表团）', '张伟代表：'],
    ] as const) {
      const letter = await textOf(join(path, `信函/${name}.docx`))
      expect(letter).toContain(salutation)
      expect(letter.match(/^.*代表：$/gmu)).toEqual([salutation])
      expect(await textOf(join(path, `征询意见表/${name}.docx`))).toContain(salutation.replace('代表：', ''))
    }
    expect(await textOf(join(path, '信函/抄送、存档件.docx'))).toContain('李慧、王芳、张伟、张伟代表：')
    const sheet = await textOf(join(path, '发文稿纸.docx'))
    for (const opinion of ['同意。', '同意，请发。', '刘建']) expect(sheet).toContain(opinion)
    expect(sheet).toMatch(/校验码：[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/u)
    expect(await textOf(join(path, '打印清单.docx'))).toContain('没有登记李慧代表、张伟代表、张伟代表的地址')
  }, 120_000)

  it('cancelled in the middle, leaves nothing', async () => {
    const plan = await plannedSet()
    const [folder, place] = [freshFolder(), freshFolder()]
    const desk = deskIn(folder, { dialogs: dialogsAnswering(place) })
    const { seen, options } = making(4)
    expect(await writeSet(desk, plan, options)).toEqual({ outcome: 'cancelled' })
    expect(seen).toHaveLength(5)
    expect(readdirSync(place)).toEqual([])
    // And the desk can make it anew.
    expect(await writeSet(desk, plan, making().options)).toMatchObject({ outcome: 'saved' })
  }, 120_000)

  it('cancelled in the folder dialog, begins nothing', async () => {
    const plan = await plannedSet()
    const { seen, options } = making()
    expect(await writeSet(deskIn(freshFolder()), plan, options)).toEqual({ outcome: 'cancelled' })
    expect(seen).toEqual([])
  }, 60_000)
})
