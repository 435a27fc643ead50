import { Button } from 'antd'
import type { PublicChoices } from '../../../shared/case/public-version.ts'
import { type RemovedElement, removedPartLabels } from '../../../shared/disclosure/removed-elements.ts'
import { keepWord } from './public-choices.ts'

/** What is left out whole: contacts, 办理类别, 征询意见表. */
export function RemovedSection(props: {
  readonly removed: readonly RemovedElement[]
  readonly choices: PublicChoices
  readonly onChange: (choices: PublicChoices) => void
}) {
  const { removed, choices, onChange } = props
  return (
    <section>
      <h2>删去 {removed.length} 项</h2>
      <ul className="public-removed">
        {removed.map((one, index) => (
          // Two contact lines may read alike: the place is their name.
          <li key={`${one.part}${index}`}>
            <span className="public-word">
              {removedPartLabels[one.part]}
              <small>{one.text}</small>
            </span>
            <Button type="link" aria-label={`留下“${one.text}”`} onClick={() => onChange(keepWord(choices, one.text))}>
              留下
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
