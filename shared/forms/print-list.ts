import type { Bureau } from '../bureau/bureau.ts'
import type { FormOptions } from './feedback-form.ts'
import { A4, type FormDocument } from './form-document.ts'
import { formSize, gridBlock, lineBlock, nameCell, row, textCell, titleBlock } from './form-parts.ts'

/** One file of the set, as it goes to the printer. */
export interface PrintJob {
  readonly path: string
  readonly note: string
  readonly copies: number
  readonly paper: string
  readonly sides: 'both' | 'one'
  /** Of one copy. */
  readonly pages: number
}

/** Sheets of paper that a job takes. */
export const sheetsOf = (job: PrintJob): number =>
  job.copies * (job.sides === 'both' ? Math.ceil(job.pages / 2) : job.pages)

/** 打印清单: what to print, on what, how often; and what to look at before it goes out. */
export function printList(
  heading: string,
  bureau: Bureau,
  jobs: readonly PrintJob[],
  remarks: readonly string[],
  options: FormOptions,
): FormDocument {
  const head = ['序号', '文件', '份数', '纸张', '单双面', '每份页数', '张数', '说明']
  const center = { align: 'center' } as const
  const papers = [...new Set(jobs.map((job) => job.paper))]
  const totals = papers.map((paper) => {
    const sheets = jobs.filter((job) => job.paper === paper).reduce((sum, job) => sum + sheetsOf(job), 0)
    return `${paper} ${sheets} 张`
  })
  return {
    title: '打印清单',
    unit: bureau.name,
    page: { ...A4, marginMm: { top: 22, right: 18, bottom: 18, left: 22 } },
    mark: options.mark,
    numbered: true,
    fonts: bureau.letter.fonts,
    blocks: [
      titleBlock('打印清单'),
      lineBlock(heading, { sizePt: formSize.small, align: 'center', beforePt: 4 }),
      lineBlock('', { sizePt: 6 }),
      gridBlock(
        [11, 58, 12, 13, 17, 13, 12, 34],
        [
          row(
            9,
            head.map((name) => nameCell(name)),
            { head: true },
          ),
          ...jobs.map((job, index) =>
            row(9, [
              textCell(String(index + 1), center),
              textCell(job.path),
              textCell(String(job.copies), center),
              textCell(job.paper, center),
              textCell(job.sides === 'both' ? '双面' : '单面', center),
              textCell(String(job.pages), center),
              textCell(String(sheetsOf(job)), center),
              textCell(job.note),
            ]),
          ),
          row(9, [nameCell('合计', { span: 2 }), textCell(totals.join('，'), { span: 6 })]),
        ],
        1,
      ),
      ...remarks.map((remark, index) =>
        lineBlock(`${index === 0 ? '注意：' : '\u3000\u3000\u3000'}${index + 1}．${remark}`, {
          beforePt: index === 0 ? 8 : 0,
        }),
      ),
    ],
  }
}
