import { useEffect, useState } from 'react'
import type { CaseFile } from '../../shared/case/case-file.ts'
import type { Branch } from '../../shared/desk.ts'
import { useSession } from './session.tsx'

export interface CaseBranch {
  readonly file: CaseFile
  readonly branch: Branch
}

/** The versions that these cases left for another on this desk, as they lie beside their journals. */
export function useBranches(files: readonly CaseFile[]): readonly CaseBranch[] {
  const { workspace } = useSession()
  const [branches, setBranches] = useState<readonly CaseBranch[]>([])
  useEffect(() => {
    let here = true
    const ask = async () => {
      const found: CaseBranch[] = []
      for (const file of files) {
        const answer = await workspace.desk.setAside(file.id)
        if (answer.outcome === 'listed') found.push(...answer.branches.map((branch) => ({ file, branch })))
      }
      if (here) setBranches(found)
    }
    void ask()
    return () => {
      here = false
    }
  }, [workspace, files])
  return branches
}
