import type { BodyItem, OfficialDocument } from '../letter/official-document.ts'
import { breakTitle } from '../letter/title-break.ts'

/** One text of a letter: where it stands, for the code and for a reader. */
export interface TextPlace {
  readonly key: string
  /** 标题, 正文第 3 段. */
  readonly label: string
  readonly text: string
  /** Head of the column that it stands in; empty outside tables. */
  readonly heading: string
}

type Change = (place: TextPlace) => string
type Words = ((text: string) => readonly string[]) | undefined

const at = (key: string, label: string, text: string, heading = ''): TextPlace => ({ key, label, text, heading })

function rewriteItem(item: BodyItem, key: string, label: string, change: Change): BodyItem {
  if (item.kind === 'table') {
    const [head = []] = item.rows
    const rows = item.rows.map((row, line) =>
      row.map((cell, column) =>
        change(
          at(
            `${key}.${line}.${column}`,
            `${label}表格第 ${line + 1} 行第 ${column + 1} 列`,
            cell,
            line === 0 ? '' : (head[column] ?? ''),
          ),
        ),
      ),
    )
    return { ...item, rows }
  }
  const runs = item.runs.map((run, index) => ({ ...run, text: change(at(`${key}.${index}`, label, run.text)) }))
  return { ...item, runs }
}

/** A title is one text: where its lines break is looks, and comes out anew when its words change. */
function rewriteTitle(lines: readonly string[], key: string, label: string, change: Change, words: Words) {
  const before = lines.join('')
  const after = change(at(key, label, before))
  return after === before ? lines : breakTitle(after, words)
}

/** Every text of a letter through `change`, in reading order; nothing else about the letter is touched. */
export function rewriteTexts(document: OfficialDocument, change: Change, words?: Words): OfficialDocument {
  const one = <Text extends string | null>(key: string, label: string, text: Text): Text =>
    (text === null ? null : change(at(key, label, text))) as Text
  const many = (key: string, label: string, texts: readonly string[]): readonly string[] =>
    texts.map((text, index) =>
      change(at(`${key}.${index}`, texts.length > 1 ? `${label}第 ${index + 1} 项` : label, text)),
    )
  const body = (key: string, label: string, items: readonly BodyItem[]): readonly BodyItem[] =>
    items.map((item, index) => rewriteItem(item, `${key}.${index}`, `${label}第 ${index + 1} 段`, change))
  const { signature, imprint } = document
  return {
    ...document,
    copyNumber: one('copyNumber', '份号', document.copyNumber),
    urgency: one('urgency', '紧急程度', document.urgency),
    classMark: one('classMark', '办理类别', document.classMark),
    disclosure: one('disclosure', '公开属性', document.disclosure),
    mark: one('mark', '发文机关标志', document.mark),
    number: one('number', '发文字号', document.number),
    signer: one('signer', '签发人', document.signer),
    titleLines: rewriteTitle(document.titleLines, 'title', '标题', change, words),
    salutation: one('salutation', '主送', document.salutation),
    body: body('body', '正文', document.body),
    attachments: many('attachment', '附件说明', document.attachments),
    signature: {
      ...signature,
      unit: one('signature.unit', '署名', signature.unit),
      date: one('signature.date', '成文日期', signature.date),
    },
    notes: many('note', '附注', document.notes),
    contactLines: many('contactLine', '联系人', document.contactLines),
    imprint:
      imprint === null
        ? null
        : {
            copyTo: many('copyTo', '抄送', imprint.copyTo),
            issued:
              imprint.issued === null
                ? null
                : {
                    unit: one('issued.unit', '印发机关', imprint.issued.unit),
                    date: one('issued.date', '印发日期', imprint.issued.date),
                  },
          },
    annexes: document.annexes.map((annex, index) => {
      const name = annex.label
      return {
        label: one(`annex.${index}.label`, `${name}编号`, annex.label),
        titleLines: rewriteTitle(annex.titleLines, `annex.${index}.title`, `${name}标题`, change, words),
        body: body(`annex.${index}.body`, name, annex.body),
      }
    }),
  }
}

/** Every text of a letter, in reading order. */
export function placesOf(document: OfficialDocument): readonly TextPlace[] {
  const places: TextPlace[] = []
  rewriteTexts(document, (place) => {
    places.push(place)
    return place.text
  })
  return places
}

/** The letter without its words: what is left is format, faces and order. `missing` is a hint, no part of the letter. */
export function looksOf(document: OfficialDocument): unknown {
  const blank = rewriteTexts(document, () => '')
  const untitled = { ...blank, titleLines: [], missing: [] }
  return { ...untitled, annexes: blank.annexes.map((annex) => ({ ...annex, titleLines: [] })) }
}
