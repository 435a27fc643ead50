/** Who made a change, and when (ISO 8601, UTC); Word shows both beside it. */
export interface Reviser {
  readonly author: string
  readonly at: string
}

export type Fate = 'same' | 'added' | 'removed'

/**
 * Signs around text that was put in or taken out, while the letter's own writers set it. All are noncharacters, which
 * no text holds (Unicode §23.7).
 */
const marks = { added: ['\ufdd0', '\ufdd1'], removed: ['\ufdd2', '\ufdd3'] } as const

/** A text that may be marked: without the signs that marking uses. */
export const unmarked = (text: string): string => text.replace(/[\ufdd0-\ufdd3]/gu, '')

/** Marks a text as put in or taken out. */
export function marked(fate: Fate, text: string): string {
  return fate === 'same' || text === '' ? text : `${marks[fate][0]}${text}${marks[fate][1]}`
}

/** The sign that opens or closes a marked stretch, and the fate from there on. */
const turns: ReadonlyMap<string, Fate> = new Map([
  [marks.added[0], 'added'],
  [marks.added[1], 'same'],
  [marks.removed[0], 'removed'],
  [marks.removed[1], 'same'],
])

const tags = { added: 'w:ins', removed: 'w:del' } as const

/** How the paragraphs and tables of one file are tracked: ids count through it. */
export type Track = (xml: string, whole: Fate, rows?: readonly Fate[]) => string

/**
 * Turns what the letter's writers made of marked text into w:ins and w:del, each with an id of its own. `whole` is the
 * fate of a paragraph or table that is new or gone as a whole, `rows` that of each row of a table that is kept.
 */
export function trackFor(by: Reviser, escape: (text: string) => string): Track {
  let last = 0
  const stamp = (): string => {
    last += 1
    return `w:id="${last}" w:author="${escape(by.author)}" w:date="${escape(by.at)}"`
  }
  const around = (fate: Fate, run: string): string =>
    fate === 'same' ? run : `<${tags[fate]} ${stamp()}>${run}</${tags[fate]}>`
  const empty = (fate: Exclude<Fate, 'same'>): string => `<${tags[fate]} ${stamp()}/>`

  /** One run as one or several, cut where its text changes its fate; a stretch may go on through several runs. */
  function cutRun(
    run: string,
    before: string,
    text: string,
    from: Fate,
  ): { readonly xml: string; readonly fate: Fate } {
    let fate = from
    const written = text.split(/([\ufdd0-\ufdd3])/u).map((piece) => {
      const turn = turns.get(piece)
      if (turn !== undefined) fate = turn
      if (turn !== undefined || piece === '') return ''
      const tag = fate === 'removed' ? 'w:delText' : 'w:t'
      return around(fate, `<w:r>${before}<${tag} xml:space="preserve">${piece}</${tag}></w:r>`)
    })
    return { xml: text === '' ? run : written.join(''), fate }
  }

  /** A paragraph that is new or gone as a whole has its mark marked too; else it would leave an empty one behind. */
  function paragraphs(xml: string, whole: Fate): string {
    let fate: Fate = 'same'
    const cut = xml.replace(/<w:r>(.*?)<\/w:r>/gsu, (run: string, inside: string) => {
      const found = /^(.*)<w:t [^>]*>(.*)<\/w:t>$/su.exec(inside)
      const [, before = '', text = ''] = found ?? []
      if (whole !== 'same') {
        const content =
          whole === 'removed' ? run.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>') : run
        return around(whole, unmarked(content))
      }
      if (found === null) return run
      const done = cutRun(run, before, text, fate)
      fate = done.fate
      return done.xml
    })
    if (whole === 'same') return cut
    return cut.replace(/<w:pPr>(.*?)<\/w:pPr>/gsu, (_, inside: string) => {
      const own = inside.includes('<w:rPr>') ? inside : `${inside}<w:rPr></w:rPr>`
      return `<w:pPr>${own.replace('<w:rPr>', `<w:rPr>${empty(whole)}`)}</w:pPr>`
    })
  }

  return (xml, whole, rows = []) => {
    if (!xml.startsWith('<w:tbl>')) return paragraphs(xml, whole)
    let row = 0
    return xml.replace(/<w:tr>.*?<\/w:tr>/gsu, (line: string) => {
      const fate = rows[row] ?? whole
      row += 1
      const tracked = paragraphs(line, fate)
      return fate === 'same' ? tracked : tracked.replace('</w:trPr>', `${empty(fate)}</w:trPr>`)
    })
  }
}
