/** Plants a wrong import for every rule of `.dependency-cruiser.cjs` and sees it go red with its reason. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Config {
  readonly forbidden: readonly (IForbiddenRuleType & { readonly name: string; readonly comment: string })[]
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: object }
}

const project = path.resolve(import.meta.dirname, '../..')
const config = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs')) as Config

/** The rule, the file that breaks it, and what it wrongly imports. */
const plants: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['no-cycle', 'shared/case/chicken.ts', './egg.ts'],
  ['no-unresolved', 'shared/case/lost.ts', './nowhere.ts'],
  ['shared-is-the-core', 'shared/case/asks-page.ts', '../../renderer/ui/badge.tsx'],
  ['shared-is-the-core', 'shared/case/asks-desk.ts', '../../electron/desk/disk.ts'],
  ['shared-imports-only-zod', 'shared/intake/pinyin.ts', 'pinyin-pro'],
  ['docx-only-in-shared-docx', 'shared/letter/writes-file.ts', 'docx'],
  ['docx-only-in-shared-docx', 'renderer/features/letter/writes-file.ts', 'docx'],
  ['core-knows-no-docx', 'shared/letter/asks-docx.ts', '../docx/write.ts'],
  ['core-knows-no-node', 'shared/journal/reads-disk.ts', 'node:fs'],
  ['core-knows-no-node', 'renderer/data/reads-disk.ts', 'node:path'],
  ['workflow-stays-apart', 'shared/workflow/asks-proofread.ts', '../proofread/rule.ts'],
  ['proofread-stays-apart', 'shared/proofread/asks-letter.ts', '../letter/letter.ts'],
  ['coverage-stays-apart', 'shared/coverage/asks-workflow.ts', '../workflow/steps.ts'],
  ['letter-stays-apart', 'shared/letter/asks-coverage.ts', '../coverage/points.ts'],
  ['fflate-packs-only-files', 'shared/letter/packs.ts', 'fflate'],
  ['fflate-packs-only-files', 'shared/exchange/packs-elsewhere.ts', 'fflate'],
  ['exchange-stands-on-the-core', 'shared/workflow/asks-exchange.ts', '../exchange/package.ts'],
  ['private-rules-know-no-letter', 'shared/disclosure/settling.ts', '../letter/letter.ts'],
  ['letter-knows-no-enclosure', 'shared/letter/asks-forms.ts', '../forms/form.ts'],
  ['audit-knows-no-letter', 'shared/audit/asks-letter.ts', '../letter/letter.ts'],
  ['nothing-below-knows-the-audit', 'shared/workflow/asks-audit.ts', '../audit/audits.ts'],
  ['case-knows-only-nouns', 'shared/case/asks-workflow.ts', '../workflow/steps.ts'],
  ['ground-knows-nothing', 'shared/day.ts', './people/person.ts'],
  ['electron-only-in-electron', 'renderer/data/opens-window.ts', 'electron'],
  ['electron-only-in-electron', 'shared/case/opens-window.ts', 'electron'],
  ['desk-is-plain-node', 'electron/desk/shows-dialog.ts', 'electron'],
  ['electron-knows-no-page', 'electron/knows-page.ts', '../renderer/ui/badge.tsx'],
  ['page-knows-no-desk', 'renderer/data/skips-contract.ts', '../../electron/desk/disk.ts'],
  ['react-only-in-renderer', 'shared/case/draws.ts', 'react'],
  ['react-only-in-renderer', 'electron/draws.ts', 'antd'],
  ['dexie-only-in-data', 'renderer/features/ledger/reads-tables.ts', 'dexie'],
  ['tiptap-only-in-editor', 'renderer/features/drafting/own-editor.ts', '@tiptap/core'],
  ['readers-only-in-readers', 'renderer/features/intake/reads-word.ts', 'mammoth'],
  ['ui-is-looks-only', 'renderer/ui/knows-case.ts', '../../shared/case/noun.ts'],
  ['ui-is-looks-only', 'renderer/ui/knows-data.ts', '../data/queries.ts'],
  ['ui-packages', 'renderer/ui/routes.ts', 'wouter'],
  ['features-never-meet', 'renderer/features/ledger/borrows.ts', '../review/panel.ts'],
  ['app-is-on-top', 'renderer/features/ledger/asks-app.ts', '../../app/frame.ts'],
  ['data-knows-no-screen', 'renderer/data/draws.ts', '../features/review/panel.ts'],
  ['data-knows-no-screen', 'renderer/data/badges.ts', '../ui/badge.tsx'],
  ['shared-screens-know-no-feature', 'renderer/paper/asks-feature.ts', '../features/review/panel.ts'],
  ['nothing-imports-tests', 'shared/case/asks-tests.ts', '../../tests/helpers/a-case.ts'],
  ['no-test-packages-in-code', 'renderer/data/fakes.ts', 'fake-indexeddb'],
]

/** The other half of the planted cycle, which is reported once. */
const accomplice = ['shared/case/egg.ts', './chicken.ts'] as const

/** Arrows that the architecture wants: none of them may go red. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['shared/workflow/good.ts', '../case/noun.ts'],
  ['shared/case/schema.ts', 'zod'],
  ['shared/docx/good.ts', 'docx'],
  ['shared/docx/packs.ts', 'fflate'],
  ['shared/exchange/packed-bytes.ts', 'fflate'],
  ['shared/docx/takes-letter.ts', '../letter/letter.ts'],
  ['electron/main.ts', 'electron'],
  ['electron/cli/letter.ts', '../../shared/docx/write.ts'],
  ['electron/desk/reads-disk.ts', 'node:fs'],
  ['renderer/data/tables.ts', 'dexie'],
  ['renderer/editor/good.ts', '@tiptap/core'],
  ['renderer/readers/good.ts', 'mammoth'],
  ['renderer/ui/good.ts', 'antd'],
  ['renderer/features/review/good.ts', '../../data/queries.ts'],
  ['renderer/app/good.ts', '../features/review/panel.ts'],
  ['tests/shared/good.ts', '../../renderer/data/tables.ts'],
]

/** What the plants point at. */
const innocent = [
  'shared/case/noun.ts',
  'shared/people/person.ts',
  'shared/proofread/rule.ts',
  'shared/letter/letter.ts',
  'shared/workflow/steps.ts',
  'shared/coverage/points.ts',
  'shared/audit/audits.ts',
  'shared/docx/write.ts',
  'shared/forms/form.ts',
  'shared/exchange/package.ts',
  'renderer/ui/badge.tsx',
  'renderer/data/queries.ts',
  'renderer/features/review/panel.ts',
  'renderer/app/frame.ts',
  'electron/desk/disk.ts',
  'tests/helpers/a-case.ts',
]

const tree = mkdtempSync(path.join(tmpdir(), 'planted-imports-'))
let found: readonly { readonly rule: string; readonly from: string }[] = []

const plant = (file: string, text: string): void => {
  const target = path.join(tree, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}

beforeAll(async () => {
  symlinkSync(path.join(project, 'node_modules'), path.join(tree, 'node_modules'), 'junction')
  // dependency-cruiser tells npm-dev from npm by the package.json beside the tree.
  for (const name of ['package.json', 'tsconfig.base.json'])
    symlinkSync(path.join(project, name), path.join(tree, name))
  for (const file of innocent) plant(file, 'export const here = true\n')
  for (const [file, imports] of [...plants.map(([, from, to]) => [from, to] as const), accomplice, ...allowed]) {
    plant(file, `import * as other from '${imports}'\nexport const own = other\n`)
  }
  const { enhancedResolveOptions, ...options } = config.options
  const result = await cruise(
    ['electron', 'renderer', 'shared', 'tests'],
    { ...options, baseDir: tree, validate: true, ruleSet: { forbidden: [...config.forbidden] } },
    enhancedResolveOptions,
  )
  const { summary } = result.output as ICruiseResult
  found = summary.violations.map((violation) => ({ rule: violation.rule.name, from: violation.from }))
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('a planted import goes red', () => {
  it.each(plants)('%s: %s → %s', (rule, file) => {
    expect(found).toContainEqual({ rule, from: file })
  })
})

describe('what the architecture wants stays green', () => {
  it.each(allowed)('%s → %s', (file) => {
    expect(found.filter((violation) => violation.from === file)).toEqual([])
  })
})

describe('the rules', () => {
  it('each have a plant', () => {
    expect(config.forbidden.map((rule) => rule.name).toSorted()).toEqual(
      [...new Set(plants.map(([rule]) => rule))].toSorted(),
    )
  })

  it('each say what is odd and where the thing belongs', () => {
    for (const rule of config.forbidden) expect(rule.comment.length, rule.name).toBeGreaterThan(60)
  })
})
