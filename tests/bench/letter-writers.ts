/**
 * Who writes letters in the benchmarks: ours, from case to bytes, and two libraries that fill a template. The template
 * is our own letter with a tag for each run of text, so all three write the same paragraphs in the same looks.
 */
import { createReport } from 'docx-templates'
import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import sample from '../../assets/sample/1185.json'
import type { CaseFile } from '../../shared/case/case-file.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { composeReply } from '../../shared/letter/compose-reply.ts'

export interface LetterWriter {
  readonly name: string
  /** Writes the letter to one of the recipients. */
  readonly write: (recipient: number) => Promise<Uint8Array>
}

const run = /(<w:t xml:space="preserve">)([^<]*)(<\/w:t>)/gu
const DOCUMENT = 'word/document.xml'
const createdOn = '2025-05-19'

/** The sample with so many deputies, each of whom gets a letter of their own. */
function caseFor(recipients: number): CaseFile {
  const { case: file } = caseDocumentSchema.parse(sample)
  const { leadDeputy } = file.suggestion
  if (leadDeputy === null) throw new Error('the sample has no deputy')
  const cosigners = Array.from({ length: recipients - 1 }, (_, index) => ({
    ...leadDeputy,
    id: `d-${index + 1}`,
    name: `王${'一二三四五六七八九十'.charAt(index % 10)}${index}`,
  }))
  return { ...file, suggestion: { ...file.suggestion, cosigners } }
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&')

function templateOf(letter: Uint8Array, tag: (index: number) => string): Uint8Array {
  const files = unzipSync(letter)
  let index = 0
  const xml = strFromU8(files[DOCUMENT] ?? new Uint8Array()).replace(run, (_, opens: string, _text, closes: string) => {
    index += 1
    return `${opens}${tag(index - 1)}${closes}`
  })
  return zipSync({ ...files, [DOCUMENT]: strToU8(xml) })
}

/** The texts of a letter's runs by tag: what the libraries fill in. */
function fieldsOf(letter: Uint8Array): Readonly<Record<string, string>> {
  const xml = strFromU8(unzipSync(letter)[DOCUMENT] ?? new Uint8Array())
  return Object.fromEntries([...xml.matchAll(run)].map((found, index) => [`t${index}`, unescaped(found[2] ?? '')]))
}

/** Ours first, then the peers; `recipients` letters differ in salutation and copy. */
export async function letterWriters(recipients: number): Promise<readonly [LetterWriter, ...LetterWriter[]]> {
  const { bureau } = caseDocumentSchema.parse(sample)
  const file = caseFor(recipients)
  const ids = [file.suggestion.leadDeputy, ...file.suggestion.cosigners].map((deputy) => deputy?.id)
  const ours = async (recipient: number): Promise<Uint8Array> => {
    const composed = composeReply(file, bureau, { recipientId: ids[recipient % ids.length] })
    if (!composed.ok) throw new Error(composed.error.reason)
    return writeDocx(composed.value, { createdOn })
  }
  const first = await ours(0)
  // What the peers fill in lies ready: composing it is on our clock only.
  const fields: Readonly<Record<string, string>>[] = []
  for (let index = 0; index < recipients; index += 1) fields.push(fieldsOf(await ours(index)))
  const fieldsFor = (recipient: number) => fields[recipient % recipients] ?? {}
  const [curly, inserts] = [templateOf(first, (at) => `{t${at}}`), templateOf(first, (at) => `{INS t${at}}`)]
  const peers: readonly LetterWriter[] = [
    {
      name: 'docxtemplater 3',
      async write(recipient) {
        const filled = new Docxtemplater(new PizZip(curly))
        filled.render(fieldsFor(recipient))
        return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
      },
    },
    {
      name: 'docx-templates 4',
      write: async (recipient) =>
        createReport({ template: inserts, data: fieldsFor(recipient), cmdDelimiter: ['{', '}'], noSandbox: true }),
    },
  ]
  // A contest is one only if all write the same letter.
  for (const { name, write } of peers) {
    if (textOf(await write(0)) !== textOf(first)) throw new Error(`${name} writes another letter`)
  }
  return [{ name: '复言', write: ours }, ...peers]
}

/** Its text without white space: docx-templates writes its XML indented. */
const textOf = (letter: Uint8Array): string =>
  unescaped(
    strFromU8(unzipSync(letter)[DOCUMENT] ?? new Uint8Array())
      .replace(/<[^>]*>/gu, '')
      .replace(/\s/gu, ''),
  )
