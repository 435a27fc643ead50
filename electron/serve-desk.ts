/** Answers each method of the contract, for our own page only. */
import { ipcMain, type WebFrameMain } from 'electron'
import { type Desk, type DeskMethod, deskMethods } from '../shared/desk.ts'
import { type Answerer, answererFor } from './answer-call.ts'
import { isAppAddress } from './app-protocol.ts'
import { channelOf } from './channel.ts'

export function serveDesk(desk: Desk): Answerer {
  const answerer = answererFor(desk)
  for (const method of Object.keys(deskMethods) as DeskMethod[]) {
    ipcMain.handle(channelOf(method), (event, ...words: unknown[]) => {
      if (!isOurs(event.senderFrame)) throw new Error('the desk answers its own page only')
      return answerer.answer(method, words)
    })
  }
  return answerer
}

/** The top frame of our page. A frame that has gone since it asked is null. */
function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url)
}
