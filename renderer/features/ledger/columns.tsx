import type { TableColumnsType } from 'antd'
import type { ClassScheme } from '../../../shared/bureau/class-scheme.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { lightLabels } from '../../../shared/workflow/deadlines.ts'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import type { Filters, SortColumn } from './filters.ts'
import type { Row } from './rows.ts'

const widths = { light: 80, number: 80, leadDeputy: 100, handler: 84, stage: 112, due: 164, classMark: 68 } as const
const narrowestTitle = 240

type FixedColumn = keyof typeof widths
/** Left out beside the side panel on a small screen; the panel says these. */
const dispensable: readonly FixedColumn[] = ['leadDeputy', 'handler', 'classMark']

function fixedColumns(width: number) {
  const all = Object.keys(widths) as readonly FixedColumn[]
  const taken = (columns: readonly FixedColumn[]) => columns.reduce((sum, column) => sum + widths[column], 0)
  const kept = width - taken(all) >= narrowestTitle ? all : all.filter((column) => !dispensable.includes(column))
  return { kept, title: Math.max(narrowestTitle, width - taken(kept)) }
}

/** The columns for a table of this width: all but the title have a fixed width, so that columns align on every screen. */
export function columnsFor(width: number, filters: Filters, scheme: ClassScheme): TableColumnsType<Row> {
  const { kept, title } = fixedColumns(width)
  const sortable = (key: SortColumn, name: string) => {
    const here = filters.sort === key
    const order = filters.descending ? ('descend' as const) : ('ascend' as const)
    const now = here ? `，现为${filters.descending ? '降序' : '升序'}` : ''
    return {
      key,
      title: name,
      sorter: true,
      sortOrder: here ? order : null,
      onHeaderCell: () => ({ 'aria-label': `${name}，点击排序${now}` }),
    }
  }
  const meaning = (code: string | null) => scheme.classes.find((entry) => entry.code === code)?.label
  const columns: TableColumnsType<Row> = [
    {
      key: 'light',
      title: '状态',
      width: widths.light,
      render: (_, { light }) =>
        light === null ? <span className="quiet">—</span> : <LightMark colour={light} word={lightLabels[light]} />,
    },
    { ...sortable('number', '编号'), width: widths.number, render: (_, { head }) => <b>{head.number || '—'}</b> },
    {
      ...sortable('title', '标题'),
      width: title,
      render: (_, { head }) => (
        <span className="ledger-title">
          <span className="ledger-title-words" title={head.title}>
            {head.title || '（还没有标题）'}
          </span>
          {head.kind === 'proposal' && <span className="ledger-tag">提案</span>}
          {head.isKey && <span className="ledger-tag">重点</span>}
          {head.round > 1 && <span className="ledger-tag">第 {head.round} 次</span>}
          {head.sample && <span className="sample-mark">示例</span>}
        </span>
      ),
    },
    {
      ...sortable('leadDeputy', '领衔代表'),
      width: widths.leadDeputy,
      ellipsis: true,
      render: (_, { head }) => (head.deputies.length > 0 ? `${head.leadDeputy} 等` : head.leadDeputy),
    },
    { ...sortable('handler', '承办人'), width: widths.handler, ellipsis: true, render: (_, { head }) => head.handler },
    { ...sortable('stage', '阶段'), width: widths.stage, render: (_, { head }) => stageLabels[head.stage] },
    {
      ...sortable('due', '期限'),
      width: widths.due,
      render: (_, { head, light, daysLeft }) =>
        daysLeft === null || head.due === null ? (
          <span className="quiet">—</span>
        ) : (
          <span className="nowrap">
            {head.due.day} <span className={light === 'red' ? 'ledger-late' : 'quiet'}>{daysLeftWords(daysLeft)}</span>
          </span>
        ),
    },
    {
      ...sortable('classMark', '类别'),
      width: widths.classMark,
      render: (_, { head }) => <span title={meaning(head.classMark)}>{head.classMark ?? ''}</span>,
    },
  ]
  return columns.filter(({ key }) => key === 'title' || kept.some((column) => column === key))
}
