/**
 * Texts of versions, and the hashes by which the sender's desk knows them. Where settings differ the same text has two
 * hashes. A version that is being decided on must have the very hash of this desk; one that belongs to the past keeps
 * the hash of its day.
 */
import type { Bureau } from '../bureau/bureau.ts'
import { type CaseFile, presentRound } from '../case/case-file.ts'
import { latestVersion, type Version } from '../case/round.ts'
import type { Stage } from '../case/stage.ts'
import type { Day } from '../day.ts'
import type { Facts } from '../workflow/step.ts'

/** Stages in which the latest version is decided on, numbered and sealed. */
const underWay: readonly Stage[] = ['reviewing', 'signOff', 'numbering', 'sealing']

type FactsOf = (file: CaseFile, bureau: Bureau, day: Day) => Facts

interface Different {
  readonly version: Version
  /** The case as it was when the version was frozen, and the day. */
  readonly file: CaseFile
  readonly day: Day
}

export interface KnownTexts {
  /** The facts for a line, with hashes as the lines know them. */
  forLine(before: CaseFile, after: CaseFile, facts: Facts): Facts
  /** What the hashes of this chain say about settings and text, once all lines are taken. */
  judged(
    file: CaseFile,
    theirBureau: Bureau | null,
    factsOf: FactsOf,
  ): { readonly fault: string | null; readonly remarks: readonly string[] }
}

/** The version that a line froze; null for most lines. */
function frozenIn(before: CaseFile, after: CaseFile): Version | null {
  if (after.rounds.length !== before.rounds.length) return null
  const version = latestVersion(presentRound(after))
  return presentRound(before).versions.length < presentRound(after).versions.length ? version : null
}

export function knownTexts(): KnownTexts {
  /** Hash here → hash in the lines, for the same text. */
  const theirs = new Map<string, string>()
  const different = new Map<string, Different>()
  const asTheirs = (hash: string): string => theirs.get(hash) ?? hash

  return {
    forLine(before, after, facts) {
      const version = frozenIn(before, after)
      if (version !== null) {
        const here = facts.hashOf(version.reply)
        different.delete(version.id)
        if (here !== version.textHash) different.set(version.id, { version, file: before, day: facts.today })
        theirs.set(here, version.textHash)
      }
      return { ...facts, textHash: asTheirs(facts.textHash), hashOf: (reply) => asTheirs(facts.hashOf(reply)) }
    },
    judged(file, theirBureau, factsOf) {
      const live = underWay.includes(file.stage) ? latestVersion(presentRound(file)) : null
      const found = live === null ? undefined : different.get(live.id)
      const past = [...different.values()].filter(({ version }) => version.id !== live?.id)
      const remarks = past.map(
        ({ version }) => `第 ${version.number} 稿是按当时的本单位资料定的文本指纹，与本机现在的资料不同，仅供查阅。`,
      )
      if (found === undefined) return { fault: null, remarks }
      const { version } = found
      const settings =
        theirBureau !== null && factsOf(found.file, theirBureau, found.day).hashOf(version.reply) === version.textHash
      const fault = settings
        ? `第 ${version.number} 稿的文本指纹与本机算出的不一样：两台电脑的本单位资料（版式、模板、抄送等）不一致。请先导入最新的本单位资料包，再导入这个包。`
        : `第 ${version.number} 稿的内容与它的文本指纹对不上，可能被改动过。请让承办人重新提交后再送。`
      return { fault, remarks }
    },
  }
}
