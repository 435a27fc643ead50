import type { Day } from '../day.ts'
import { packageKindLabels, type PackageKind } from './package-kind.ts'

/** Ending of a package's file; the folder around it on the stick has the same name without it. */
export const packageEnding = '.fyan'

const LONGEST_WORD = 12
const SIGNS_OF_DIGEST = 4
/** What Windows or a stick's file system does not take in a name, and what no eye sees. */
const UNFIT = /[\p{C}\p{Z}<>:"/\\|?*.-]/gu

const word = (text: string, otherwise: string): string => {
  const fit = [...text.normalize('NFKC').replace(UNFIT, '')].slice(0, LONGEST_WORD).join('')
  return fit === '' ? otherwise : fit
}

/**
 * Name of a package without its ending: 1185-送审-科长-0630-7F3A (number, kind, for whom, day, first four signs of the
 * package's digest). `to` is a post, a name or a unit. Safe as a file name on Windows and Linux whatever is typed.
 */
export function packageFileName(about: {
  /** Null: 本单位资料, about no case. */
  readonly number: string | null
  readonly kind: PackageKind
  readonly to: string
  readonly day: Day
  readonly digest: string
}): string {
  const { number, kind, to, day, digest } = about
  const parts = [
    ...(number === null ? [] : [word(number, '无号')]),
    packageKindLabels[kind].replace(/包$/u, ''),
    word(to, '各处'),
    day.slice(5).replace('-', ''),
    digest.slice(0, SIGNS_OF_DIGEST).toUpperCase(),
  ]
  return parts.join('-')
}
