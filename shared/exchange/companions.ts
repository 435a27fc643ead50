/** What lies beside a package for people without the program: the letter as .docx and .html, and the 发文稿纸. */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { type Decision, latestVersion } from '../case/round.ts'
import { caseKindLabels, deputiesOf } from '../case/suggestion.ts'
import type { Day } from '../day.ts'
import { checkCode } from '../forms/check-code.ts'
import type { FormDocument } from '../forms/form-document.ts'
import { signOffSheet } from '../forms/sign-off-sheet.ts'
import { safeName } from '../letter-set/file-names.ts'
import { composeLetter } from '../letter/compose-letter.ts'
import { letterKindOf } from '../letter/letter-facts.ts'
import type { OfficialDocument } from '../letter/official-document.ts'
import { roleLabels } from '../people/roles.ts'
import { ok, type Result, refuse } from '../result.ts'
import { dueNow } from '../workflow/deadlines.ts'
import { letterHtml } from './letter-html.ts'

export const companionLabels = {
  docx: '答复函（.docx，可用 WPS 打开）',
  html: '答复函（.html，任何电脑都能看）',
  sheet: '发文稿纸（打印后手签）',
} as const
export type Companion = keyof typeof companionLabels
export const companions = Object.keys(companionLabels) as readonly Companion[]

export type CompanionFile =
  | { readonly kind: 'letter'; readonly name: string; readonly letter: OfficialDocument }
  | { readonly kind: 'form'; readonly name: string; readonly form: FormDocument }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }

export interface CompanionOptions {
  readonly wanted: readonly Companion[]
  readonly today: Day
  readonly hash: (text: string) => string
  readonly dayOf: (moment: string) => Day
  readonly words?: ((text: string) => readonly string[]) | undefined
}

const decisionWords: Record<Decision['kind'], string> = { approved: '同意', returned: '退回修改', signedOff: '签发' }

/** Null when there is a text to lay beside the package; otherwise why not. */
export function whyNoCompanions(file: CaseFile): string | null {
  const round = presentRound(file)
  return latestVersion(round) === null && round.draft.blocks.length === 0
    ? '还没有答复稿，包旁边没有可放的文件。'
    : null
}

/** The text as handed over last, else the draft: what the receiver is asked about. Refuses what `composeLetter` refuses. */
export function companionFiles(
  file: CaseFile,
  bureau: Bureau,
  options: CompanionOptions,
): Result<readonly CompanionFile[]> {
  const { wanted, today, hash, dayOf, words } = options
  if (wanted.length === 0) return ok([])
  const nothing = whyNoCompanions(file)
  if (nothing !== null) return refuse(nothing)
  const round = presentRound(file)
  const reply = latestVersion(round)?.reply ?? round.draft
  const composed = composeLetter(letterKindOf(file), file, bureau, { reply, words, today })
  if (!composed.ok) return composed
  const letter = composed.value
  const name = safeName(`第${file.suggestion.number}号${caseKindLabels[file.suggestion.kind]}答复稿`)
  const make: Record<Companion, () => CompanionFile> = {
    docx: () => ({ kind: 'letter', name: `${name}.docx`, letter }),
    html: () => ({ kind: 'text', name: `${name}.html`, text: page(file, bureau, letter, hash) }),
    sheet: () => ({
      kind: 'form',
      name: `${safeName(`第${file.suggestion.number}号发文稿纸`)}.docx`,
      form: signOffSheet(file, bureau, letter, { mark: null, copies: 1, hash, dayOf }),
    }),
  }
  return ok(companions.filter((one) => wanted.includes(one)).map((one) => make[one]()))
}

function page(file: CaseFile, bureau: Bureau, letter: OfficialDocument, hash: CompanionOptions['hash']): string {
  const { suggestion } = file
  const round = presentRound(file)
  const version = latestVersion(round)
  const due = dueNow(file, bureau)
  const facts: readonly (readonly [string, string])[] = [
    [`${caseKindLabels[suggestion.kind]}编号`, suggestion.number],
    ['标题', suggestion.title],
    [
      '提出人',
      deputiesOf(suggestion)
        .map((deputy) => deputy.name)
        .join('、'),
    ],
    ['承办', [file.handling.section, file.handling.handler?.name ?? ''].filter((text) => text !== '').join(' ')],
    ['期限', due === null ? '' : `${due.what} ${due.day}`],
    ['办理类别', letter.classMark ?? round.draft.classMark ?? ''],
    ['稿次', version === null ? '未提交的稿子' : `第 ${version.number} 稿，${version.by.name}`],
  ]
  const opinions = round.decisions.map(
    ({ role, by, day, kind, opinion, versionNumber }) =>
      `${roleLabels[role]} ${by.name}：${decisionWords[kind]}${opinion === '' ? '' : `，${opinion}`}（${day}，第 ${versionNumber} 稿）`,
  )
  return letterHtml({
    letter,
    facts: facts.filter(([, value]) => value !== ''),
    opinions,
    checkCode: checkCode(round, hash),
    says: [
      '这是送审的答复稿，供没有安装“复言”的电脑阅看。',
      '要签批时，请在发文稿纸上签署意见、姓名和日期；稿纸上的校验码须与本页的一致。',
    ],
  })
}
