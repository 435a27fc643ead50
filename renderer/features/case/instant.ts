const two = (value: number) => String(value).padStart(2, '0')

/** An instant of the trail as the bureau's clock showed it: 2026-03-05 14:02. */
export function instantWords(at: string): string {
  const time = new Date(at)
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
