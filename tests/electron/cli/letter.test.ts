import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { caseWith } from '../../fixtures/case-with-letter.ts'
import { letterBureau, letterCase } from '../../fixtures/letter-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'letter-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const input = join(folder, 'case.json')
const output = join(folder, 'out.docx')
const root = new URL('../../../', import.meta.url).pathname

function letter(...words: string[]) {
  const run = spawnSync('node', ['electron/cli/run.mjs', 'letter', ...words], { cwd: root, encoding: 'utf8' })
  return { code: run.status, said: run.stdout + run.stderr }
}

const write = (value: unknown): void => writeFileSync(input, JSON.stringify(value))

test('a case becomes a letter; wrong calls say what is wrong', { timeout: 120_000 }, () => {
  write({ fuyan: 'case', version: 1, case: letterCase(), bureau: letterBureau() })
  const done = letter(input, output, '--format', 'document')
  expect(done).toMatchObject({ code: 0 })
  expect(done.said).toContain('关于市十六届人大四次会议第1185号建议的答复，文件格式')
  expect(readFileSync(output).subarray(0, 2).toString()).toBe('PK')
  rmSync(output)

  write({ fuyan: 'case', version: 1, case: caseWith('returnLetter'), bureau: letterBureau() })
  const returned = letter(input, output, '--kind', 'returnLetter')
  expect(returned).toMatchObject({ code: 0 })
  expect(returned.said).toContain('关于申请退回市十六届人大四次会议第1185号建议的函，信函格式')
  rmSync(output)
  expect(letter(input, output, '--kind=extensionRequest')).toMatchObject({
    code: 1,
    said: expect.stringContaining('没有申请延期'),
  })
  expect(letter(input, output, '--kind', 'memo')).toMatchObject({ code: 2, said: expect.stringContaining('退办函') })

  expect(letter()).toMatchObject({ code: 2, said: expect.stringContaining('用法') })
  expect(letter(join(folder, 'none.json'), output)).toMatchObject({ code: 2, said: expect.stringContaining('不存在') })
  expect(letter(input, output, '--format', 'pdf')).toMatchObject({ code: 2, said: expect.stringContaining('pdf') })
  write({ fuyan: 'case', version: 1, case: {}, bureau: letterBureau() })
  expect(letter(input, output)).toMatchObject({ code: 2, said: expect.stringContaining('不是复言的案件文件') })
  expect(existsSync(output)).toBe(false)
})
