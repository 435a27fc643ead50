import type { Day } from '../day.ts'
import type { FormDocument } from '../forms/form-document.ts'
import { formBodyXml } from './form-body-xml.ts'
import { formShellOf } from './form-shell.ts'
import { pack } from './pack.ts'

/** A form as the bytes of a .docx: page, columns and row heights in millimetres as the model has them. */
export async function writeForm(form: FormDocument, options: { readonly createdOn: Day }): Promise<Uint8Array> {
  const { parts, before, behind } = await formShellOf(form)
  const xml = before + formBodyXml(form.blocks, form.fonts) + behind
  return pack(parts, xml, { title: form.title, unit: form.unit, createdOn: options.createdOn })
}
