/** The families installed on this machine: a letter set in a missing font looks right on one desk only. */
import { execFile } from 'node:child_process'

/** Runs a program and answers its output, or null when it is missing, fails or takes too long. */
export type Run = (program: string, words: readonly string[]) => Promise<Uint8Array | null>

const TIMEOUT_MS = 8000
const registryKeys = [
  String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
  String.raw`HKCU\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
]

/** Sorted family names; null when the system does not tell. */
export async function installedFonts(platform: string, run: Run = runProgram): Promise<readonly string[] | null> {
  if (platform === 'linux') {
    const output = await run('fc-list', [':', 'family'])
    return output === null ? null : familiesOfFcList(Buffer.from(output).toString('utf8'))
  }
  if (platform !== 'win32') return null
  const outputs = await Promise.all(registryKeys.map((key) => run('reg', ['query', key])))
  const texts = outputs.filter((output) => output !== null).map(decodeConsole)
  return texts.length === 0 ? null : familiesOfRegistry(texts.join('\n'))
}

/** `fc-list : family` prints one font a line, its names in every language between commas. */
export function familiesOfFcList(output: string): readonly string[] {
  return sorted(output.split('\n').flatMap((line) => line.split(',').map((name) => name.replaceAll('\\', '').trim())))
}

/** `reg query` prints `    仿宋 (TrueType)    REG_SZ    simfang.ttf`; one file may hold two families: `宋体 & 新宋体`. */
export function familiesOfRegistry(output: string): readonly string[] {
  const names = [...output.matchAll(/^ {4}(.+?) {4}REG_SZ/gm)].map((found) => found[1] ?? '')
  return sorted(names.flatMap((name) => name.replace(/\s*\((TrueType|OpenType|All res)\)$/, '').split(' & ')))
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].toSorted()
}

/** A Chinese Windows console speaks GBK, newer ones may speak UTF-8. */
function decodeConsole(output: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(output)
  } catch {
    return new TextDecoder('gb18030').decode(output)
  }
}

const runProgram: Run = (program, words) =>
  new Promise((answer) => {
    const options = { timeout: TIMEOUT_MS, maxBuffer: 8 * 1024 * 1024, encoding: 'buffer', windowsHide: true } as const
    execFile(program, [...words], options, (error, output) => answer(error === null ? output : null))
  })
