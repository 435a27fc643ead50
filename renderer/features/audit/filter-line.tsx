import { Button, Checkbox, Select } from 'antd'
import { DayField } from '../../ui/day-field.tsx'
import { type ActFilter, choicesOf, noFilter } from './act-filter.ts'
import type { ActRow } from './act-rows.ts'

/** One line of filters over the acts. */
export function FilterLine(props: {
  readonly rows: readonly ActRow[]
  readonly shown: number
  readonly filter: ActFilter
  readonly choices: ReturnType<typeof choicesOf>
  readonly onFilter: (filter: ActFilter) => void
}) {
  const { rows, shown, filter, choices, onFilter } = props
  const set = (part: Partial<ActFilter>) => onFilter({ ...filter, ...part })
  return (
    <div className="audit-filters">
      <Select
        allowClear
        placeholder="何人"
        aria-label="何人"
        options={choices.people}
        value={filter.person}
        onChange={(person) => set({ person: person ?? null })}
      />
      <Select
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder="办理行为"
        aria-label="办理行为"
        options={choices.steps}
        value={filter.step}
        onChange={(step) => set({ step: step ?? null })}
      />
      <span className="audit-day">
        <DayField placeholder="起始日" value={filter.from} onChange={(from) => set({ from })} aria-label="自" />
      </span>
      <span className="quiet">至</span>
      <span className="audit-day">
        <DayField placeholder="截止日" value={filter.until} onChange={(until) => set({ until })} aria-label="至" />
      </span>
      <Checkbox
        className="nowrap"
        checked={filter.officialOnly}
        onChange={(event) => set({ officialOnly: event.target.checked })}
      >
        只看正式行为
      </Checkbox>
      <span className="spacer" />
      {filter !== noFilter && shown !== rows.length && (
        <Button type="link" onClick={() => onFilter(noFilter)}>
          清除筛选
        </Button>
      )}
      <span className="quiet nowrap">
        {shown === rows.length ? `共 ${rows.length} 条` : `${shown} / ${rows.length} 条`}
      </span>
    </div>
  )
}
