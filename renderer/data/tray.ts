/** A package that was dropped on the window or opened by a key: the page 打开包 takes it from here. */
import { observable } from './observable.ts'

export interface InTray {
  readonly name: string
  readonly bytes: Uint8Array
}

export const tray = observable<InTray | null>(null)

export const packageFilter = { name: '复言包', extensions: ['fyan'] } as const

export const isPackageName = (name: string): boolean => name.toLowerCase().endsWith('.fyan')
