import { expect, it } from 'vitest'
import { letterFileName, pdfNameOf } from '../../../../renderer/features/letter/letter-file.ts'
import type { OfficialDocument } from '../../../../shared/letter/official-document.ts'

const document = {
  number: '株科办〔2025〕26号',
  titleLines: ['关于市十六届人大四次会议', '第1185号建议的答复'],
} as unknown as OfficialDocument

const title = '关于市十六届人大四次会议第1185号建议的答复'

it.each([
  [{ signedOff: false, numbered: false, recipient: null }, `（未签发稿）${title}.docx`],
  [{ signedOff: true, numbered: false, recipient: null }, `${title}.docx`],
  [{ signedOff: true, numbered: true, recipient: null }, `株科办〔2025〕26号 ${title}.docx`],
  [{ signedOff: true, numbered: true, recipient: '李慧' }, `株科办〔2025〕26号 ${title}（李慧）.docx`],
])('names the file by its state: %o', (state, name) => {
  expect(letterFileName(document, state)).toBe(name)
})

it('names the archive’s copy alike', () => {
  expect(pdfNameOf(`${title}（.docx 说明）.docx`)).toBe(`${title}（.docx 说明）.pdf`)
})
