/** Whether a recovery sheet was shown on this computer and never said to be on paper, as when the power went. */
const place = 'fuyan.sheetUnprinted'

export const sheetIsUnprinted = (): boolean => localStorage.getItem(place) !== null

export function noteSheet(onPaper: boolean): void {
  if (onPaper) localStorage.removeItem(place)
  else localStorage.setItem(place, 'yes')
}
