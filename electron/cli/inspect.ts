// npm run inspect -- REPLY.txt: what the app sees in a reply, as one JSON object on stdout.
import { readFileSync } from 'node:fs'
import { findCommitments } from '../../shared/commitments/find-commitments.ts'
import { type Decode, decodeText } from '../../shared/intake/decode-text.ts'
import { outlineOf } from '../../shared/intake/outline.ts'
import { readReply } from '../../shared/intake/read-reply.ts'
import { proofTextOfReply } from '../../shared/proofread/proof-text.ts'
import { proofread } from '../../shared/proofread/proofread.ts'

function refuse(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return refuse(`找不到文件：${path}`)
    if (code === 'EISDIR') return refuse(`这是文件夹，不是文件：${path}`)
    return refuse(`读不了文件：${path}（${String(code)}）`)
  }
}

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const path = process.argv[2]
if (path === undefined) refuse('用法：npm run inspect -- 答复.txt')
const decoded = decodeText(readBytes(path), decode)
if (!decoded.ok) refuse(`${path}：${decoded.error.reason}`)

let lastId = 0
const reply = readReply(decoded.value, () => `b${(lastId += 1)}`)
const body = reply.recognised.filter((line) => line.part === 'body')
const commitments = findCommitments(
  body.map((line) => line.text),
  reply.documentYear,
)
const report = {
  outline: outlineOf(body.map((line) => line.paragraph)),
  findings: proofread(proofTextOfReply(reply)).map(({ rule, severity, quote, line, message, fix }) => ({
    rule,
    severity,
    quote,
    line,
    message,
    ...(fix === undefined ? {} : { fix }),
  })),
  commitments: commitments.map(({ passage, start, quote, metric, operator, value, unit, year, firmness, ...more }) => {
    const paragraph = body[passage]?.paragraph
    const line = paragraph?.pieces.findLast((piece) => piece.start <= start)?.line ?? null
    return { quote, metric, operator, value, unit, year, firmness, line, ...more }
  }),
  joins: reply.joins,
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
