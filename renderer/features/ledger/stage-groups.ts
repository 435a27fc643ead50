import { restingStages, type Stage } from '../../../shared/case/stage.ts'

/** The ledger's tabs: stages as an office thinks of them, in the order of the work. */
export const stageGroups = {
  entry: { label: '登记', stages: ['received', 'registered', 'scopeCheck', 'returnRequested'] },
  handling: {
    label: '办理',
    stages: ['assignedToSection', 'planning', 'contactBefore', 'coOpinionPending', 'rehandling'],
  },
  drafting: { label: '起草', stages: ['drafting'] },
  review: { label: '审签', stages: ['reviewing', 'signOff'] },
  letter: { label: '成文送达', stages: ['numbering', 'sealing', 'sending'] },
  after: { label: '反馈跟踪', stages: ['feedbackPending', 'tracking'] },
  done: { label: '已结', stages: restingStages },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly stages: readonly Stage[] }>>

export type StageGroup = keyof typeof stageGroups

export const stageGroupNames = Object.keys(stageGroups) as readonly StageGroup[]

const groupByStage = new Map<Stage, StageGroup>(
  stageGroupNames.flatMap((group) => stageGroups[group].stages.map((stage) => [stage, group] as const)),
)

/** The tab a stage stands under; every stage has one (a test enumerates them). */
export function groupOf(stage: Stage): StageGroup {
  const group = groupByStage.get(stage)
  if (group === undefined) throw new Error(`stage ${stage} stands under no tab of the ledger`)
  return group
}
