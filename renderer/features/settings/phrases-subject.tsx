import { Button } from 'antd'
import { useState } from 'react'
import { type Phrase, phraseKindLabels } from '../../../shared/bureau/phrase.ts'
import { phraseWarning } from '../../../shared/phrases/find-phrases.ts'
import { shippedPhrases } from '../../../shared/phrases/shipped-phrases.ts'
import { withPhrase } from '../../data/keep-phrase.ts'
import { useSession } from '../../data/session.tsx'
import { PhraseForm } from './phrase-form.tsx'
import type { SubjectProps } from './subject.ts'

const step = 'changePhrases'

/** 词条: the bureau's own, added and changed here; the shipped ones to read. */
export function PhrasesSubject({ bureau, save }: SubjectProps) {
  const { workspace } = useSession()
  const [open, setOpen] = useState<Phrase | null>(null)
  const [removed, setRemoved] = useState<Phrase | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)

  const put = (phrase: Phrase) => save((now) => withPhrase(now, phrase), step)

  async function remove(phrase: Phrase) {
    const why = await save((now) => ({ ...now, phrases: now.phrases.filter((one) => one.id !== phrase.id) }), step)
    setWrong(why)
    if (why === null) setRemoved(phrase)
  }

  async function bringBack(phrase: Phrase) {
    setRemoved(null)
    setWrong(await put(phrase))
  }

  return (
    <>
      <p className="settings-lead">起草时按 F3 插入。过了有效期的排在最后并注明，插入前要再确认一次。</p>
      <div className="settings-acts">
        <Button
          onClick={() =>
            setOpen({
              id: workspace.outside.newId(),
              kind: 'other',
              text: '',
              source: '',
              validFrom: null,
              validUntil: null,
            })
          }
        >
          添加词条
        </Button>
      </div>
      {wrong !== null && <p className="setting-wrong">{wrong}</p>}
      {removed !== null && (
        <p className="settings-said" role="status">
          已移除“{removed.text.slice(0, 24)}”。
          <Button type="link" onClick={() => void bringBack(removed)}>
            撤销
          </Button>
        </p>
      )}
      <h3>本单位的词条 {bureau.phrases.length}</h3>
      {bureau.phrases.length === 0 && <p className="quiet">还没有。也可以在起草时选中文字，按 F3，用“存为词条”。</p>}
      <PhraseList phrases={bureau.phrases} onEdit={setOpen} onRemove={(phrase) => void remove(phrase)} />
      <h3>程序自带的词条 {shippedPhrases.length}</h3>
      <PhraseList phrases={shippedPhrases} />
      {open !== null && <PhraseForm key={open.id} phrase={open} onSave={put} onClose={() => setOpen(null)} />}
    </>
  )
}

/** 2025-03-11 起 · 至 2026-12-31; empty for a phrase that always holds. */
function validity({ validFrom, validUntil }: Phrase): string {
  return [
    ...(validFrom === null ? [] : [`${validFrom} 起有效`]),
    ...(validUntil === null ? [] : [`有效期至 ${validUntil}`]),
  ].join('，')
}

function PhraseList(props: {
  readonly phrases: readonly Phrase[]
  /** Without these the list is only read. */
  readonly onEdit?: (phrase: Phrase) => void
  readonly onRemove?: (phrase: Phrase) => void
}) {
  const { phrases, onEdit, onRemove } = props
  const { today } = useSession()
  return (
    <ul className="phrases">
      {phrases.map((phrase) => (
        <li key={phrase.id}>
          <span className="quiet nowrap">{phraseKindLabels[phrase.kind]}</span>
          <div>
            <p className="phrases-text">{phrase.text}</p>
            <p className="setting-says">
              {[phrase.source, validity(phrase)].filter(Boolean).join('。')}
              {phraseWarning(phrase, today) !== null && (
                <b className="setting-wrong"> {phraseWarning(phrase, today)}</b>
              )}
            </p>
          </div>
          <span className="settings-row-acts nowrap">
            {onEdit !== undefined && (
              <Button type="link" onClick={() => onEdit(phrase)}>
                修改
              </Button>
            )}
            {onRemove !== undefined && (
              <Button type="link" onClick={() => onRemove(phrase)}>
                移除
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
