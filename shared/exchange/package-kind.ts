import { outgoingKindLabels } from '../case/case-file.ts'

/** What a package is for, with the word that the user reads and that stands in its name. */
export const packageKindLabels = {
  ...outgoingKindLabels,
  coRequest: '会办征询包',
  coOpinion: '会办意见包',
  bureau: '本单位资料包',
} as const
export type PackageKind = keyof typeof packageKindLabels

/** Kinds that carry a case's journal. */
export const caseKinds = ['review', 'decision', 'handOver'] as const
export type CaseKindOfPackage = (typeof caseKinds)[number]

export const carriesCase = (kind: PackageKind): kind is CaseKindOfPackage =>
  (caseKinds as readonly string[]).includes(kind)
