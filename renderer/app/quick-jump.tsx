import { Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { stageLabels } from '../../shared/case/stage.ts'
import { findHeads } from '../data/find-heads.ts'
import { useObservable } from '../data/observable.ts'
import { useSession } from '../data/session.tsx'
import './quick-jump.css'

const mostShown = 9

/** Ctrl+K: to a case by number, name, word or pinyin initials. */
export function QuickJump({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} title="快速跳转" width={520} destroyOnHidden>
      <JumpList onClose={onClose} />
    </Modal>
  )
}

function JumpList({ onClose }: { readonly onClose: () => void }) {
  const { workspace } = useSession()
  const heads = useObservable(workspace.heads)
  const [, go] = useLocation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => findHeads(heads, query).slice(0, mostShown), [heads, query])
  const open = (id: string | undefined) => {
    if (id === undefined) return
    go(`/case/${id}`)
    onClose()
  }
  return (
    <>
      <Input
        autoFocus
        size="middle"
        value={query}
        placeholder="编号、标题、姓名或拼音首字母"
        aria-label="快速跳转"
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Enter') open(found[at]?.id)
          else return
          event.preventDefault()
        }}
      />
      <div className="jump-list" role="listbox" aria-label="找到的案卷">
        {found.map((head, index) => (
          <button
            type="button"
            key={head.id}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'jump-row jump-here' : 'jump-row'}
            onClick={() => open(head.id)}
          >
            <b>{head.number}</b>
            <span className="jump-title">{head.title}</span>
            <span className="quiet">{stageLabels[head.stage]}</span>
          </button>
        ))}
        {found.length === 0 && <p className="quiet jump-none">没有找到。可以换一个字词，或用拼音首字母。</p>}
      </div>
    </>
  )
}
