/** Days to a date as lists say it: 今天到期, 剩 12 天, 逾期 3 天. */
export function daysLeftWords(days: number): string {
  if (days === 0) return '今天到期'
  return days > 0 ? `剩 ${days} 天` : `逾期 ${-days} 天`
}
