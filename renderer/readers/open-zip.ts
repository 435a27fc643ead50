import { Unzip, UnzipInflate } from 'fflate'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** Caps against zip bombs (trust: hostile input). */
export interface ZipCaps {
  readonly bytesOut: number
  readonly ratio: number
  readonly entries: number
}
export const documentCaps: ZipCaps = { bytesOut: 50 * 1024 * 1024, ratio: 100, entries: 500 }

/** Below this size a high ratio harms nobody: XML of empty tables shrinks a lot. */
const RATIO_MATTERS_FROM = 1024 * 1024
const CHUNK = 16 * 1024

const tooBig = '文件展开后过大，可能是恶意文件，没有导入。请在 WPS 中打开检查，另存为新的 .docx 再试'
const broken = '文件已损坏，打不开。请在 WPS 中打开并另存为新的 .docx 再导入'

function safeName(name: string): boolean {
  return (
    name.length < 260 &&
    !/[\u0000-\u001F\\:]/u.test(name) &&
    !name.startsWith('/') &&
    !name.split('/').some((part) => part === '..' || part === '.')
  )
}

/**
 * Reads the wanted entries of a zip, streaming, and stops as soon as a cap is passed whatever the sizes in its
 * directory claim. Nothing else is inflated, nothing is written anywhere; names that climb out are refused.
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  caps: ZipCaps = documentCaps,
): Result<{ readonly names: readonly string[]; readonly entries: ReadonlyMap<string, Uint8Array> }> {
  const names: string[] = []
  const parts = new Map<string, Uint8Array[]>()
  const whole = new Set<string>()
  let out = 0
  let fault: string | null = null
  const unzip = new Unzip((file) => {
    names.push(file.name)
    if (names.length > caps.entries) fault = tooBig
    if (!safeName(file.name) || (wanted(file.name) && parts.has(file.name))) fault = broken
    if (fault !== null || !wanted(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk, final) => {
      if (error !== null) fault = broken
      if (fault !== null) return
      out += chunk.length
      if (out > caps.bytesOut || (out > RATIO_MATTERS_FROM && out > bytes.length * caps.ratio)) {
        fault = tooBig
        file.terminate()
        return
      }
      chunks.push(chunk)
      if (final) whole.add(file.name)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      if (fault !== null) break
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch {
    return refuse(fault ?? broken)
  }
  if (fault !== null) return refuse(fault)
  if (names.length === 0 || [...parts.keys()].some((name) => !whole.has(name))) return refuse(broken)
  return ok({ names, entries: new Map([...parts].map(([name, chunks]) => [name, concat(chunks)])) })
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
