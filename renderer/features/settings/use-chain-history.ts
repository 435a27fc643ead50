import { useState } from 'react'
import type { ChainSetting } from '../../../shared/workflow/chain-picture.ts'
import type { SaveBureau } from './use-save-bureau.ts'

const settingOf = ({ approvalChain, signer, afterAmending, standingCountersigns }: ChainSetting): ChainSetting => ({
  approvalChain,
  signer,
  afterAmending,
  standingCountersigns,
})

/** Saves each change of the chain at once and keeps what was there before, so that it can be put back step by step. */
export function useChainHistory(bureau: ChainSetting, save: SaveBureau) {
  const [past, setPast] = useState<readonly ChainSetting[]>([])
  const [wrong, setWrong] = useState<string | null>(null)

  async function write(next: Partial<ChainSetting>, history: readonly ChainSetting[]): Promise<string | null> {
    const reason = await save((now) => ({ ...now, ...next }))
    setWrong(reason)
    if (reason === null) setPast(history)
    return reason
  }

  async function change(next: Partial<ChainSetting>): Promise<string | null> {
    const now = settingOf(bureau)
    if (JSON.stringify({ ...now, ...next }) === JSON.stringify(now)) return null
    return write(next, [...past, now])
  }

  async function undo(): Promise<void> {
    const before = past.at(-1)
    if (before !== undefined) await write(before, past.slice(0, -1))
  }

  return { change, undo, canUndo: past.length > 0, wrong }
}
