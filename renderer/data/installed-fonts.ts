import { useEffect, useState } from 'react'
import { useSession } from './session.tsx'
import type { Workspace } from './workspace.ts'

/** The fonts of this computer by all their names; null where that cannot be known. */
export async function installedFontsOf(workspace: Workspace): Promise<readonly string[] | null> {
  const status = await workspace.desk.status()
  return status.outcome === 'ready' ? status.fonts : null
}

/** The same for a page; undefined while the desk is asked. */
export function useInstalledFonts(): readonly string[] | null | undefined {
  const { workspace } = useSession()
  const [installed, setInstalled] = useState<readonly string[] | null | undefined>(undefined)
  useEffect(() => {
    let here = true
    void installedFontsOf(workspace).then((fonts) => here && setInstalled(fonts))
    return () => {
      here = false
    }
  }, [workspace])
  return installed
}
