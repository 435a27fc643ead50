import type { Block, Reply } from '../../../shared/case/reply.ts'
import { disclosureLabels } from '../../../shared/case/reply.ts'

/** A frozen version, to be read; how it will print is on the page of the letter. */
export function VersionText({ reply }: { readonly reply: Reply }) {
  const { classMark, disclosure, contact } = reply
  return (
    <div className="version-text">
      <p className="quiet">
        {[
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
    </div>
  )
}

function BlockText({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <p className={`case-paragraph version-heading-${block.level}`}>{block.text}</p>
    case 'table':
      return (
        <table className="case-table">
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
      return <p className="case-paragraph">附件：{block.text}</p>
    default:
      return <p className="case-paragraph">{block.text}</p>
  }
}
