/** The folders that go to another unit: the package, and beside it what can be read and filled in without the program. */
import type { CaseFile, CoOpinion } from '../../../shared/case/case-file.ts'
import { packageEnding } from '../../../shared/exchange/package-file-name.ts'
import { contactOf } from '../../../shared/exchange/co-request.ts'
import { coOpinionForm, coRequestNotice } from '../../../shared/forms/co-opinion-form.ts'
import { safeName } from '../../../shared/letter-set/file-names.ts'
import { composeCoOpinion } from '../../../shared/letter/compose-co-opinion.ts'
import { numberInTitle } from '../../../shared/letter/letter-words.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import { makeCoOpinion, makeCoRequest, type MadePackage } from '../../data/co-packages.ts'
import type { Session } from '../../data/session.tsx'
import { titleWords } from '../../ui/title-words.ts'

export interface WrittenSet {
  readonly path: string
  readonly files: readonly string[]
  /** Why there is no package in it; null: there is one. */
  readonly noPackage: string | null
}

interface SetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All of them in one folder, or nothing. Null: the user closed the dialog. */
async function writeFolder(
  { workspace }: Session,
  folder: string,
  files: readonly SetFile[],
): Promise<Result<string | null>> {
  const { desk } = workspace
  const opened = await desk.openSet(folder)
  if (opened.outcome !== 'opened') return opened.outcome === 'cancelled' ? ok(null) : refuse(opened.reason)
  let path: string | null = null
  try {
    for (const { name, bytes } of files) {
      const added = await desk.addToSet(opened.set, name, bytes)
      if (added.outcome === 'failed') return refuse(added.reason)
    }
    const closed = await desk.closeSet(opened.set)
    if (closed.outcome === 'failed') return refuse(closed.reason)
    path = closed.path
    return ok(path)
  } finally {
    if (path === null) await desk.dropSet(opened.set)
  }
}

const inPackage = ({ name, bytes }: MadePackage): SetFile => ({ name: `${name}${packageEnding}`, bytes })

/** 征询材料 for one unit: 征询包 where the bureau can sign, 函, 反馈表. */
export async function writeRequestSet(
  session: Session,
  file: CaseFile,
  opinion: CoOpinion,
): Promise<Result<WrittenSet | null>> {
  const { workspace, bureau, today } = session
  const about = { unit: bureau.name, contact: contactOf(file, bureau), fonts: bureau.letter.fonts }
  const { writeForm } = await import('../../../shared/docx/write-form.ts')
  const made = await makeCoRequest(workspace, file, opinion)
  const papers = [
    {
      name: '征求会办意见的函.docx',
      bytes: await writeForm(coRequestNotice(file, opinion, about), { createdOn: today }),
    },
    { name: '会办意见反馈表.docx', bytes: await writeForm(coOpinionForm(file, opinion, about), { createdOn: today }) },
  ]
  const folder = made.ok ? made.value.name : safeName(`${file.suggestion.number}-会办征询-${opinion.unit}`)
  return asSet(
    session,
    folder,
    [...(made.ok ? [inPackage(made.value)] : []), ...papers],
    made.ok ? null : made.error.reason,
  )
}

/** 会办意见包 and the letter, back to the lead unit. */
export async function writeOpinionSet(
  session: Session,
  file: CaseFile,
  chosen: readonly (readonly string[])[],
): Promise<Result<WrittenSet | null>> {
  const { workspace, bureau, today } = session
  const composed = composeCoOpinion(file, bureau, { words: titleWords, today })
  if (!composed.ok) return composed
  const { writeDocx } = await import('../../../shared/docx/write-docx.ts')
  const letter = await writeDocx(composed.value, { createdOn: today })
  const made = await makeCoOpinion(workspace, file, chosen, letter)
  if (!made.ok) return made
  const name = safeName(`关于${numberInTitle(file.suggestion.number)}的会办意见`)
  return asSet(session, made.value.name, [inPackage(made.value), { name: `${name}.docx`, bytes: letter }], null)
}

async function asSet(
  session: Session,
  folder: string,
  files: readonly SetFile[],
  noPackage: string | null,
): Promise<Result<WrittenSet | null>> {
  const written = await writeFolder(session, folder, files)
  if (!written.ok) return written
  return ok(written.value === null ? null : { path: written.value, files: files.map(({ name }) => name), noPackage })
}
