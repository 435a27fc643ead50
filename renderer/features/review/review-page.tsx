import { Tabs } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import type { Version } from '../../../shared/case/round.ts'
import { composeLetter } from '../../../shared/letter/compose-letter.ts'
import { letterKindOf } from '../../../shared/letter/letter-facts.ts'
import { useSession } from '../../data/session.tsx'
import { PAPER_WIDTH_PX, PaperPages } from '../../paper/paper-pages.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { titleWords } from '../../ui/title-words.ts'
import { useWidth } from '../../ui/use-width.ts'
import { ApprovalsTab } from './approvals-tab.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { ChecksTab, useVersionFindings } from './checks-tab.tsx'
import { CoverageTab } from './coverage-tab.tsx'
import { DecisionBar } from './decision-bar.tsx'

/** The grey left and right of the paper. */
const MARGIN_PX = 40

/** The text as it will be printed; beside it what a leader asks: what changed, is all answered, what is open, who said what. */
export function ReviewPage({ file, version }: { readonly file: CaseFile; readonly version: Version }) {
  const { bureau, actor, today } = useSession()
  const round = presentRound(file)
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [marked, setMarked] = useState<string | null>(null)
  const letter = useMemo(
    () => composeLetter(letterKindOf(file), file, bureau, { reply: version.reply, today, words: titleWords }),
    [file, bureau, version, today],
  )
  const { open, ignored } = useVersionFindings(file, bureau, version.reply)

  function show(blockId: string) {
    setMarked(blockId)
    place.current?.querySelector(`[data-block-id="${CSS.escape(blockId)}"]`)?.scrollIntoView({ block: 'center' })
  }

  const tabs = [
    { key: 'changes', label: '改了什么', children: <ChangesTab file={file} reviewerId={actor.id} /> },
    {
      key: 'coverage',
      label: '要点对照',
      children: <CoverageTab file={file} reply={version.reply} onGo={show} />,
    },
    {
      key: 'checks',
      label: `体检 ${open.length + ignored.length}`,
      children: <ChecksTab file={file} open={open} ignored={ignored} onGo={show} />,
    },
    { key: 'approvals', label: '审核意见', children: <ApprovalsTab file={file} bureau={bureau} /> },
  ]
  return (
    <div className="page review">
      <header className="page-head">
        <h1 title={file.suggestion.title}>
          <Link href={`/case/${file.id}`}>{file.suggestion.number}</Link> · {file.suggestion.title}
        </h1>
        <span className="quiet nowrap">
          第 {version.number} 稿　{version.by.name} {localDayTime(version.frozenAt)} 提交
        </span>
        <span className="spacer" />
        <Link href="/review">审核列表</Link>
        <Link href={`/case/${file.id}/letter`}>成文</Link>
      </header>
      <div className="review-panes">
        <div className="review-paper" ref={place}>
          {letter.ok ? (
            width > 0 && (
              <PaperPages
                document={letter.value}
                zoom={Math.min(1, (width - MARGIN_PX) / PAPER_WIDTH_PX)}
                markedBlockId={marked}
              />
            )
          ) : (
            <p className="quiet">{letter.error.reason}</p>
          )}
        </div>
        <aside className="review-side">
          <Tabs
            className="review-tabs"
            items={tabs}
            defaultActiveKey={round.versions.length > 1 ? 'changes' : 'coverage'}
          />
          <DecisionBar file={file} />
        </aside>
      </div>
    </div>
  )
}
