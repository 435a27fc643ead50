import { Tabs } from 'antd'
import { useState } from 'react'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { isResting, type Stage } from '../../../shared/case/stage.ts'
import { caseKindLabels } from '../../../shared/case/suggestion.ts'
import { answersDeputy } from '../../../shared/workflow/guards.ts'
import { AwayNotice } from '../../steps/away-notice.tsx'
import { StageLine } from '../../steps/stage-line.tsx'
import { StepBar } from '../../steps/step-bar.tsx'
import { CaseHead } from './case-head.tsx'
import { CommitmentsTab } from './commitments-tab.tsx'
import { ContactsTab } from './contacts-tab.tsx'
import { CoOpinionsTab } from './co-opinions-tab.tsx'
import { FactsPane } from './facts-pane.tsx'
import { MissingPane } from './missing-pane.tsx'
import { stepInHead } from './next-act.tsx'
import { ReplyTab } from './reply-tab.tsx'
import { SuggestionTab } from './suggestion-tab.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import './case.css'

const talking: readonly Stage[] = ['contactBefore', 'coOpinionPending']
const early: readonly Stage[] = [
  'received',
  'registered',
  'scopeCheck',
  'returnRequested',
  'assignedToSection',
  'planning',
]

type TabKey = 'suggestion' | 'contacts' | 'reply' | 'co' | 'promises' | 'timeline'

/** The tab that the present stage most likely needs. */
function firstTab(file: CaseFile): TabKey {
  if (early.includes(file.stage)) return 'suggestion'
  if (talking.includes(file.stage)) return answersDeputy(file) ? 'contacts' : 'suggestion'
  if (isResting(file.stage) && presentRound(file).versions.length === 0) return 'suggestion'
  return file.stage === 'tracking' ? 'promises' : 'reply'
}

const counted = (label: string, count: number) => (count === 0 ? label : `${label} ${count}`)

/** 案卷: everything about one case, at any stage. */
export function CasePage({ file }: { readonly file: CaseFile }) {
  const [tab, setTab] = useState<TabKey>(() => firstTab(file))
  const original = `${caseKindLabels[file.suggestion.kind]}原文`
  return (
    <div className="page">
      <CaseHead file={file} />
      <AwayNotice file={file} />
      <div className="case-way">
        <StageLine file={file} />
      </div>
      <div className="case-grid">
        <aside className="case-left" aria-label="案情">
          <StepBar file={file} lead={false} without={stepInHead(file)} />
          <FactsPane file={file} />
        </aside>
        <Tabs
          className="case-tabs"
          activeKey={tab}
          onChange={(key) => setTab(key as TabKey)}
          items={[
            { key: 'suggestion', label: original, children: <SuggestionTab file={file} /> },
            { key: 'contacts', label: counted('沟通', file.contacts.length), children: <ContactsTab file={file} /> },
            { key: 'reply', label: answersDeputy(file) ? '答复' : '意见稿', children: <ReplyTab file={file} /> },
            { key: 'co', label: counted('会办', file.coOpinions.length), children: <CoOpinionsTab file={file} /> },
            {
              key: 'promises',
              label: counted('承诺', file.commitments.length),
              children: <CommitmentsTab file={file} />,
            },
            { key: 'timeline', label: '时间线', children: <TimelineTab file={file} /> },
          ]}
        />
        <MissingPane file={file} />
      </div>
    </div>
  )
}
