import { Button } from 'antd'
import type { PublicChoices } from '../../../shared/case/public-version.ts'
import type { PrivateFinding, PrivateRule } from '../../../shared/disclosure/private-finding.ts'
import { privateRuleLabels } from '../../../shared/disclosure/private-finding.ts'
import { keepWord, unkeepWord } from './public-choices.ts'

/** A finding of the letter or of a 摘要; `key` is its place in the letter. */
type Found = Pick<PrivateFinding, 'original' | 'shown'> & {
  readonly rule: PrivateRule | 'renumbered'
  readonly key?: string
}

interface Group {
  readonly label: string
  readonly count: number
  readonly words: readonly {
    readonly original: string
    readonly shown: string
    readonly count: number
    /** Where it first stands. */
    readonly key: string | null
  }[]
}

/** By rule, in the order of the rules; the same word once, with how often it stands. */
export function groupsOf(found: readonly Found[]): readonly Group[] {
  return (Object.keys(privateRuleLabels) as readonly PrivateRule[]).flatMap((rule): readonly Group[] => {
    const here = found.filter((one) => one.rule === rule)
    if (here.length === 0) return []
    const words = [...new Set(here.map(({ original }) => original))].map((original) => {
      const same = here.filter((one) => one.original === original)
      return { original, shown: same[0]?.shown ?? '', count: same.length, key: same[0]?.key ?? null }
    })
    return [{ label: privateRuleLabels[rule], count: here.length, words }]
  })
}

const times = (count: number) => (count > 1 ? <small className="nowrap">　{count} 处</small> : null)

/** What is masked, by rule: each word can stay after all, and what stays can be masked again. */
export function MaskedSection(props: {
  readonly found: readonly Found[]
  readonly choices: PublicChoices
  /** 摘要 is the office's own text: what is found there is to be rewritten, nothing is masked for it. */
  readonly inSummary: boolean
  readonly onChange: (choices: PublicChoices) => void
  /** Shows the place on the paper. */
  readonly onSee: (key: string) => void
}) {
  const { found, choices, inSummary, onChange, onSee } = props
  const groups = groupsOf(found)
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <section>
      <h2>{inSummary ? `摘要里不宜公开的 ${count} 处` : `遮去 ${count} 处`}</h2>
      {groups.length === 0 && (
        <p className="quiet">
          {inSummary ? '没有发现电话、住址、姓名等内容。' : '正文中没有发现电话、住址、姓名等内容。'}
        </p>
      )}
      {groups.map((group) => (
        <div key={group.label} className="public-group">
          <h3>
            {group.label} <span className="quiet">{group.count} 处</span>
          </h3>
          <ul>
            {group.words.map(({ original, shown, count: often, key }) => (
              <li key={original}>
                <span className="public-word">
                  {key === null ? (
                    original
                  ) : (
                    <button type="button" className="public-see" title="看在哪里" onClick={() => onSee(key)}>
                      {original}
                    </button>
                  )}
                  {!inSummary && <span className="quiet"> → {shown}</span>}
                  {times(often)}
                </span>
                <Button
                  type="link"
                  aria-label={`留下“${original}”`}
                  onClick={() => onChange(keepWord(choices, original))}
                >
                  留下
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {choices.kept.length > 0 && (
        <div className="public-group">
          <h3>
            已选择留下 <span className="quiet">{choices.kept.length} 项</span>
          </h3>
          <ul>
            {choices.kept.map((word) => (
              <li key={word}>
                <span className="public-word">{word}</span>
                <Button
                  type="link"
                  aria-label={`不再留下“${word}”`}
                  onClick={() => onChange(unkeepWord(choices, word))}
                >
                  恢复
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
