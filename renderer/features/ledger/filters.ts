import { z } from 'zod'
import { lightLabels } from '../../../shared/workflow/deadlines.ts'
import { handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import { stageGroups } from './stage-groups.ts'

export const sortColumns = ['number', 'title', 'leadDeputy', 'handler', 'stage', 'due', 'classMark'] as const
export type SortColumn = (typeof sortColumns)[number]

const filtersSchema = z
  .strictObject({
    query: z.string(),
    group: z.literal(Object.keys(stageGroups) as (keyof typeof stageGroups)[]).nullable(),
    light: z.literal(Object.keys(lightLabels) as (keyof typeof lightLabels)[]).nullable(),
    handler: z.string().nullable(),
    role: z.literal(Object.keys(handlingRoleLabels) as (keyof typeof handlingRoleLabels)[]).nullable(),
    year: z.string().nullable(),
    sort: z.literal(sortColumns),
    descending: z.boolean(),
  })
  .readonly()
export type Filters = z.infer<typeof filtersSchema>

export const noFilters: Filters = {
  query: '',
  group: null,
  light: null,
  handler: null,
  role: null,
  year: null,
  sort: 'due',
  descending: false,
}

/** Whether anything but the tab and the order narrows the list. */
export const isNarrowed = ({ query, light, handler, role, year }: Filters): boolean =>
  query.trim() !== '' || light !== null || handler !== null || role !== null || year !== null

const key = 'fuyan.ledger'

/** The filters as they were left in this window: Back from a case finds the same list, a new start finds everything. */
export function keptFilters(): Filters {
  try {
    const kept = filtersSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return kept.success ? kept.data : noFilters
  } catch {
    return noFilters
  }
}

export const keepFilters = (filters: Filters): void => sessionStorage.setItem(key, JSON.stringify(filters))

const selectionKey = 'fuyan.ledger.at'

/** The case the cursor stands on: Back from it finds the cursor there. */
export const keptSelection = (): string | null => sessionStorage.getItem(selectionKey)
export const keepSelection = (caseId: string): void => sessionStorage.setItem(selectionKey, caseId)
