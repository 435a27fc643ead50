import type { LetterSettings } from '../bureau/letter-settings.ts'
import { A4, type FormBlock, type FormDocument } from './form-document.ts'
import { formSize, gridBlock, lineBlock, nameCell, row, textCell, titleBlock } from './form-parts.ts'

/** One act as the report prints it; every text is final. */
export interface ReportedAct {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly what: string
  /** 第2稿 and its check code; empty where the act is about no text. */
  readonly text: string
  readonly signature: string
}

export interface AuditReportParts {
  readonly unit: string
  /** 第1185号 with its title, or the bureau's own journal. */
  readonly subject: string
  /** Null: not checked before the report was made. */
  readonly checked: {
    readonly at: string
    readonly verdict: string
    readonly counts: string
    readonly faults: readonly { readonly title: string; readonly says: string; readonly means: string }[]
    readonly remarks: readonly string[]
  } | null
  readonly acts: readonly ReportedAct[]
  /** Hash of the last line: whoever holds it can tell later whether lines were cut off. */
  readonly lastHash: string
  readonly fingerprint: string | null
  readonly madeBy: string
  readonly madeAt: string
  readonly fonts: LetterSettings['fonts']
}

const columns = [11, 31, 18, 64, 23, 18]

const heading = (text: string): readonly FormBlock[] => [
  lineBlock(text, { face: 'hei', sizePt: formSize.body, beforePt: 12, keepNext: true }),
  lineBlock('', { sizePt: 4, keepNext: true }),
]

function result({ checked }: AuditReportParts): readonly FormBlock[] {
  if (checked === null) return [lineBlock('导出前没有核验。')]
  const { verdict, counts, at, faults, remarks } = checked
  return [
    lineBlock(`${verdict}（${at} 核验）。`, { face: 'hei' }),
    lineBlock(counts),
    ...faults.map(({ title, says, means }, index) =>
      lineBlock(`${index + 1}．${title}。${says}${means}`, { beforePt: 3 }),
    ),
    ...remarks.map((says) => lineBlock(`注：${says}`, { sizePt: formSize.note, beforePt: 3 })),
  ]
}

/** 办理记录审计表: the acts of one journal with the result of the check, to be printed and signed by the auditor. */
export function auditReport(parts: AuditReportParts): FormDocument {
  const { unit, subject, acts, lastHash, fingerprint, madeBy, madeAt, fonts } = parts
  return {
    title: `${subject}　办理记录审计表`,
    unit,
    page: { ...A4, marginMm: { top: 22, right: 20, bottom: 18, left: 25 } },
    mark: null,
    numbered: true,
    fonts,
    blocks: [
      titleBlock('办理记录审计表'),
      lineBlock('', { sizePt: 6 }),
      lineBlock(`单位：${unit}`),
      lineBlock(`对象：${subject}`),
      lineBlock(`导出：${madeBy}　${madeAt}`),
      lineBlock(`签发密钥指纹：${fingerprint ?? '（没有启用账户）'}`),
      lineBlock(`末条记录指纹：${lastHash}`, { sizePt: formSize.note }),
      ...heading('一、核验结果'),
      ...result(parts),
      ...heading('二、办理记录'),
      gridBlock(
        columns,
        [
          row(
            8,
            ['序号', '时间', '何人', '何事', '何文', '签名'].map((name) => nameCell(name)),
            { head: true },
          ),
          ...acts.map((act) =>
            row(7, [
              textCell(String(act.seq), { align: 'center' }),
              textCell(act.at, { align: 'center' }),
              textCell(act.who, { align: 'center' }),
              textCell(act.what),
              textCell(act.text, { align: 'center' }),
              textCell(act.signature, { align: 'center' }),
            ]),
          ),
        ],
        1,
      ),
      lineBlock('', { sizePt: 6 }),
      lineBlock('审计人（签名）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日', {
        align: 'right',
        beforePt: 12,
      }),
    ],
  }
}
