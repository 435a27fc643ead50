/** Two versions of a case, as they are found among what is held beside its journal. */
import { caseFileSchema } from '../../shared/case/case-file.ts'
import type { Chain } from '../../shared/exchange/case-chain.ts'
import { openForks } from '../../shared/exchange/forks.ts'
import { readPackage } from '../../shared/exchange/read-package.ts'
import { replay } from '../../shared/journal/replay.ts'
import { asideOf, ourChain } from './case-chain.ts'
import type { Fork } from './fork.ts'
import { nobleLocksmith } from './noble-locksmith.ts'
import type { Workspace } from './workspace.ts'

/** The chains of the packages that are held beside a case. What cannot be read is told, never passed over. */
export async function besideOf(
  { desk }: Pick<Workspace, 'desk'>,
  caseId: string,
): Promise<{ readonly chains: readonly Chain[]; readonly faults: readonly string[] }> {
  const listed = await desk.heldPackages()
  if (listed.outcome === 'failed') return { chains: [], faults: [listed.reason] }
  const chains: Chain[] = []
  const faults: string[] = []
  for (const { hash } of listed.packages.filter((one) => one.journal === caseId)) {
    const held = await desk.readHeldPackage(hash)
    if (held.outcome === 'failed') {
      faults.push(held.reason)
      continue
    }
    // Held packages are never sealed (`receive-package.ts`): whoever the office sends to choose can look at them.
    const opened = await readPackage(held.bytes, {
      smith: nobleLocksmith,
      openSealed: (sealed) => desk.openSealed(sealed),
    })
    if (opened.ok) chains.push(opened.value.chain)
    else faults.push(opened.error.reason)
  }
  return { chains, faults }
}

/** The versions of one case that wait for a choice. A choice that a crash cut short leaves the one set aside waiting. */
async function waiting(workspace: Pick<Workspace, 'desk'>, caseId: string) {
  const ours = await ourChain(workspace, caseId)
  const aside = await asideOf(workspace, caseId)
  const { chains, faults } = await besideOf(workspace, caseId)
  if (!ours.ok || ours.value === null || !aside.ok) return { forks: [], faults }
  const forks = openForks(ours.value, [...chains, ...aside.value]).flatMap((chain): readonly Fork[] => {
    const file = replay(chain.entries, caseFileSchema)
    const head = chain.hashes.at(-1)
    return file.ok && head !== undefined ? [{ caseId, chain, head, file: file.value }] : []
  })
  return { forks, faults }
}

/** Brings the forks in memory to what lies on the desk; answers with sentences about what could not be read. */
export async function loadForks(workspace: Workspace): Promise<readonly string[]> {
  const listed = await workspace.desk.heldPackages()
  if (listed.outcome === 'failed') return [listed.reason]
  const forks: Fork[] = []
  const notices: string[] = []
  for (const caseId of new Set(listed.packages.map(({ journal }) => journal))) {
    const found = await waiting(workspace, caseId)
    forks.push(...found.forks)
    notices.push(...found.faults.map((fault) => `有一个另行保存的版本读不出来：${fault}`))
  }
  workspace.forks.set(forks)
  return notices
}
