import { Radio } from 'antd'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import {
  type PublicChoices,
  type PublicMode,
  publicModeLabels,
  publicModesOf,
} from '../../../shared/case/public-version.ts'
import { disclosureLabels } from '../../../shared/case/reply.ts'
import { consentLabels, deputyWord } from '../../../shared/case/suggestion.ts'
import { GrowingText } from '../../ui/growing-text.tsx'

const modes = Object.keys(publicModeLabels) as readonly PublicMode[]
const reasonWords = { summary: '不公开全文的理由', none: '不公开的理由' } as const

/** 方式: 全文, 摘要 or 不公开, as far as the 公开属性 leaves it open, with the reason. */
export function ModeSection(props: {
  readonly file: CaseFile
  readonly choices: PublicChoices
  /** Why it cannot be settled in this way; null when it can. */
  readonly gap: string | null
  readonly onChange: (choices: PublicChoices) => void
}) {
  const { file, choices, gap, onChange } = props
  const { disclosure } = presentRound(file).draft
  const open: readonly PublicMode[] = publicModesOf[disclosure ?? 'proactive']
  const { kind, consent, confidentialityRequested } = file.suggestion
  return (
    <section>
      <h2>方式</h2>
      <Radio.Group
        aria-label="公开方式"
        value={choices.mode}
        onChange={(event) => onChange({ ...choices, mode: event.target.value as PublicMode })}
      >
        {modes.map((mode) => (
          <Radio key={mode} value={mode} disabled={!open.includes(mode) && mode !== choices.mode}>
            {publicModeLabels[mode]}
          </Radio>
        ))}
      </Radio.Group>
      <p className="quiet">
        {`公开属性：${disclosure === null ? '未选' : disclosureLabels[disclosure]}`}
        <br />
        {`${deputyWord[kind]}意见：${consentLabels[consent]}${confidentialityRequested ? '，要求姓名保密' : ''}`}
      </p>
      {choices.mode !== 'full' && (
        <>
          <label className="public-label" htmlFor="public-reason">
            {reasonWords[choices.mode]}
          </label>
          <GrowingText
            id="public-reason"
            rows={2}
            mostRows={4}
            value={choices.reason}
            onChange={(event) => onChange({ ...choices, reason: event.target.value })}
          />
        </>
      )}
      {choices.mode === 'summary' && (
        <>
          <label className="public-label" htmlFor="public-summary">
            摘要
          </label>
          <GrowingText
            id="public-summary"
            rows={6}
            mostRows={12}
            placeholder="办理了什么、结果如何、下一步怎样，一段一行。"
            value={choices.summary}
            onChange={(event) => onChange({ ...choices, summary: event.target.value })}
          />
        </>
      )}
      {gap !== null && <p className="public-gap">{gap}</p>}
    </section>
  )
}
