/**
 * What the linter cannot see in `shared/`: `new Date()` and `Date()` without arguments read the clock, and
 * `globalThis.x` goes round the list of forbidden globals. Everything else is in `.oxlintrc.json`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const core = path.resolve(import.meta.dirname, '../../shared')

function faultsIn(text: string): readonly string[] {
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'Date' &&
      (node.arguments?.length ?? 0) === 0
    ) {
      faults.push('The core has no clock: today and the instant come in with the Act and the Facts.')
    }
    if (ts.isIdentifier(node) && node.text === 'globalThis') {
      faults.push('globalThis goes round the core’s border: pass the thing in as an argument.')
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('core.ts', text, ts.ScriptTarget.ES2023, true))
  return faults
}

const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))

describe('shared/ reads no clock', () => {
  it.each(files)('%s', (file) => {
    expect(faultsIn(readFileSync(path.join(core, file), 'utf8'))).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    ['const today = new Date()', 1],
    ['const today = Date()', 1],
    ['const today = globalThis.Date.now()', 1],
    ['const day = new Date(0)', 0],
    ['const last = new Date(Date.UTC(2025, 2, 0))', 0],
  ])('%s', (text, faults) => {
    expect(faultsIn(text)).toHaveLength(faults)
  })
})
