import { App, Select } from 'antd'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { perform } from '../../data/perform.ts'
import { useFacts, useSession } from '../../data/session.tsx'

/** 抄送: the bureau's standing list and the co-handlers, until the clerk writes a list of this letter's own. */
export function CopiesField({ file, shown }: { readonly file: CaseFile; readonly shown: readonly string[] }) {
  const { workspace, bureau, actor } = useSession()
  const { message } = App.useApp()
  const refusal = mayAdvance(file, 'saveDraft', actor, useFacts(file))
  const { draft } = presentRound(file)
  const known = [...new Set([...bureau.copyTo[file.suggestion.kind], ...file.assignment.coUnits, ...shown])]

  async function save(copyTo: readonly string[] | null) {
    const saved = await perform(workspace, file.id, 'saveDraft', { reply: { ...draft, copyTo } }, actor)
    if (!saved.ok) void message.warning(saved.error.reason)
  }

  if (refusal !== null) return <span title={refusal.reason}>{shown.join('，') || '无'}</span>
  return (
    <div className="copies">
      <Select<string[]>
        mode="tags"
        size="middle"
        aria-label="抄送单位"
        value={[...shown]}
        tokenSeparators={['，', ',', '、', '；']}
        options={known.map((unit) => ({ value: unit, label: unit }))}
        placeholder="输入单位名称，回车确认"
        onChange={(units) => void save(units.map((unit) => unit.trim()).filter((unit) => unit !== ''))}
      />
      {draft.copyTo !== null && (
        <button type="button" className="element-act" onClick={() => void save(null)}>
          恢复本单位的抄送名单
        </button>
      )}
    </div>
  )
}
