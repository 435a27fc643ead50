/**
 * `npm run letter -- CASE.json OUT.docx [--format letter|document] [--kind KIND]`: writes a letter of a case as .docx;
 * without a kind, the one that the case is about.
 * Exit code 0: written; 1: the case cannot become a letter; 2: wrong call, or the file cannot be read or written.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { letterFormatLabels, letterFormatSchema, type LetterFormat } from '../../shared/bureau/letter-settings.ts'
import {
  type LetterKind,
  letterKindLabels,
  letterKindSchema,
  letterKinds,
} from '../../shared/bureau/letter-template.ts'
import { type CaseDocument, caseDocumentSchema } from '../../shared/exchange/case-document.ts'
import { presentRound } from '../../shared/case/case-file.ts'
import { composeLetter } from '../../shared/letter/compose-letter.ts'
import { letterKindOf } from '../../shared/letter/letter-facts.ts'
import { titleText } from '../../shared/letter/official-document.ts'
import { writeDocx } from '../../shared/docx/write-docx.ts'
import { termBeforeExtension } from '../../shared/workflow/deadlines.ts'

const kinds = letterKinds.map((kind) => `${kind}（${letterKindLabels[kind]}）`).join('、')
const usage = `用法：npm run letter -- 案件.json 输出.docx [--format letter|document] [--kind 公文]\n公文：${kinds}；不写则按案件应出的那一种`

/** Ends the command with a message: 1 for a case that cannot become a letter, 2 for a wrong call or file. */
class Stop extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

interface Call {
  readonly input: string
  readonly output: string
  readonly format: LetterFormat | undefined
  readonly kind: LetterKind | undefined
}

function readCall(words: readonly string[]): Call {
  const files: string[] = []
  let format: LetterFormat | undefined
  let kind: LetterKind | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const [name = '', given] = word.split(/=(.*)/su)
    if (name === '--format' || name === '--kind') {
      const value = given ?? words[(at += 1)] ?? ''
      if (name === '--format') format = readFormat(value)
      else kind = readKind(value)
    } else if (word.startsWith('--')) throw new Stop(2, `不认识的选项“${word}”。\n${usage}`)
    else files.push(word)
  }
  const [input, output] = files
  if (input === undefined || output === undefined || files.length > 2) throw new Stop(2, usage)
  if (!output.toLowerCase().endsWith('.docx')) throw new Stop(2, `输出文件名应以 .docx 结尾：${output}`)
  return { input, output, format, kind }
}

function readFormat(value: string): LetterFormat {
  const parsed = letterFormatSchema.safeParse(value)
  if (!parsed.success) throw new Stop(2, `不认识的格式“${value}”：只能是 letter（信函格式）或 document（文件格式）。`)
  return parsed.data
}

function readKind(value: string): LetterKind {
  const parsed = letterKindSchema.safeParse(value)
  if (!parsed.success) throw new Stop(2, `不认识的公文“${value}”：只能是 ${kinds}。`)
  return parsed.data
}

const readFailure = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return '文件不存在'
  if (code === 'EACCES' || code === 'EPERM') return '没有权限'
  if (code === 'EISDIR') return '这是一个文件夹'
  if (code === 'ENOSPC') return '磁盘已满'
  return error instanceof Error ? error.message : String(error)
}

async function readCase(path: string): Promise<CaseDocument> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Stop(2, `读不了案件文件 ${path}：${readFailure(error)}。`)
  })
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new Stop(2, `${path} 不是 JSON 文件，请用复言导出的案件文件。`)
  }
  const parsed = caseDocumentSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `  ${issue.path.join('.') || '（整个文件）'}：${issue.message}`)
  throw new Stop(2, `${path} 不是复言的案件文件，或有字段不对：\n${faults.join('\n')}`)
}

/** Beside the target first, then renamed: a full disk never leaves half a letter under the wanted name. */
async function save(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(part, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw new Stop(2, `写不了 ${path}：${readFailure(error)}。`)
  }
}

async function run(words: readonly string[]): Promise<string> {
  const call = readCall(words)
  const { case: file, bureau } = await readCase(call.input)
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const today = new Date().toISOString().slice(0, 10)
  const options = {
    format: call.format,
    today,
    dueBefore: termBeforeExtension(file, bureau),
    words: (text: string) => [...segmenter.segment(text)].map((part) => part.segment),
  }
  const letter = composeLetter(call.kind ?? letterKindOf(file), file, bureau, options)
  if (!letter.ok) throw new Stop(1, letter.error.reason)
  const document = letter.value
  const bytes = await writeDocx(document, { createdOn: presentRound(file).dateOfIssue ?? today })
  await save(call.output, bytes)
  const missing = document.missing.length === 0 ? '要素齐全' : `待补：${document.missing.join('、')}`
  return `已生成 ${call.output}：${titleText(document)}，${letterFormatLabels[document.format]}，${bytes.length} 字节，${missing}。`
}

z.config(z.locales.zhCN())
try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(error.message)
  process.exitCode = error.code
}
