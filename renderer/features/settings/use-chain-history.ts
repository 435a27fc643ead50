import { useState } from 'react'
import type { ChainSetting } from '../../../shared/workflow/chain-picture.ts'
import type { SaveBureau } from './use-save-bureau.ts'

const settingOf = ({ approvalChain, signer, afterAmending, standingCountersigns }: ChainSetting): ChainSetting => ({
  approvalChain,
  signer,
  afterAmending,
  standingCountersigns,
})

export type ChangeChain = (now: ChainSetting) => Partial<ChainSetting>

/** Saves each change of the chain at once and keeps what was there before, so that it can be put back step by step. */
export function useChainHistory(save: SaveBureau) {
  const [past, setPast] = useState<readonly ChainSetting[]>([])
  const [wrong, setWrong] = useState<string | null>(null)

  /** `edit` gets the chain as it is when its turn comes: two quick changes never undo one another. */
  async function change(edit: ChangeChain): Promise<string | null> {
    let before: ChainSetting | null = null
    const reason = await save((now) => {
      before = settingOf(now)
      return { ...now, ...edit(now) }
    })
    setWrong(reason)
    const kept = before
    if (reason === null && kept !== null) setPast((held) => [...held, kept])
    return reason
  }

  async function undo(): Promise<void> {
    const before = past.at(-1)
    if (before === undefined) return
    const reason = await save((now) => ({ ...now, ...before }))
    setWrong(reason)
    if (reason === null) setPast((held) => held.slice(0, -1))
  }

  return { change, undo, canUndo: past.length > 0, wrong }
}
