import { Select } from 'antd'
import { useMemo } from 'react'
import type { Head } from '../../../shared/case/head.ts'
import { handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import { lightLabels } from '../../../shared/workflow/deadlines.ts'
import type { Filters } from './filters.ts'
import type { Shown } from './rows.ts'
import { stageGroupNames, stageGroups } from './stage-groups.ts'

const choices = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }))

const lightChoices = choices(lightLabels).toReversed()
const roleChoices = choices(handlingRoleLabels)

/** Tabs by stage with their counts, then the other filters: one line. */
export function FilterBar(props: {
  readonly filters: Filters
  readonly shown: Shown
  readonly heads: readonly Head[]
  readonly onChange: (next: Partial<Filters>) => void
}) {
  const { filters, shown, heads, onChange } = props
  const { handlers, years } = useMemo(() => listChoices(heads), [heads])
  return (
    <div className="ledger-filters" role="toolbar" aria-label="筛选">
      <div className="ledger-tabs">
        <Tab here={filters.group === null} count={shown.all} onOpen={() => onChange({ group: null })}>
          全部
        </Tab>
        {stageGroupNames.map((group) => (
          <Tab
            key={group}
            here={filters.group === group}
            count={shown.counts[group] ?? 0}
            onOpen={() => onChange({ group })}
          >
            {stageGroups[group].label}
          </Tab>
        ))}
      </div>
      <span className="spacer" />
      <Choice label="期限" value={filters.light} options={lightChoices} onChange={(light) => onChange({ light })} />
      <Choice
        label="承办人"
        value={filters.handler}
        options={handlers}
        onChange={(handler) => onChange({ handler })}
        wide
      />
      <Choice label="角色" value={filters.role} options={roleChoices} onChange={(role) => onChange({ role })} />
      <Choice label="年度" value={filters.year} options={years} onChange={(year) => onChange({ year })} />
    </div>
  )
}

function Tab(props: {
  readonly here: boolean
  readonly count: number
  readonly onOpen: () => void
  readonly children: string
}) {
  return (
    <button
      type="button"
      className={props.here ? 'ledger-tab ledger-tab-here' : 'ledger-tab'}
      aria-pressed={props.here}
      onClick={props.onOpen}
    >
      {props.children} <span className="ledger-tab-count">{props.count}</span>
    </button>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T | null) => void
  readonly wide?: boolean
}

function Choice<T extends string>({ label, value, options, onChange, wide = false }: ChoiceProps<T>) {
  return (
    <Select<T>
      className={wide ? 'ledger-choice ledger-choice-wide' : 'ledger-choice'}
      allowClear
      showSearch={options.length > 8}
      popupMatchSelectWidth={false}
      placeholder={label}
      aria-label={`按${label}筛选`}
      value={value}
      options={[...options]}
      onChange={(next: T | undefined) => onChange(next ?? null)}
    />
  )
}

function listChoices(heads: readonly Head[]) {
  const handlers = new Set<string>()
  const years = new Set<string>()
  for (const head of heads) {
    if (head.handler !== '') handlers.add(head.handler)
    if (head.assignedAt !== null) years.add(head.assignedAt.slice(0, 4))
  }
  const asChoices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return {
    handlers: asChoices([...handlers].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))),
    years: asChoices([...years].toSorted().toReversed()).map((year) => ({ ...year, label: `${year.value} 年` })),
  }
}
