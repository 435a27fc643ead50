import type { Day } from '../../shared/day.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment by this machine's clock, which is the bureau's. */
export const localDay = (at: Date): Day => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
