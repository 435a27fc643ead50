import Docxtemplater from 'docxtemplater'
import { Document, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import sample from '../../assets/sample/1185.json'
import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { bodyItemText } from '../../shared/letter/official-document.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'
import type { Bench } from './bench.ts'

/** The 1185 letter, from case to bytes, against docxtemplater filling a template of the same paragraphs. */
export const letter: Bench = {
  name: 'letter',
  peerName: 'docxtemplater 3 (fill + zip, same paragraphs)',
  target: 1,
  async prepare() {
    const { case: file, bureau } = caseDocumentSchema.parse(sample)
    const composed = composeReply(file, bureau)
    if (!composed.ok) throw new Error(composed.error.reason)
    const fields = {
      title: composed.value.titleLines.join(''),
      blocks: composed.value.body.map((item) => ({ text: bodyItemText(item) })),
    }
    const lines = ['{title}', '{#blocks}', '{text}', '{/blocks}'].map((text) => new Paragraph(text))
    const template = await Packer.toArrayBuffer(new Document({ sections: [{ children: lines }] }))
    return {
      async ours() {
        const document = composeReply(file, bureau)
        if (document.ok) await writeDocx(document.value, { createdOn: '2025-05-19' })
      },
      async peer() {
        const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
        filled.render(fields)
        filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
      },
    }
  },
}
