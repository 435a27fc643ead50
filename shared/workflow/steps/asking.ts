import { type CaseFile, presentRound, withRound } from '../../case/case-file.ts'
import { type Countersign, latestVersion, standingCountersigns } from '../../case/round.ts'
import type { Act } from '../step.ts'

/** 会签 asked of a section and not given yet. */
export const askedOf = (section: string, id: string): Countersign => ({
  id,
  section,
  opinion: null,
  agrees: null,
  by: '',
  day: null,
  versionNumber: null,
  textHash: null,
  recordedBy: null,
  withdrawn: null,
})

/**
 * Asks sections for the text as it was just handed over: not those that are still asked, and not those whose request was
 * withdrawn. The handling section does not countersign its own text.
 */
export function askAnew(file: CaseFile, sections: readonly string[], act: Act): CaseFile {
  const round = presentRound(file)
  const version = latestVersion(round)
  const standing = standingCountersigns(round)
  const withdrawn = round.countersigns.filter((one) => one.withdrawn !== null).map(({ section }) => section)
  const needless = (section: string): boolean => {
    const last = standing.find((one) => one.section === section)
    if (last === undefined) return withdrawn.includes(section)
    return last.opinion === null || (last.agrees === true && last.textHash === version?.textHash)
  }
  const asked = [...new Set(sections)].filter((section) => section !== file.handling.section && !needless(section))
  const rows = asked.map((section, index) => askedOf(section, `${act.id}-${index}`))
  return withRound(file, { countersigns: [...round.countersigns, ...rows] })
}
