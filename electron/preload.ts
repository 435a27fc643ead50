/** Hands the desk to the page: one function a method of the contract, and no way to other channels. */
import { contextBridge, ipcRenderer } from 'electron'
import { deskMethods } from '../shared/desk.ts'
import { channelOf } from './channel.ts'

const methods = Object.keys(deskMethods).map((method) => [
  method,
  (...words: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(channelOf(method), ...words),
])

contextBridge.exposeInMainWorld('fuyanDesk', Object.fromEntries(methods))
