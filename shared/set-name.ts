/** Names of files in a set: they must be written alike on Windows, on Linux and in a .zip. */

/** Files in one set. */
export const mostFilesInSet = 2000

/** Windows keeps these for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/iu
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"\\|?*]/u
/** Linux allows 255 bytes a name, and a Chinese character takes three. */
const LONGEST_BYTES = 240

/**
 * Why a file of this name cannot be added beside the `taken` ones, as a Chinese sentence; null when it can. A name may
 * lead into one folder: `信函/李慧.docx`.
 */
export function refusalOfSetName(name: string, taken: Iterable<string>): string | null {
  const parts = name.split('/')
  if (parts.length > 2) return `文件名“${name}”分了多层文件夹，最多一层。`
  for (const part of parts) {
    const fault = faultOf(part)
    if (fault !== null) return `文件名“${name}”不能用：${fault}。`
  }
  const wanted = sameName(name)
  for (const other of taken) {
    const there = sameName(other)
    if (there === wanted) return `这一套文件中已有“${name}”，请换一个文件名。`
    // A name cannot be a file and a folder at once.
    if (there.startsWith(`${wanted}/`) || wanted.startsWith(`${there}/`))
      return `“${name}”与文件夹重名，请换一个文件名。`
  }
  return null
}

function faultOf(part: string): string | null {
  if (part === '') return '名字是空的'
  if (FORBIDDEN.test(part)) return '含有 \\ : * ? " < > | 或看不见的字符'
  if (/^[.\s]|[.\s]$/u.test(part)) return '开头或结尾是点或空格'
  if (DEVICE.test(part.split('.')[0] ?? '')) return '这个名字由 Windows 保留'
  return utf8Length(part) > LONGEST_BYTES ? '名字太长，请控制在 80 个汉字以内' : null
}

/** Windows tells neither capitals nor ways of writing an accent apart. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
