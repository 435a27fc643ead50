import { useMemo, useState } from 'react'
import { findClassifiedMark } from '../../../shared/intake/classified-mark.ts'
import type { Repair } from '../../../shared/intake/paste-repair.ts'
import type { ReplyPart } from '../../../shared/intake/reply-parts.ts'
import { useSession } from '../../data/session.tsx'
import { defaultFields, type FieldName, type Fields, knownFrom } from './fields.ts'
import { carriedOver, emptyIntake, isEmptyIntake } from './kept-intake.ts'
import { readSource } from './read-source.ts'
import { useKeptIntake } from './use-kept-intake.ts'

/** Where the value of a field comes from; only what the clerk typed needs no second look. */
export type Source =
  | { readonly kind: 'read'; readonly line: number }
  | { readonly kind: 'typed'; readonly line: number | null }
  | { readonly kind: 'carried' }
  | { readonly kind: 'default' }
  | { readonly kind: 'none' }

/** Everything the page shows: what was typed wins over what was read, that over the last case, that over a default. */
export function useIntake() {
  const { workspace, bureau, today } = useSession()
  const kept = useKeptIntake(workspace)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [carried, setCarried] = useState(carriedOver)
  const state = kept.state ?? emptyIntake

  const { text, asReply, corrections, typed } = state
  const reading = useMemo(
    () =>
      text.trim() === '' ? null : readSource(text, asReply, new Map(corrections), () => workspace.outside.newId()),
    [text, asReply, corrections, workspace],
  )
  const defaults = useMemo(() => defaultFields(bureau, today), [bureau, today])
  const fields: Fields = useMemo(() => {
    const read = Object.entries(reading?.proposals ?? {}).map(([name, found]) => [name, found.value])
    return { ...defaults, ...carried, ...(Object.fromEntries(read) as Partial<Fields>), ...(typed as Partial<Fields>) }
  }, [reading, defaults, carried, typed])

  const known = useMemo(
    () => knownFrom(fields, reading?.body ?? '', () => workspace.outside.newId()),
    [fields, reading, workspace],
  )

  const sourceOf = (name: FieldName): Source => {
    const line = reading?.proposals[name]?.line
    if (typed[name] !== undefined) return { kind: 'typed', line: line ?? null }
    if (line !== undefined) return { kind: 'read', line }
    if (name in carried) return { kind: 'carried' }
    return typeof defaults[name] === 'string' && defaults[name] !== '' ? { kind: 'default' } : { kind: 'none' }
  }

  /** Takes a text over, unless it carries a 密级 mark: then nothing of it stays. */
  const setText = (next: string, origin: string, repairs: readonly Repair[] = []): boolean => {
    const mark = findClassifiedMark(next)
    if (mark !== null) {
      kept.change((now) => ({ ...emptyIntake, typed: now.typed }))
      setRefusal(
        `第 ${mark.line} 行有密级标志，本系统是非涉密系统，不得录入。这段文字已清除，没有保存；请在涉密计算机上办理。`,
      )
      return false
    }
    setRefusal(null)
    const fresh = origin !== '' || state.text.trim() === ''
    kept.change((now) => ({
      ...now,
      text: next,
      origin: next.trim() === '' ? '' : origin || now.origin,
      repairs: fresh ? repairs : now.repairs,
      asReply: fresh ? null : now.asReply,
      // Lines move when the text changes; a correction on the wrong line is worse than none.
      corrections: [],
    }))
    return true
  }

  return {
    loading: kept.state === null,
    restored: kept.restored,
    untouched: isEmptyIntake(state),
    state,
    reading,
    fields,
    known,
    refusal,
    sourceOf,
    setText,
    setRefusal,
    setField: <Name extends FieldName>(name: Name, value: Fields[Name]) =>
      kept.change((now) => ({ ...now, typed: { ...now.typed, [name]: value } })),
    setAsReply: (next: boolean) => kept.change((now) => ({ ...now, asReply: next, corrections: [] })),
    correct: (line: number, part: ReplyPart) =>
      kept.change((now) => ({
        ...now,
        corrections: [...now.corrections.filter(([other]) => other !== line), [line, part] as const],
      })),
    forget: async () => {
      setRefusal(null)
      setCarried(carriedOver())
      await kept.forget()
    },
  }
}

export type Intake = ReturnType<typeof useIntake>
