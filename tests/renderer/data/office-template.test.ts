import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fillOfficeTemplate, officeTemplateBytes } from '../../../renderer/data/office-template.ts'
import { sampleLetter } from '../../../renderer/features/settings/sample-letter.ts'
import { letterKinds } from '../../../shared/bureau/letter-template.ts'
import type { OfficeTemplate } from '../../../shared/bureau/office-template.ts'
import type { OfficeLetter } from '../../../shared/letter/office-fields.ts'
import { documentXml, edited, wholeTemplate } from '../../fixtures/office-template.ts'
import { Office, sampleDocument } from '../../helpers/an-office.ts'

async function letterOf(kind: OfficeTemplate['kind'] = 'reply'): Promise<OfficeLetter> {
  const letter = await sampleLetter(kind, sampleDocument.bureau, '2026-03-02')
  if (!letter.ok) throw new Error(`${kind}: ${letter.error.reason}`)
  return letter.value
}

async function keeps(office: Office, bytes: Uint8Array): Promise<OfficeTemplate> {
  const kept = await office.workspace.desk.keepFile(bytes)
  if (kept.outcome !== 'kept') throw new Error(kept.reason)
  return {
    id: 't1',
    label: '红头',
    kind: 'reply',
    fileName: '红头.docx',
    hash: kept.hash,
    fields: [],
    addedOn: '2026-03-02',
  }
}

/** The file on the disk that holds these bytes. */
function onDisk(folder: string, bytes: Uint8Array): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .find((path) => statSync(path).isFile() && readFileSync(path).equals(bytes))
  if (found === undefined) throw new Error('the kept file is nowhere on the disk')
  return found
}

describe('a kept template', () => {
  test('comes back byte for byte, and is filled', async () => {
    const office = await Office.opens()
    const bytes = await wholeTemplate()
    const template = await keeps(office, bytes)
    const again = await officeTemplateBytes(office.workspace, template)
    expect(again.ok && Buffer.from(again.value).equals(bytes)).toBe(true)
    const filled = await fillOfficeTemplate(office.workspace, template, await letterOf())
    if (!filled.ok) throw new Error(filled.error.reason)
    expect(documentXml(filled.value.bytes)).toContain('李慧代表：')
  })

  test.each([
    ['missing', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'x')],
  ])('%s is told with what to do', async (_, harm) => {
    const office = await Office.opens()
    const bytes = await wholeTemplate()
    const template = await keeps(office, bytes)
    harm(onDisk(office.folder, bytes))
    const filled = await fillOfficeTemplate(office.workspace, template, await letterOf())
    expect(filled.ok ? '' : filled.error.reason).toMatch(/“红头”.*红头\.docx.*缺失或已损坏.*重新导入/u)
  })

  test('is looked through again each time: what must not be filled is refused then too', async () => {
    const office = await Office.opens()
    const hostile = edited(await wholeTemplate(), (parts) => {
      parts['word/vbaProject.bin'] = new Uint8Array([1])
    })
    const filled = await fillOfficeTemplate(office.workspace, await keeps(office, hostile), await letterOf())
    expect(filled.ok ? '' : filled.error.reason).toContain('宏')
  })
})

test.each(letterKinds)('the sample has a letter of the kind %s to try a template with', async (kind) => {
  const { document } = await letterOf(kind)
  expect(document.titleLines.join('')).not.toBe('')
  expect(document.body.length).toBeGreaterThan(0)
})
