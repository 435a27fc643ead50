import type { Desk } from '../shared/desk.ts'
import { makeBrowserDesk } from './data/browser-desk.ts'

declare global {
  interface Window {
    /** Put there by `electron/preload.ts`; absent in a browser. */
    readonly fuyanDesk?: Desk
  }
}

/** The page's one door to the desk. */
export const desk: Desk = window.fuyanDesk ?? makeBrowserDesk('浏览器版')
