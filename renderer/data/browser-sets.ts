/** Sets of files where there is no desk: kept in memory, and downloaded as one .zip when they are whole. */
import type { Desk } from '../../shared/desk.ts'
import { mostFilesInSet, refusalOfSetName } from '../../shared/set-name.ts'
import { download } from './download.ts'

export type BrowserSets = Pick<Desk, 'openSet' | 'addToSet' | 'closeSet' | 'dropSet'>

interface OpenSet {
  readonly name: string
  readonly files: Map<string, Uint8Array>
}

const failed = (reason: string) => ({ outcome: 'failed', reason }) as const

export function browserSets(): BrowserSets {
  const sets = new Map<string, OpenSet | 'saved' | 'dropped'>()

  function setOf(token: string): OpenSet | ReturnType<typeof failed> {
    const found = sets.get(token)
    if (found === 'saved') return failed('这一套文件已经存好，不能再改。')
    if (found === 'dropped') return failed('这一套文件已经取消，请重新生成。')
    return found ?? failed('没有这一套文件，请重新生成。')
  }

  return {
    async openSet(suggestedName) {
      const token = crypto.randomUUID().replaceAll('-', '')
      sets.set(token, { name: folderName(suggestedName), files: new Map() })
      return { outcome: 'opened', set: token, place: '下载文件夹' }
    },
    async addToSet(token, name, bytes) {
      const set = setOf(token)
      if ('outcome' in set) return set
      if (set.files.size >= mostFilesInSet) return failed(`一套最多 ${mostFilesInSet} 个文件，请分几次生成。`)
      const refusal = refusalOfSetName(name, set.files.keys())
      if (refusal !== null) return failed(refusal)
      // A copy: over the desk's border bytes are copied too, so a caller may use its buffer again.
      set.files.set(name, new Uint8Array(bytes))
      return { outcome: 'added' }
    },
    async closeSet(token) {
      const set = setOf(token)
      if ('outcome' in set) return set
      if (set.files.size === 0) return failed('这一套里还没有文件。')
      const path = download(`${set.name}.zip`, await zipOf(set))
      sets.set(token, 'saved')
      return { outcome: 'saved', path, files: set.files.size }
    },
    async dropSet(token) {
      if (sets.get(token) !== 'dropped') {
        const set = setOf(token)
        if ('outcome' in set) return set
        sets.set(token, 'dropped')
      }
      return { outcome: 'dropped' }
    },
  }
}

/** Stored, not pressed again: .docx and .pdf are pressed already. Names are UTF-8 and say so. */
async function zipOf(set: OpenSet): Promise<Blob> {
  const { Zip, ZipPassThrough } = await import('fflate')
  const parts: Uint8Array<ArrayBuffer>[] = []
  return new Promise((answer, refuse) => {
    const zip = new Zip((error, part, last) => {
      if (error !== null) refuse(error)
      else parts.push(new Uint8Array(part))
      if (last) answer(new Blob(parts, { type: 'application/zip' }))
    })
    for (const [name, bytes] of set.files) {
      const file = new ZipPassThrough(`${set.name}/${name}`)
      zip.add(file)
      file.push(bytes, true)
    }
    zip.end()
  })
}

function folderName(suggested: string): string {
  const name = suggested.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/gu, '')
  return name === '' ? '未命名' : name
}
