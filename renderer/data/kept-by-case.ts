import type { CaseFile } from '../../shared/case/case-file.ts'

const HASH = /^[0-9a-f]{64}$/

/** Hashes of the kept files that a case names: scans of paper approvals, 会办意见 that came as files. They travel with it. */
export function keptFilesOf(file: CaseFile): readonly string[] {
  const scans = file.rounds.flatMap((round) =>
    round.decisions.flatMap(({ evidence }) => (evidence.kind === 'paper' ? [evidence.scan] : [])),
  )
  const opinions = file.coOpinions.flatMap(({ evidence }) => (evidence === null ? [] : [evidence.hash]))
  return [...new Set([...scans, ...opinions])].filter((hash) => HASH.test(hash))
}
