/** Names that become file names: ids made by us, and names suggested to the user. */

const ID = /^[a-z0-9-]{1,64}$/
/** Windows keeps these for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** True for an id that is safe as a file name on every system. */
export function isSafeId(id: string): boolean {
  return ID.test(id) && !DEVICE.test(id)
}

/** Linux allows 255 bytes a name, a Chinese character takes three. */
const LONGEST = 76

/** The suggested name without path separators and characters that Windows refuses; an extension is kept. */
export function safeName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const dot = cleaned.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [cleaned.slice(0, dot), cleaned.slice(dot)] : [cleaned, '']
  const short = Array.from(stem).slice(0, LONGEST).join('')
  return short === '' || DEVICE.test(short) ? `未命名${extension}` : short + extension
}
