import { useState } from 'react'
import { type Bureau, bureauSchema } from '../../../shared/bureau/bureau.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { type BureauStep, changeBureau } from '../../data/change-bureau.ts'
import { useSession } from '../../data/session.tsx'
import { issueWords } from '../../steps/step-forms/issue-words.ts'

/** Saves a change at once; answers why not, in the user's words, or null when it is saved. */
export type SaveBureau = (change: (bureau: Bureau) => Bureau, step?: BureauStep) => Promise<string | null>

/** The settings' way to disk: checked whole by the bureau's own schema, then one line in its journal. */
export function useSaveBureau(): { readonly save: SaveBureau; readonly savedAt: string | null } {
  const { workspace, actor } = useSession()
  const [savedAt, setSavedAt] = useState<string | null>(null)

  const save: SaveBureau = async (change, step = 'changeSettings') => {
    const saved = await changeBureau(workspace, step, actor, (bureau) => {
      if (bureau === null) return refuse('还没有建立本单位。')
      const next = bureauSchema.safeParse(change(bureau))
      if (next.success) return ok({ bureau: next.data, value: null })
      const [issue] = next.error.issues
      return refuse(issue === undefined ? '填写的内容不对，请核对。' : issueWords(issue))
    })
    if (!saved.ok) return saved.error.reason
    setSavedAt(workspace.outside.now())
    return null
  }
  return { save, savedAt }
}
