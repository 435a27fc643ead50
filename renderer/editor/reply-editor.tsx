import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { Block } from '../../shared/case/reply.ts'
import './editor.css'
import type { EditorStatus } from './editor-status.ts'
import type { PastedBlocks } from './pasted-text.ts'
import { openSession, type ReplyEditorApi, type ReplySession } from './reply-session.ts'

export interface ReplyEditorProps {
  /** Read when the editor mounts and when `resetKey` changes, not in between: the text on screen is the newest. */
  readonly value: readonly Block[]
  /** After a pause of 300 ms, on leaving the field, and on unmount; never in the middle of a composition. */
  readonly onChange: (blocks: readonly Block[]) => void
  readonly newId: () => string
  /** What the text is, for those who hear the page. */
  readonly label?: string
  readonly readOnly?: boolean
  /** A new key opens `value` anew, with an empty history. */
  readonly resetKey?: string | number
  /** Cleans pasted text; without it each line becomes a paragraph. */
  readonly repairPaste?: (text: string) => PastedBlocks
  /** What a paste changed on the way in, in Chinese sentences. */
  readonly onRepairs?: (repairs: readonly string[]) => void
  readonly onStatus?: (status: EditorStatus) => void
  readonly apiRef?: RefObject<ReplyEditorApi | null>
}

/** 答复正文: the text column, as wide as the letter's line. */
export function ReplyEditor(props: ReplyEditorProps) {
  const { readOnly = false, resetKey, apiRef } = props
  const place = useRef<HTMLDivElement>(null)
  const session = useRef<ReplySession | null>(null)

  const change = useEffectEvent((blocks: readonly Block[]) => props.onChange(blocks))
  const repaired = useEffectEvent((repairs: readonly string[]) => props.onRepairs?.(repairs))
  const moved = useEffectEvent((status: EditorStatus) => props.onStatus?.(status))
  const repair = useEffectEvent((text: string) => props.repairPaste?.(text) ?? { blocks: [], repairs: [] })
  const open = useEffectEvent((element: HTMLElement) =>
    openSession(element, {
      blocks: props.value,
      newId: props.newId,
      label: props.label ?? '答复正文',
      readOnly,
      onChange: change,
      onRepairs: repaired,
      onStatus: moved,
      repairPaste: props.repairPaste === undefined ? null : repair,
    }),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is what asks for a new session
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const opened = open(element)
    session.current = opened
    if (apiRef !== undefined) apiRef.current = opened.api
    return () => {
      opened.close()
      session.current = null
      if (apiRef !== undefined) apiRef.current = null
    }
  }, [resetKey, apiRef])

  useEffect(() => session.current?.setReadOnly(readOnly), [readOnly])

  return <div ref={place} className={readOnly ? 'reply-editor reply-editor-read-only' : 'reply-editor'} />
}
