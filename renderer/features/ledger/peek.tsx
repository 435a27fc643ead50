import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { stageLabels } from '../../../shared/case/stage.ts'
import { caseKindLabels, deputyWord, handlingRoleLabels } from '../../../shared/case/suggestion.ts'
import { daysLeftWords } from '../../ui/days-left.ts'
import type { Row } from './rows.ts'

/** The selected case's facts beside the list; the list stays in view. */
export function Peek({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { head, daysLeft } = row
  const word = deputyWord[head.kind]
  return (
    <aside className="ledger-peek" aria-label="要点">
      <header>
        <b>{head.number}</b>
        {head.sample && <span className="sample-mark">示例</span>}
        <span className="spacer" />
        <Button type="text" aria-label="收起要点" title="收起（Esc）" onClick={onClose}>
          收起
        </Button>
      </header>
      <h2>{head.title}</h2>
      <dl>
        <Fact name="类型">
          {caseKindLabels[head.kind]}，{handlingRoleLabels[head.role]}
          {head.isKey ? '，重点督办' : ''}
        </Fact>
        <Fact name={`领衔${word}`}>{head.leadDeputy}</Fact>
        <Fact name={`附议${word}`}>{head.deputies.join('、')}</Fact>
        <Fact name="承办">{[head.section, head.handler].filter(Boolean).join(' ')}</Fact>
        <Fact name="阶段">
          {stageLabels[head.stage]}
          {head.round > 1 ? `（第 ${head.round} 次办理）` : ''}
        </Fact>
        <Fact name="交办日期">{head.assignedAt}</Fact>
        <Fact name={head.due?.what ?? '期限'}>
          {head.due !== null && `${head.due.day}${daysLeft === null ? '' : `，${daysLeftWords(daysLeft)}`}`}
        </Fact>
        <Fact name="办理类别">{head.classMark}</Fact>
        <Fact name="发文字号">{head.documentNumber}</Fact>
      </dl>
      <Link href={`/case/${head.id}`}>打开案卷</Link>
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const empty = children === null || children === '' || children === false
  return (
    <>
      <dt>{name}</dt>
      <dd>{empty ? <span className="quiet">未填</span> : children}</dd>
    </>
  )
}
