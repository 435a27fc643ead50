/** What a package holds and what importing it would change, in values that a page says in words. */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { latestVersion } from '../case/round.ts'
import { type Stage, stageLabels } from '../case/stage.ts'
import { inChinese } from '../day.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { assertNever } from '../result.ts'
import { labelOf } from './check-lines.ts'
import { packageKindLabels } from './package-kind.ts'
import type { ImportPlan } from './plan-import.ts'
import type { Chain } from './case-chain.ts'
import type { OpenedPackage } from './read-package.ts'
import { visibleText } from './visible-text.ts'

/** A line as the page lists it: who did what, on which day. */
export interface LineWords {
  readonly seq: number
  readonly day: string
  readonly by: string
  readonly what: string
}

export interface PackageWords {
  /** 送审包. */
  readonly kind: string
  /** 株洲市科学技术局 科室负责人 周正. */
  readonly from: string
  /** Null: for whoever gets it. */
  readonly to: string | null
  readonly madeAt: string
  readonly sealed: boolean
  readonly note: string
  /** 第1185号《关于…的建议》; null when it is about no case. */
  readonly subject: string | null
  /** What is in it, a sentence each. */
  readonly holds: readonly string[]
  /** What importing does, in one sentence. */
  readonly headline: string
  /** The lines that would be taken, switched to or held beside. */
  readonly lines: readonly LineWords[]
  /** With a fork or a switch: our own lines since the chains parted. */
  readonly ourLines: readonly LineWords[]
  /** Hash of the latest version in the package, and which it is; null while nothing was handed over. */
  readonly text: { readonly versionNumber: number; readonly textHash: string } | null
}

const wordsOf = ({ seq, day, by, step }: JournalEntry): LineWords => ({
  seq,
  day,
  by: visibleText(by.name),
  what: labelOf(step),
})

/** `arrived` is the case as the checked lines make it; null when there are none or they were refused. */
export function describePackage(
  opened: OpenedPackage,
  about: {
    readonly plan: ImportPlan | null
    readonly ours: Chain | null
    readonly arrived: CaseFile | null
    readonly bureau: Bureau | null
  },
): PackageWords {
  const { manifest, signer, chain, sealed } = opened
  const { plan, ours, arrived } = about
  const from = plan !== null && 'from' in plan ? plan.from : null
  const version = arrived === null ? null : latestVersion(presentRound(arrived))
  const theirBureau = manifest.bureau.issuerKey === about.bureau?.issuerKey ? [] : [manifest.bureau.name]
  const parted = plan?.plan === 'fork' || plan?.plan === 'switches' || plan?.plan === 'abandoned'
  return {
    kind: packageKindLabels[manifest.kind],
    from: visibleText([...theirBureau, signer.post, signer.name].filter((word) => word !== '').join(' ')),
    to: manifest.to === null ? emptyAsNull(manifest.toUnit) : visibleText(manifest.to.name),
    madeAt: manifest.madeAt,
    sealed,
    note: visibleText(manifest.note),
    subject: manifest.subject === null ? null : subjectWords(manifest.subject),
    holds: holdings(opened),
    headline: headlineOf(opened, plan, arrived?.stage ?? null),
    lines: from === null ? [] : chain.entries.slice(from).map(wordsOf),
    ourLines: parted && from !== null ? (ours?.entries.slice(from).map(wordsOf) ?? []) : [],
    text: version === null ? null : { versionNumber: version.number, textHash: version.textHash },
  }
}

const emptyAsNull = (text: string): string | null => (text === '' ? null : visibleText(text))

const subjectWords = ({ number, title }: { readonly number: string; readonly title: string }): string =>
  visibleText(`第${number === '' ? '（未编号）' : number}号《${title}》`)

function holdings({ chain, aside, files, snapshot, manifest, request, opinion }: OpenedPackage): readonly string[] {
  const first = chain.entries[0]
  const last = chain.entries.at(-1)
  return [
    ...(first === undefined || last === undefined
      ? []
      : [`办理记录 ${chain.entries.length} 条（${inChinese(first.day)}至${inChinese(last.day)}），每条都有经办人签名`]),
    ...(aside.length === 0 ? [] : [`没有选用的版本 ${aside.length} 个`]),
    ...(files.size === 0 ? [] : [`附件和扫描件 ${files.size} 份`]),
    ...(request === null
      ? []
      : [request.asks.length === 0 ? '会办征询：整件建议' : `会办征询：建议要点 ${request.asks.length} 条`]),
    ...(opinion === null ? [] : ['会办意见 1 份']),
    ...(snapshot === null
      ? []
      : [
          manifest.kind === 'bureau'
            ? `本单位资料（${snapshot.at.slice(0, 10)}）`
            : '对方的版式和设置，用来核对文本指纹',
        ]),
  ]
}

function headlineOf({ manifest, chain }: OpenedPackage, plan: ImportPlan | null, stage: Stage | null): string {
  if (plan === null) return `${packageKindLabels[manifest.kind]}，导入前请核对来源。`
  const then = stage === null ? '' : `导入后是“${stageLabels[stage]}”。`
  switch (plan.plan) {
    case 'new':
      return `本机还没有这一件，将收入全部 ${chain.entries.length} 条办理记录。${then}`
    case 'extends':
      return `本机的办理记录将增加 ${chain.entries.length - plan.from} 条，原有的不变。${then}`
    case 'switches':
      return `办公室已选定这个版本（${visibleText(plan.settled.reason)}）：本机将改用它，本机原来的版本另行保存。${then}`
    case 'fork':
      return '本机和对方从同一处各自往下办了，成了两个版本：两个都保留，由办公室选定一个后才能继续办理。'
    case 'abandoned':
      return `${visibleText(plan.reason)} 这个包里的版本另行保存，本机的办理不变。`
    case 'nothing':
    case 'refused':
      return plan.reason
    default:
      return assertNever(plan)
  }
}
