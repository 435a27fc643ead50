import { Button } from 'antd'
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { canonicalJson } from '../../../shared/canonical-json.ts'
import type { Block } from '../../../shared/case/reply.ts'
import type { Version } from '../../../shared/case/round.ts'
import { useSession } from '../../data/session.tsx'
import { comparedReply } from '../../editor/compared-reply.ts'
import type { EditorStatus } from '../../editor/editor-status.ts'
import { EditorToolbar } from '../../editor/editor-toolbar.tsx'
import { ReplyEditor } from '../../editor/reply-editor.tsx'
import type { ReplyEditorApi } from '../../editor/reply-session.ts'
import { wordDiffer } from '../../ui/word-differ.ts'
import type { Deciding } from './use-deciding.ts'

/** 改稿: the leader changes the text itself; the version stays as it is until the decision makes another of it. */
export function EditDesk(props: {
  readonly version: Version
  readonly deciding: Deciding
  readonly apiRef: RefObject<ReplyEditorApi | null>
  readonly beginAt: string | null
  readonly onShow: () => void
  readonly onClose: () => void
}) {
  const { version, deciding, apiRef, beginAt, onShow, onClose } = props
  const { workspace } = useSession()
  const [status, setStatus] = useState<EditorStatus | null>(null)
  const [resetKey, setResetKey] = useState(0)
  const { edits } = deciding.draft
  const changes = useMemo(
    () => (edits === null ? 0 : comparedReply(version.reply, edits, wordDiffer).changes),
    [version, edits],
  )
  function write(blocks: readonly Block[]) {
    const same = canonicalJson(blocks) === canonicalJson(version.reply.blocks)
    deciding.change({ edits: same ? null : { ...version.reply, blocks } })
  }
  function throwAway() {
    apiRef.current?.flush()
    deciding.change({ edits: null })
    setResetKey((key) => key + 1)
  }
  const begin = useEffectEvent(() => {
    if (beginAt === null || apiRef.current?.focusBlock(beginAt) !== true) apiRef.current?.focus()
  })
  useEffect(() => begin(), [])
  return (
    <div className="review-edit">
      <div className="review-edit-head">
        <span>
          {changes === 0
            ? `在第 ${version.number} 稿上改，还没有改动`
            : `与第 ${version.number} 稿相比改动 ${changes} 处`}
        </span>
        {changes > 0 && (
          <>
            <Button onClick={onShow}>看改动</Button>
            <Button onClick={throwAway}>放弃改动</Button>
          </>
        )}
        <span className="spacer" />
        <Button
          onClick={() => {
            apiRef.current?.flush()
            onClose()
          }}
        >
          改好了，回版面
        </Button>
      </div>
      <EditorToolbar apiRef={apiRef} status={status} />
      <div className="review-edit-desk">
        <ReplyEditor
          value={(edits ?? version.reply).blocks}
          resetKey={resetKey}
          newId={() => workspace.outside.newId()}
          apiRef={apiRef}
          onChange={write}
          onStatus={setStatus}
        />
      </div>
    </div>
  )
}
