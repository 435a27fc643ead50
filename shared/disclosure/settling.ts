import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { type PublicChoices, publicModeLabels, publicModesOf } from '../case/public-version.ts'
import { disclosureLabels } from '../case/reply.ts'
import { findPrivate } from './find-private.ts'
import { knownPersons } from './known-persons.ts'
import type { PrivateFinding } from './private-finding.ts'

/** What a 摘要 must not say, but for what the office leaves standing. */
export function privateInSummary(file: CaseFile, bureau: Bureau, choices: PublicChoices): readonly PrivateFinding[] {
  const known = knownPersons(file, bureau, presentRound(file).draft)
  return findPrivate(choices.summary, known, choices)
}

/** Why 公开版 cannot be settled in this way; null when it can. The 公开属性 decides whether anything is published. */
export function whyNotSettle(file: CaseFile, bureau: Bureau, choices: PublicChoices): string | null {
  const { disclosure } = presentRound(file).draft
  if (disclosure === null) return '还没有选公开属性，请先在起草中选定。'
  const open = publicModesOf[disclosure]
  if (!open.some((mode) => mode === choices.mode)) {
    return `本件是${disclosureLabels[disclosure]}，请选${open.map((mode) => `“${publicModeLabels[mode]}”`).join('或')}。`
  }
  if (choices.mode === 'full') return null
  if (choices.reason.trim() === '') {
    return choices.mode === 'none' ? '不公开须写明理由。' : '只公开摘要，须写明不公开全文的理由。'
  }
  if (choices.mode === 'none') return null
  if (choices.summary.trim() === '') return '摘要还是空的，请先写好。'
  const words = privateInSummary(file, bureau, choices).map(({ original }) => `“${original}”`)
  return words.length === 0 ? null : `摘要里还有不宜公开的内容：${words.join('、')}。请改写，或者选择留下。`
}
