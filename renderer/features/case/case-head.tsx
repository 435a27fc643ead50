import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseFile } from '../../../shared/case/case-file.ts'
import { stageLabels } from '../../../shared/case/stage.ts'
import { daysBetween } from '../../../shared/day.ts'
import { dueNow, lightLabels, lightOf } from '../../../shared/workflow/deadlines.ts'
import { removeCase } from '../../data/remove-case.ts'
import { useSession } from '../../data/session.tsx'
import { daysLeftWords } from '../../ui/days-left.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import { NextAct } from './next-act.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

/** Where am I, by when, and the one next act. */
export function CaseHead({ file }: { readonly file: CaseFile }) {
  const { number, title } = file.suggestion
  return (
    <header className="page-head case-head">
      <h1 title={title}>
        <span className="nowrap">{number || '（未编号）'}</span>
        {` · ${title || '（无标题）'}`}
      </h1>
      {file.sample && <span className="sample-mark">示例</span>}
      <DueLight file={file} />
      <span className="spacer" />
      <NextAct file={file} />
      <CaseMenu file={file} />
    </header>
  )
}

function DueLight({ file }: { readonly file: CaseFile }) {
  const { bureau, today } = useSession()
  const due = dueNow(file, bureau)
  if (due === null) return <span className="quiet nowrap">{stageLabels[file.stage]}</span>
  const light = lightOf(due.day, today, bureau.ruleProfile)
  return (
    <span className="nowrap" title={`${due.what}期限 ${due.day}`}>
      <LightMark
        colour={light}
        word={`${lightLabels[light]} · ${due.what} ${daysLeftWords(daysBetween(today, due.day))}`}
      />
    </span>
  )
}

/** What hardly ever happens to a case as a whole. */
function CaseMenu({ file }: { readonly file: CaseFile }) {
  const { workspace, actor } = useSession()
  const { modal, message } = App.useApp()
  const [, go] = useLocation()
  const [removing, setRemoving] = useState(false)

  async function remove(reason: string) {
    const removed = await removeCase(workspace, file.id, reason, actor)
    if (!removed.ok) return void message.error(removed.error.reason)
    void message.success(file.sample ? '示例已移除。' : '本件已删除。')
    go('/cases')
  }

  const removeSample = () =>
    void modal.confirm({
      title: '移除示例',
      content: '示例案卷、示例人员和示例占用的文号一并移除，您自己的案卷不受影响。',
      okText: '移除',
      cancelText: '取消',
      onOk: () => remove('移除示例'),
    })

  const send = { key: 'send', label: '用包送出（送审、签批、交接）', onClick: () => go(`/case/${file.id}/send`) }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: file.sample
            ? [send, { key: 'sample', label: '移除示例', onClick: removeSample }]
            : [send, { key: 'remove', label: '误录涉密内容，删除本件', onClick: () => setRemoving(true) }],
        }}
      >
        <Button aria-label="本件的其他操作" aria-haspopup="menu">
          ⋯
        </Button>
      </Dropdown>
      <RemoveDialog open={removing} onClose={() => setRemoving(false)} onRemove={remove} />
    </>
  )
}
