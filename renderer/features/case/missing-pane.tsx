import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { mayAdvance, rolesFor } from '../../../shared/workflow/advance.ts'
import { steps } from '../../../shared/workflow/steps.ts'
import { useFacts, useSession } from '../../data/session.tsx'
import { expectedStep } from '../../steps/expected-step.ts'
import { needsOf } from './missing.ts'

const wide = '(min-width: 1200px)'

/** At the right: what the next step still needs. Folds to a strip where the screen is narrow. */
export function MissingPane({ file }: { readonly file: CaseFile }) {
  const [open, setOpen] = useState(() => window.matchMedia(wide).matches)
  useEffect(() => {
    const screen = window.matchMedia(wide)
    const onChange = () => setOpen(screen.matches)
    screen.addEventListener('change', onChange)
    return () => screen.removeEventListener('change', onChange)
  }, [])
  const { actor } = useSession()
  const facts = useFacts(file)
  const name = expectedStep(file)
  if (name === null) return null
  const needs = needsOf(file, facts)
  const left = needs.filter((one) => !one.done).length
  const mine = actor.roles.some((role) => rolesFor(name, file, facts).includes(role))
  const refusal = mine ? mayAdvance(file, name, actor, facts) : null
  if (!open) {
    return (
      <aside className="missing missing-folded">
        <button type="button" className="missing-strip" onClick={() => setOpen(true)} aria-expanded="false">
          {left > 0 ? `还缺 ${left} 项` : '下一步'}
        </button>
      </aside>
    )
  }
  return (
    <aside className="missing" aria-label="下一步还缺什么">
      <div className="missing-head">
        <h2>{`下一步：${steps[name].label}`}</h2>
        <Button type="link" onClick={() => setOpen(false)}>
          收起
        </Button>
      </div>
      {refusal !== null && <p className="missing-why">{refusal.reason}</p>}
      <ul>
        {needs.map(({ what, done }) => (
          <li key={what} className={done ? 'need-done' : 'need-open'}>
            <span aria-hidden="true">{done ? '✓' : '○'}</span>
            {what}
            <span className="visually-hidden">{done ? '，已有' : '，还缺'}</span>
          </li>
        ))}
      </ul>
      {left === 0 && refusal === null && (
        <p className="quiet">{mine ? '不缺什么，可以办。' : `现在是“${stageLabels[file.stage]}”，等别的岗位办理。`}</p>
      )}
    </aside>
  )
}
