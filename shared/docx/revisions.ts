import { FileChild, type IContext, type IXmlableObject } from 'docx'

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

const stretch = /\ufdd0([^\ufdd1]*)\ufdd1|\ufdd2([^\ufdd3]*)\ufdd3|([^\ufdd0\ufdd2]+)/gu

function stretches(text: string): readonly { readonly fate: Fate; readonly text: string }[] {
  return [...text.matchAll(stretch)].map(([, added, removed, same]) =>
    added !== undefined
      ? { fate: 'added', text: added }
      : removed !== undefined
        ? { fate: 'removed', text: removed }
        : { fate: 'same', text: same ?? '' },
  )
}

/** An element as docx hands it out: one name, its children or attributes. */
type Xml = Readonly<Record<string, unknown>>

const tags = { added: 'w:ins', removed: 'w:del' } as const
const nameOf = (node: Xml): string => Object.keys(node)[0] ?? ''
const isXml = (part: unknown): part is Xml => typeof part === 'object' && part !== null
const partsOf = (node: Xml): readonly unknown[] => {
  const inside = node[nameOf(node)]
  return Array.isArray(inside) ? (inside as readonly unknown[]) : []
}
const childrenOf = (node: Xml): readonly Xml[] => partsOf(node).filter(isXml)

/** Turns what the letter's writers made of marked text into w:ins and w:del, each with an id of its own. */
class Revisions {
  private readonly by: Reviser
  private last = 0

  constructor(by: Reviser) {
    this.by = by
  }

  private stamp(): Xml {
    this.last += 1
    return { _attr: { 'w:id': this.last, 'w:author': this.by.author, 'w:date': this.by.at } }
  }

  private around(fate: Fate, run: Xml): Xml {
    return fate === 'same' ? run : { [tags[fate]]: [this.stamp(), run] }
  }

  /** One run as one or several, cut where its text changes its fate. */
  private run(node: Xml, whole: Fate): readonly Xml[] {
    const children = childrenOf(node)
    const words = children.find((child) => nameOf(child) === 'w:t')
    const text =
      words === undefined
        ? ''
        : partsOf(words)
            .filter((part) => typeof part === 'string')
            .join('')
    const cut = whole === 'same' ? stretches(text) : [{ fate: whole, text: unmarked(text) }]
    if (words === undefined || cut.length === 0) return [this.around(whole, node)]
    const properties = children.filter((child) => nameOf(child) === 'w:rPr')
    const before = children.filter((child) => child !== words && nameOf(child) !== 'w:rPr')
    return cut.map((piece, index) => {
      const tag = piece.fate === 'removed' ? 'w:delText' : 'w:t'
      const written = { [tag]: [{ _attr: { 'xml:space': 'preserve' } }, piece.text] }
      return this.around(piece.fate, { 'w:r': [...properties, ...(index === 0 ? before : []), written] })
    })
  }

  /** A paragraph that is new or gone as a whole has its mark marked too; else it would leave an empty one behind. */
  private paragraphProperties(node: Xml, whole: Fate): Xml {
    if (whole === 'same') return node
    const children = childrenOf(node)
    const own = children.filter((child) => nameOf(child) === 'w:rPr').flatMap(childrenOf)
    const others = children.filter((child) => nameOf(child) !== 'w:rPr')
    return { 'w:pPr': [...others, { 'w:rPr': [{ [tags[whole]]: this.stamp() }, ...own] }] }
  }

  private rowProperties(node: Xml, whole: Fate): Xml {
    return whole === 'same' ? node : { 'w:trPr': [...childrenOf(node), { [tags[whole]]: this.stamp() }] }
  }

  /** `rows` tells what became of each row of a table; a paragraph has one fate. */
  of(node: Xml, whole: Fate, rows: readonly Fate[]): Xml {
    const name = nameOf(node)
    if (name === 'w:pPr') return this.paragraphProperties(node, whole)
    if (name === 'w:trPr') return this.rowProperties(node, whole)
    const parts = partsOf(node)
    if (parts.length === 0) return node
    let row = 0
    const inside = parts.flatMap((part): readonly unknown[] => {
      if (!isXml(part)) return [part]
      if (nameOf(part) === 'w:r') return this.run(part, whole)
      if (nameOf(part) !== 'w:tr') return [this.of(part, whole, rows)]
      row += 1
      return [this.of(part, rows[row - 1] ?? whole, rows)]
    })
    return { [name]: inside }
  }
}

/** A paragraph or table of the letter with its changes tracked. */
class Tracked extends FileChild {
  private readonly plain: FileChild
  private readonly track: (node: Xml) => Xml

  constructor(plain: FileChild, track: (node: Xml) => Xml) {
    super('w:p')
    this.plain = plain
    this.track = track
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const node = this.plain.prepForXml(context)
    return node === undefined ? undefined : this.track(node)
  }
}

/** How the paragraphs and tables of one file are tracked: ids count through it. */
export type Track = (plain: FileChild, whole: Fate, rows?: readonly Fate[]) => FileChild

export function trackFor(by: Reviser): Track {
  const revisions = new Revisions(by)
  return (plain, whole, rows = []) => new Tracked(plain, (node) => revisions.of(node, whole, rows))
}
