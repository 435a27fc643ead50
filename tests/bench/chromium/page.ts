/** The contest inside a page: bundled, loaded into Chromium and driven by `open-page.ts`. */
import { letterWriters } from '../letter-writers.ts'

declare global {
  interface Window {
    /** Gets the writers ready for so many recipients; answers with their names, ours first. */
    prepareLetters: (count: number) => Promise<readonly string[]>
    /** Milliseconds that a writer takes for all of them. */
    writeLetters: (writer: number) => Promise<number>
  }
}

let ready: Awaited<ReturnType<typeof letterWriters>> | null = null
let recipients = 0

window.prepareLetters = async (count) => {
  recipients = count
  ready = await letterWriters(count)
  return ready.map((writer) => writer.name)
}

window.writeLetters = async (index) => {
  const writer = ready?.[index]
  if (writer === undefined) throw new Error(`no writer ${index}`)
  const start = performance.now()
  for (let recipient = 0; recipient < recipients; recipient += 1) await writer.write(recipient)
  return performance.now() - start
}
