import { Input } from 'antd'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Phrase } from '../../../shared/bureau/phrase.ts'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import type { Reply } from '../../../shared/case/reply.ts'
import { gatherLetter, letterKindOf } from '../../../shared/letter/letter-facts.ts'
import { type FilledPhrase, fillPhrase } from '../../../shared/phrases/fill-phrase.ts'
import { findPhrases, type FoundPhrase } from '../../../shared/phrases/find-phrases.ts'
import { shippedPhrases } from '../../../shared/phrases/shipped-phrases.ts'
import { initialsOfText } from '../../data/pinyin-initials.ts'
import { useSession } from '../../data/session.tsx'
import type { Notice } from './notice-line.tsx'
import { SavePhrase } from './save-phrase.tsx'

export interface OpenPhrases {
  /** What was selected in the text when the pane was opened. */
  readonly selected: string
}

export interface PhrasePaneProps {
  readonly file: CaseFile
  readonly reply: Reply
  readonly opened: OpenPhrases
  readonly onInsert: (paragraphs: readonly string[]) => void
  readonly onNotice: (notice: Notice | null) => void
  readonly onClose: () => void
}

/** Pinyin is looked up once a text, not once a keystroke. */
function remembered(initials: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? initials(text)
    known.set(text, found)
    return found
  }
}

/** 词条: beside the text, never over it. Arrows choose, Enter inserts at the cursor, Esc goes back to it. */
export function PhrasePane({ file, reply, opened, onInsert, onNotice, onClose }: PhrasePaneProps) {
  const { bureau, today } = useSession()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  /** A phrase out of its time is inserted by a second press only. */
  const [asked, setAsked] = useState<string | null>(null)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const facts = useMemo(
    () => gatherLetter(letterKindOf(file), file, bureau, { reply, today }),
    [file, bureau, reply, today],
  )
  const wanted = useDeferredValue(query)
  const initials = useMemo(() => remembered(initialsOfText), [])
  const groups = useMemo(
    () => findPhrases([...bureau.phrases, ...shippedPhrases], wanted, today, initials),
    [bureau.phrases, wanted, today, initials],
  )
  const all = groups.flatMap((group) => group.phrases)
  const chosen = all[Math.min(at, all.length - 1)]

  const filled = (phrase: Phrase): FilledPhrase =>
    facts.ok ? fillPhrase(phrase.text, facts.value) : { text: phrase.text, blanks: [] }

  function insert({ phrase, warning }: FoundPhrase) {
    if (warning !== null && asked !== phrase.id) return setAsked(phrase.id)
    const { text, blanks } = filled(phrase)
    onInsert(text.split('\n').filter((line) => line.trim() !== ''))
    onNotice(
      blanks.length === 0 ? null : { words: `已插入词条，有 ${blanks.length} 处空白待填：${blanks.join('、')}。` },
    )
    onClose()
  }

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <aside
      className="pane pane-right phrase-pane"
      aria-label="词条"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="pane-head">
        <h2>词条</h2>
        <span className="pane-count">{all.length}</span>
        <button type="button" className="pane-fold" onClick={onClose} title="回到正文（Esc）" aria-label="回到正文">
          ×
        </button>
      </header>
      <div className="phrase-search">
        <Input
          autoFocus
          allowClear
          role="combobox"
          aria-label="查找词条"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.phrase.id}`}
          placeholder="文字或拼音首字母"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
            setAsked(null)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (by !== 0) {
              event.preventDefault()
              setAt((now) => Math.max(0, Math.min(all.length - 1, now + by)))
              setAsked(null)
            } else if (event.key === 'Enter' && chosen !== undefined) {
              event.preventDefault()
              insert(chosen)
            }
          }}
        />
      </div>
      <div className="phrase-list" id={`${id}-list`} role="listbox" aria-label="词条" ref={list}>
        {all.length === 0 && <p className="pane-empty">没有这样的词条。可在“设置—词条”中添加。</p>}
        {groups.map((group) => (
          <fieldset key={group.label} className="phrase-group">
            <legend>{group.label}</legend>
            {group.phrases.map((found) => {
              const { phrase, warning } = found
              const { text, blanks } = filled(phrase)
              return (
                <button
                  type="button"
                  key={phrase.id}
                  id={`${id}-${phrase.id}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={found === chosen}
                  className={warning === null ? 'phrase' : 'phrase phrase-stale'}
                  onClick={() => {
                    setAt(all.indexOf(found))
                    insert(found)
                  }}
                >
                  <span className="phrase-text">{text}</span>
                  {warning !== null && <span className="phrase-warning">{warning}</span>}
                  {asked === phrase.id && (
                    <span className="phrase-warning" role="alert">
                      请核对现行规定；确要插入，再按一次。
                    </span>
                  )}
                  {blanks.length > 0 && <span className="phrase-source">待填：{blanks.join('、')}</span>}
                  {phrase.source !== '' && <span className="phrase-source">{phrase.source}</span>}
                </button>
              )
            })}
          </fieldset>
        ))}
      </div>
      <SavePhrase selected={opened.selected} onNotice={onNotice} onSaved={onClose} />
    </aside>
  )
}
