/** A display for windows on a machine without a screen. */
import { spawn } from 'node:child_process'

let asked: Promise<string> | null = null

/** The display to use: the machine's own, or an Xvfb that ends with this process. */
export function display(): Promise<string> {
  const own = process.env['DISPLAY'] ?? ''
  if (own !== '' || process.platform !== 'linux') return Promise.resolve(own)
  asked ??= startXvfb()
  return asked
}

function startXvfb(): Promise<string> {
  // -ac: the window belongs to another user than this process. -displayfd: Xvfb picks a free number and tells it.
  const words = ['-ac', '-nolisten', 'tcp', '-screen', '0', '1920x1200x24', '-displayfd', '3']
  const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  child.unref()
  return new Promise((answer, refuse) => {
    child.once('error', refuse)
    child.once('exit', (code) => refuse(new Error(`Xvfb ended with ${code}`)))
    child.stdio[3]?.once('data', (number: Buffer) => answer(`:${number.toString().trim()}`))
  })
}
