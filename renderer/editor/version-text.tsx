import { splitRunIn } from '../../shared/case/heading.ts'
import { annexOf, type Block, blockText, disclosureLabels, type Reply, urgencyLabels } from '../../shared/case/reply.ts'
import './version-text.css'

/** A frozen version, to be read; how it will print is on the page of the letter. */
export function VersionText({ reply }: { readonly reply: Reply }) {
  const { classMark, disclosure, contact, urgency } = reply
  return (
    <div className="version-text">
      <p className="quiet">
        {[
          urgency === null ? null : urgencyLabels[urgency],
          classMark === null ? null : `${classMark} 类`,
          disclosure === null ? null : disclosureLabels[disclosure],
          contact.name === '' ? null : `联系人 ${contact.name} ${contact.phone}`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {reply.blocks.map((block) => (
        <BlockText key={block.id} block={block} />
      ))}
      {reply.blocks.map((block) => {
        const annex = annexOf(reply, block)
        return annex === null ? null : (
          <section key={annex.id}>
            <h4>附件正文：{blockText(block)}</h4>
            {annex.blocks.map((one) => (
              <BlockText key={one.id} block={one} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** A heading may run in: only up to its full stop is it one. */
function HeadingText({ text }: { readonly text: string }) {
  const { heading, rest } = splitRunIn(text)
  return (
    <p>
      <b>{heading}</b>
      {rest}
    </p>
  )
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingText text={block.text} />
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, at) => (
              // Frozen text: rows and cells never move.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'attachment':
      return <p>附件：{block.text}</p>
    default:
      return <p>{block.text}</p>
  }
}
