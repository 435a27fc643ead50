import { isDay } from '../../day.ts'
import { hitsOf, type Rule } from '../rule.ts'

const two = (figure: string | undefined): string => (figure ?? '').padStart(2, '0')

/** Dates. */
export const dateRules: readonly Rule[] = [
  {
    id: 'date.impossible',
    severity: 'must',
    source: '历法',
    message: '没有这一天，请核对日期',
    check: (text) => [
      ...hitsOf(text.lines, /(?<!\d)(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/gu).filter((hit) => {
        const parts = /(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})/u.exec(hit.line?.text.slice(hit.start) ?? '')
        return !isDay(`${parts?.[1] ?? ''}-${two(parts?.[2])}-${two(parts?.[3])}`)
      }),
      // Without a year 2月29日 may exist.
      ...hitsOf(
        text.lines,
        /(?<![\d年—\-至])(?:(?:0?[13578]|1[02])月(?:3[2-9]|[4-9]\d)日|(?:0?[469]|11)月(?:3[1-9]|[4-9]\d)日|0?2月(?:[3-9]\d)日|(?:1[3-9]|[2-9]\d)月\d{1,2}日)/gu,
      ),
    ],
  },
  {
    id: 'date.padded',
    severity: 'layout',
    source: 'GB/T 9704-2012 7.3.5.4：月、日不编虚位',
    message: '月、日前面不补零',
    check: (text) =>
      hitsOf(text.lines, /\d{4}年(?:0\d月\d{1,2}日|\d{1,2}月0\d日|0\d月)/gu, (match) =>
        match[0].replace(/(?<=[年月])0(?=\d)/gu, ''),
      ),
  },
]
