/** A display for windows on a machine without a screen. */
import { spawn } from 'node:child_process'

let asked: Promise<string> | null = null

/** The display to use: the machine's own, or an Xvfb that ends with this process. */
export function display(): Promise<string> {
  const own = process.env['DISPLAY'] ?? ''
  if (own !== '' || process.platform !== 'linux') return Promise.resolve(own)
  asked ??= startAny()
  return asked
}

const TRIES = 3
const LONGEST_START_MS = 10_000

/** Two servers that start at the same moment may wait for one number for ever: the one that does is given up. */
async function startAny(): Promise<string> {
  for (let left = TRIES - 1; left > 0; left -= 1) {
    try {
      return await startXvfb()
    } catch {
      // The next try finds the number taken, and picks another.
    }
  }
  return startXvfb()
}

function startXvfb(): Promise<string> {
  // -ac: the window belongs to another user than this process. -displayfd: Xvfb picks a free number and tells it.
  const words = ['-ac', '-nolisten', 'tcp', '-screen', '0', '1920x1200x24', '-displayfd', '3']
  const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  child.unref()
  return new Promise((answer, refuse) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      refuse(new Error('Xvfb told no display'))
    }, LONGEST_START_MS)
    late.unref()
    child.once('error', refuse)
    child.once('exit', (code) => refuse(new Error(`Xvfb ended with ${code}`)))
    child.stdio[3]?.once('data', (number: Buffer) => {
      clearTimeout(late)
      answer(`:${number.toString().trim()}`)
    })
  })
}
