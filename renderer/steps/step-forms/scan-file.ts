import { largestKeptFile } from '../../../shared/desk.ts'
import { fileKind } from '../../readers/file-kind.ts'

export const scanFilters = [{ name: '扫描件（pdf、jpg、png）', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }] as const

const tooLarge = `扫描件超过 ${largestKeptFile / 1024 / 1024} MB：请用较低的分辨率（300 点即可）重新扫描。`

/** Why a file cannot stand as the scan of a signed sheet; its first bytes decide, not its name. */
export function whyNotScan(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return '这个文件是空的，请重新扫描。'
  if (bytes.length > largestKeptFile) return tooLarge
  const kind = fileKind(bytes)
  const isPicture = kind === 'image' && (bytes[0] === 0x89 || bytes[0] === 0xff)
  return kind === 'pdf' || isPicture ? null : '扫描件须是 pdf、jpg 或 png 文件，请另存后再选。'
}
