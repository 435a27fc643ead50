/** Whether a clause speaks of what was, of what shall be, or does not say. */
export type Tense = 'past' | 'future' | null

const past =
  /已|去年|上年|前年|近年来|[近过]去?[一二三四五\d]+年|今年以来|\d年以来|以来|目前|截至|截止|现有|共有|上半年|前[一二三四五六七八九十\d]+个?(?:季度|月)|一季度|三季度|1[—\-至到－–]+\d+月|同比|原计划|曾|了(?!解|然|如|望)|此前|累计|年均|其中|历年|往年|当年/u
const future =
  /力争|力求|确保|计划(?!单列|生育)|拟(?!订|定了)|预计|预期|(?:到|于|在)20\d\d年|20\d\d年(?:\d{1,2}月)?(?:底|末)?[前以]|年底前?|年内|明年|后年|下一步|下半年|今后|目标|即将|(?:^|[我本该][局市县区]|[还也并]|下一步)将(?!.{0,12}(?:打造|建设|纳入|作为|列入))|争取(?:[到在于]|实现|完成|达|今|明|年|20)|“?十[四五六]五”?(?:期间|末|时期)|承诺|务必|再(?:新|建|增|投|培|引)|下月|月底前/u

/** The tense that a clause shows by itself; `documentYear` tells earlier years from later ones. */
export function tenseOf(clause: string, documentYear: number | null): Tense {
  const years = [...clause.matchAll(/(?<!\d)(20\d\d)年/gu)].map((match) => Number(match[1]))
  const laterYear = documentYear !== null && years.some((year) => year > documentYear)
  const earlierYear = documentYear !== null && years.length > 0 && years.every((year) => year < documentYear)
  // 已…, …了 and 累计 tell of results even beside 计划 (计划内已完成3个); 力争同比增长8% still promises.
  if (/已(?!知)|了(?!解|然|如|望)|去年|上年|截至|截止|今年以来|原计划/u.test(clause) && !/力争|确保|将/u.test(clause))
    return 'past'
  if (laterYear || future.test(clause)) return earlierYear && !/力争|确保/u.test(clause) ? 'past' : 'future'
  if (earlierYear || past.test(clause)) return 'past'
  return null
}

/** The year a clause names, also by words: 今年, 明年, “十五五”末; null when it names none. */
export function yearIn(clause: string, documentYear: number | null): number | null {
  const written = [...clause.matchAll(/(?<![\d〔])(20\d\d)\s*年/gu)].at(-1)?.[1]
  if (written !== undefined) return Number(written)
  const plan = /十([四五六])五/u.exec(clause)?.[1]
  if (plan !== undefined) return { 四: 2025, 五: 2030, 六: 2035 }[plan as '四' | '五' | '六']
  if (documentYear === null) return null
  if (/后年/u.test(clause)) return documentYear + 2
  if (/明年/u.test(clause)) return documentYear + 1
  return /今年|本年|年底|年内|年末|下半年/u.test(clause) ? documentYear : null
}

/** Headings under which results stand, or plans. */
export function tenseOfHeading(heading: string): Tense {
  if (/下一步|打算|计划|举措|安排|目标|今后/u.test(heading)) return 'future'
  return /开展情况|工作情况|基本情况|进展|成效|主要做法|现状|已|回顾/u.test(heading) ? 'past' : null
}
