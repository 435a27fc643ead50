import type { OfficeTemplate } from '../../shared/bureau/office-template.ts'
import type { FilledTemplate } from '../../shared/docx/fill-template.ts'
import type { OfficeLetter } from '../../shared/letter/office-fields.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Workspace } from './workspace.ts'

/** The bytes of a template as they were taken in. Damaged or missing: a sentence that says what to do. */
export async function officeTemplateBytes(workspace: Workspace, template: OfficeTemplate): Promise<Result<Uint8Array>> {
  const answer = await workspace.desk.readKeptFile(template.hash)
  if (answer.outcome === 'read') return ok(answer.bytes)
  return refuse(
    `模板“${template.label}”的文件（${template.fileName}）缺失或已损坏，不能使用。请在“设置—本单位模板”中移除它，用原文件重新导入；这一次可先用“导出 .docx”。`,
  )
}

/** A kept template, looked through again and filled. The libraries for it are loaded with the first use. */
export async function fillOfficeTemplate(
  workspace: Workspace,
  template: OfficeTemplate,
  letter: OfficeLetter,
): Promise<Result<FilledTemplate>> {
  const bytes = await officeTemplateBytes(workspace, template)
  if (!bytes.ok) return bytes
  const [{ readOfficeTemplate }, { fillTemplate }] = await Promise.all([
    import('../readers/read-office-template.ts'),
    import('../../shared/docx/fill-template.ts'),
  ])
  const read = readOfficeTemplate(template.fileName, bytes.value)
  return read.ok ? fillTemplate(read.value.checked, letter) : read
}
