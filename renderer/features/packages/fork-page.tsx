import { Alert, App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type CaseFile, presentRound } from '../../../shared/case/case-file.ts'
import { latestVersion } from '../../../shared/case/round.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { commonLength } from '../../../shared/exchange/forks.ts'
import type { JournalEntry } from '../../../shared/journal/entry.ts'
import { rolesOn } from '../../../shared/people/person.ts'
import { mayAdvance, rolesFor } from '../../../shared/workflow/advance.ts'
import { sha256Hex } from '../../data/hashing.ts'
import { lineOf } from '../../../shared/journal/chain.ts'
import type { Fork } from '../../data/fork.ts'
import { settleFork } from '../../data/settle-fork.ts'
import { useEntries, useFacts, useForks, useSession } from '../../data/session.tsx'
import { EmptyPage } from '../../ui/empty-page.tsx'
import { localDayTime } from '../../ui/local-time.ts'
import { EntryList } from './entry-list.tsx'
import { TextDifference } from './text-difference.tsx'
import './packages.css'
import './package-page.css'

/** 两个版本: beside each other, and the office's choice. Several wait one after the other. */
export function ForkPage({ file }: { readonly file: CaseFile }) {
  const [fork] = useForks(file.id)
  const entries = useEntries(file.id)
  if (fork === undefined) {
    return (
      <EmptyPage says="这一件只有一个版本，没有要选定的。送出后两边都办理过的件，会在这里并排列出两个版本。">
        <Link href={`/case/${file.id}`}>回案卷</Link>
      </EmptyPage>
    )
  }
  return entries.length === 0 ? null : <TwoVersions key={fork.head} file={file} fork={fork} entries={entries} />
}

function TwoVersions(props: {
  readonly file: CaseFile
  readonly fork: Fork
  readonly entries: readonly JournalEntry[]
}) {
  const { file, fork, entries } = props
  const common = commonLength(
    entries.map((entry) => sha256Hex(lineOf(entry))),
    fork.chain.hashes,
  )
  const parted = entries[common - 1]
  return (
    <div className="page">
      <header className="page-head">
        <h1 title={file.suggestion.title}>
          两个版本　<Link href={`/case/${file.id}`}>{file.suggestion.number}</Link> · {file.suggestion.title}
        </h1>
      </header>
      <div className="page-body fork-body">
        <p className="quiet">
          {parted === undefined
            ? ''
            : `两个版本到 ${localDayTime(parted.at)} ${parted.by.name}办理为止相同，之后各自往下办了。`}
          没有选用的版本另行保存，不会删除。
        </p>
        <div className="fork-pair">
          <Side title="本机的版本" file={file} entries={entries.slice(common)} />
          <Side title="送来的版本" file={fork.file} entries={fork.chain.entries.slice(common)} />
        </div>
        <section>
          <h2>文字的差别（本机的 → 送来的）</h2>
          <div className="fork-text">
            <TextDifference before={file} after={fork.file} />
          </div>
        </section>
      </div>
      <Choice file={file} fork={fork} />
    </div>
  )
}

function Side(props: { readonly title: string; readonly file: CaseFile; readonly entries: readonly JournalEntry[] }) {
  const { title, file, entries } = props
  const last = entries.at(-1)
  const version = latestVersion(presentRound(file))
  return (
    <section className="fork-side" aria-label={title}>
      <h2>{title}</h2>
      <p>
        在“{stageLabels[file.stage]}”{version !== null && `，第 ${version.number} 稿`}
        {last !== undefined && `；最后是${last.by.name} ${localDayTime(last.at)} 办理`}
      </p>
      <EntryList entries={entries} />
    </section>
  )
}

/** The office chooses, with a reason; everybody else sees whom to ask. */
function Choice({ file, fork }: { readonly file: CaseFile; readonly fork: Fork }) {
  const { workspace, bureau, actor, today } = useSession()
  const facts = useFacts(file)
  const { message } = App.useApp()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<'ours' | 'theirs' | null>(null)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const may = mayAdvance(file, 'settleFork', actor, facts) === null
  if (!may) {
    const roles = rolesFor('settleFork', file, facts)
    const who = bureau.people.filter((person) => rolesOn(person, today).some((role) => roles.includes(role)))
    return (
      <footer className="package-foot">
        <p>
          选用哪一个版本由办公室决定，请找：<b>{who.map((person) => person.name).join('、') || '（还没有人任此岗）'}</b>
        </p>
      </footer>
    )
  }

  async function settle() {
    if (chosen === null) return setRefusal('请先选一个版本。')
    if (reason.trim() === '') return setRefusal('请写明选用这一版的理由。')
    setBusy(true)
    const settled = await settleFork(workspace, fork, { chosen, reason: reason.trim() }, actor).finally(() =>
      setBusy(false),
    )
    if (!settled.ok) return setRefusal(settled.error.reason)
    void message.success('已选定，可以继续办理。')
    go(`/case/${file.id}`)
  }

  return (
    <footer className="package-foot">
      {refusal !== null && <Alert type="warning" showIcon role="alert" title={refusal} />}
      <div className="fork-choice">
        <Radio.Group
          aria-label="选用"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as 'ours' | 'theirs')}
          options={[
            { value: 'ours', label: '选用本机的版本' },
            { value: 'theirs', label: '选用送来的版本' },
          ]}
        />
        <Input
          size="middle"
          aria-label="理由"
          placeholder="理由，如：局长批改的以局长的为准"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="primary" size="middle" loading={busy} onClick={() => void settle()}>
          选定版本
        </Button>
      </div>
    </footer>
  )
}
