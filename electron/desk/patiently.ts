/**
 * On Windows a virus scanner or the search index holds what was just written for a moment, and a rename is refused
 * meanwhile. Elsewhere a rename never waits for a reader.
 */
const held = new Set(['EPERM', 'EACCES', 'EBUSY'])
const WAITS_MS = [30, 60, 120, 240, 480] as const

/** Does `work`, again after a short while when it is refused as Windows refuses; throws the last error. */
export async function patiently<T>(work: () => Promise<T>, platform: string = process.platform): Promise<T> {
  for (const wait of platform === 'win32' ? WAITS_MS : []) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && held.has(String(error.code)))) throw error
      await new Promise((answer) => setTimeout(answer, wait))
    }
  }
  return work()
}
