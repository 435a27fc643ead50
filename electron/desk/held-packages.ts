/** Packages that arrived and wait for a decision: `held/<case>/<SHA-256>`. They go when their case is removed. */
import { join } from 'node:path'
import { type Desk, largestHeldPackage } from '../../shared/desk.ts'
import { oneAtATime } from '../../shared/one-at-a-time.ts'
import { contentName, keepByContent, readByContent, sha256Of, sweepTemporaries } from './by-content.ts'
import type { Disk } from './disk.ts'
import { failed, failedBy } from './failure.ts'
import { isSafeId } from './file-name.ts'

export interface HeldPackages extends Pick<Desk, 'holdPackage' | 'heldPackages' | 'readHeldPackage'> {
  /** Removes all that is held beside a case. Throws errors of the file system, as the next. */
  forget(journal: string): Promise<void>
  /** Removes what crashes left half written. */
  sweep(): Promise<void>
}

export function openHeldPackages(folder: string, disk: Disk): HeldPackages {
  const turns = oneAtATime()

  async function held(): Promise<readonly { readonly journal: string; readonly hash: string }[]> {
    const found: { readonly journal: string; readonly hash: string }[] = []
    for (const journal of (await disk.list(folder)).filter(isSafeId).toSorted()) {
      const hashes = (await disk.list(join(folder, journal))).filter((name) => contentName.test(name))
      for (const hash of hashes.toSorted()) found.push({ journal, hash })
    }
    return found
  }

  return {
    async holdPackage(journal, bytes) {
      if (!isSafeId(journal)) return failed('案卷编号不合规范。')
      if (bytes.length > largestHeldPackage) return failed('这个包超过 50 MB，没有收下。请对方减少附件后重新生成。')
      const hash = sha256Of(bytes)
      try {
        const noRoom = await turns.take(journal, () => keepByContent(join(folder, journal), hash, bytes, disk))
        return noRoom ?? { outcome: 'held', hash }
      } catch (error) {
        return failedBy(error, '存放这个包')
      }
    },
    async heldPackages() {
      try {
        return { outcome: 'listed', packages: await held() }
      } catch (error) {
        return failedBy(error, '读取存放的包')
      }
    },
    async readHeldPackage(hash) {
      if (!contentName.test(hash)) return failed('包的编号不合规范。')
      try {
        const journal = (await held()).find((one) => one.hash === hash)?.journal ?? ''
        return await readByContent(join(folder, journal), hash, '包', disk)
      } catch (error) {
        return failedBy(error, '读取存放的包')
      }
    },
    async forget(journal) {
      await turns.take(journal, async () => {
        await disk.removeTree(join(folder, journal))
        if ((await disk.kindOf(folder)) !== null) await disk.flushFolder(folder)
      })
    },
    async sweep() {
      for (const journal of await disk.list(folder)) {
        if (isSafeId(journal)) await sweepTemporaries(join(folder, journal), disk)
      }
    },
  }
}
