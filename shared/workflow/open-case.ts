import { type CaseFile, firstRound } from '../case/case-file.ts'
import { type Assignment, emptyAssignment, emptySuggestion, type Suggestion } from '../case/suggestion.ts'
import type { Day } from '../day.ts'

/** 收到: a case begins at `received`, with whatever is known. Its journal line is called `receive`. */
export function openCase(
  id: string,
  today: Day,
  known: { readonly suggestion?: Suggestion; readonly assignment?: Assignment; readonly sample?: boolean } = {},
): CaseFile {
  return {
    id,
    sample: known.sample ?? false,
    stage: 'received',
    suggestion: known.suggestion ?? emptySuggestion,
    assignment: known.assignment ?? { ...emptyAssignment, receivedAt: today },
    handling: { section: '', handler: null, sectionHead: '', deputyLeader: '' },
    plan: { points: [], note: '' },
    contacts: [],
    coOpinions: [],
    returnRequest: null,
    extensions: [],
    mergedCases: [],
    rounds: [firstRound(today)],
    commitments: [],
    ending: null,
    outgoing: null,
    settledForks: [],
    coRequest: null,
  }
}
