import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const run = (file: string) => ['electron/cli/run.mjs', 'inspect', file]
const real = 'tests/fixtures/reply-1185.txt'

interface Answer {
  readonly outline: readonly unknown[]
  readonly findings: readonly { readonly severity: string }[]
  readonly commitments: readonly { readonly quote: string; readonly value: number }[]
  readonly joins: readonly { readonly line: number }[]
}

it('prints one JSON object on the real letter: 16 headings, 9 commitments, 5 joins', () => {
  const answer = JSON.parse(execFileSync('node', run(real), { encoding: 'utf8' })) as Answer
  expect(answer.outline).toHaveLength(16)
  expect(answer.commitments.map((one) => one.value)).toEqual([120, 3.3, 45, 1500, 30, 100, 30, 50, 100])
  expect(answer.joins.map((seam) => seam.line)).toEqual([15, 23, 29, 37, 43])
  expect(answer.findings.every((finding) => ['must', 'should', 'ask', 'layout'].includes(finding.severity))).toBe(true)
})

it('says in Chinese why a file cannot be read, and ends with 2', () => {
  const binary = join(mkdtempSync(join(tmpdir(), 'fuyan-inspect-')), 'x.txt')
  writeFileSync(binary, readFileSync('assets/icon.png'))
  for (const file of ['没有这个文件.txt', binary]) {
    const ended = spawnSync('node', run(file), { encoding: 'utf8' })
    expect([ended.status, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(/[\u4e00-\u9fff]/)
  }
})
