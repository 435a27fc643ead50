/** What is typed and not yet kept, handed over before the seat is left or the window closes. */
import { closingEvent } from '../../shared/desk.ts'

type Work = () => Promise<unknown>

const works = new Set<Work>()

/** `work` is done on every hand-over until the answer is called. */
export function onHandOver(work: Work): () => void {
  const leave = () => void work()
  works.add(work)
  window.addEventListener(closingEvent, leave)
  return () => {
    works.delete(work)
    window.removeEventListener(closingEvent, leave)
  }
}

/** Answers when everything is handed over, or after `longestMs`: a full disk must not keep a seat open. */
export async function handOver(longestMs = 2000): Promise<void> {
  if (works.size === 0) return
  const over = new Promise((answer) => setTimeout(answer, longestMs))
  await Promise.race([Promise.allSettled([...works].map((work) => work())), over])
}
