const two = (value: number) => String(value).padStart(2, '0')

/** An instant as this machine's clock reads it: 2026-11-24 08:04. */
export function localDayTime(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
