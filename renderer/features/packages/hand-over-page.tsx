import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { isResting, stageLabels } from '../../../shared/case/stage.ts'
import { receivers } from '../../../shared/exchange/proposed-sending.ts'
import type { Person } from '../../../shared/people/person.ts'
import { mayAdvance } from '../../../shared/workflow/advance.ts'
import { gatherFacts } from '../../data/gather-facts.ts'
import { perform } from '../../data/perform.ts'
import { useCases, useSession } from '../../data/session.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { SendForm } from './send-form.tsx'
import './packages.css'

const nobody = { kind: 'handOver', to: null, why: '' } as const

/** 交接: whoever leaves hands all open cases over, a package each in one folder. */
export function HandOverPage() {
  const { workspace, bureau, actor, today } = useSession()
  const all = useCases()
  const [left, setLeft] = useState<readonly string[]>([])
  const [handlerId, setHandlerId] = useState(actor.id)
  if (all === null) return null
  const open = all.filter((file) => !isResting(file.stage) && file.outgoing === null && !file.sample)
  const handlers = bureau.people.filter((person) => open.some((file) => file.handling.handler?.id === person.id))
  const shownFor = handlers.some((person) => person.id === handlerId) ? handlerId : handlers[0]?.id
  const theirs = open.filter((file) => file.handling.handler?.id === shownFor)
  const chosen = theirs.filter((file) => !left.includes(file.id))

  const facts = (file: CaseFile) => gatherFacts(file, bureau, today)
  // From a later stage it would begin all over again.
  const mayName = (file: CaseFile) =>
    file.stage === 'assignedToSection' && mayAdvance(file, 'assignToSection', actor, facts(file)) === null
  /** 分办到科室 names the new handler before the case goes; where that is not possible, the other side does it. */
  async function rename(to: Person): Promise<string | null> {
    for (const file of chosen.filter((one) => to.roles.includes('handler') && mayName(one))) {
      const handler = { id: to.id, name: to.name }
      const section = to.section === '' ? file.handling.section : to.section
      const named = await perform(workspace, file.id, 'assignToSection', { ...file.handling, section, handler }, actor)
      if (!named.ok) return `第${file.suggestion.number}号：${named.error.reason}`
    }
    return null
  }

  return (
    <div className="page">
      <header className="page-head">
        <h1>交接在办件</h1>
        <span className="quiet">每件一个交接包，放在同一个文件夹里。</span>
      </header>
      <div className="page-body packages-body packages-two">
        {theirs.length === 0 ? (
          <EmptyPage says="这里列出某人承办、还没有办完的件，供离岗时一并交接。现在没有可以交接的件。">
            <Link href="/cases">去台账看看</Link>
          </EmptyPage>
        ) : (
          <>
            <section>
              <h2>交接哪些件</h2>
              <p className="packages-whose">
                {handlers.map((person) => (
                  <button
                    type="button"
                    key={person.id}
                    aria-pressed={person.id === shownFor}
                    className="packages-name"
                    onClick={() => setHandlerId(person.id)}
                  >
                    {person.name}承办 {open.filter((file) => file.handling.handler?.id === person.id).length} 件
                  </button>
                ))}
              </p>
              <ul className="hand-over-list">
                {theirs.map((file) => (
                  <li key={file.id}>
                    <Checkbox
                      checked={!left.includes(file.id)}
                      onChange={(event) =>
                        setLeft(event.target.checked ? left.filter((id) => id !== file.id) : [...left, file.id])
                      }
                    >
                      {file.suggestion.number} · {file.suggestion.title}
                    </Checkbox>
                    <span className="quiet nowrap">{stageLabels[file.stage]}</span>
                  </li>
                ))}
              </ul>
              <p className="quiet">
                {chosen.every(mayName)
                  ? '送出时一并把承办人改为收件人（重新分办）。'
                  : '已经在办的件，承办人仍记原来的名字，收件人一样可以接着办；要改名字，请办公室“分办到科室”。'}
              </p>
            </section>
            <SendForm
              key={chosen.map((file) => file.id).join(' ')}
              files={chosen}
              people={receivers({ sample: false }, bureau, actor)}
              proposal={nobody}
              only="handOver"
              before={rename}
            />
          </>
        )}
      </div>
    </div>
  )
}
