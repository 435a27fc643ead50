/** Answers one call of the page: checks the arguments, asks the desk, counts what is under way. Knows no Electron. */
import type { Desk, DeskMethod, Failed } from '../shared/desk.ts'
import { deskArguments } from './desk-arguments.ts'

export interface Answerer {
  answer(method: DeskMethod, words: readonly unknown[]): Promise<unknown>
  /** Answers when no call is under way any more. */
  isIdle(): Promise<void>
}

export function answererFor(desk: Desk): Answerer {
  const underWay = new Set<Promise<unknown>>()
  return {
    answer(method, words) {
      const checked = deskArguments[method].safeParse(words)
      if (!checked.success) return Promise.resolve(refused('内容的格式或大小不对，没有执行。'))
      const work = ask(desk, method, checked.data)
      underWay.add(work)
      return work.finally(() => underWay.delete(work))
    },
    async isIdle() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}

/** A bug of ours must not throw over the border: the page gets a reason, the console the whole error. */
async function ask(desk: Desk, method: DeskMethod, words: readonly unknown[]): Promise<unknown> {
  try {
    // The tuple was checked for this very method; TypeScript cannot follow a name through a union of methods.
    const call = desk[method] as (...args: readonly unknown[]) => Promise<unknown>
    return await call.apply(desk, [...words])
  } catch (error) {
    console.error(`desk.${method}`, error)
    const about = error instanceof Error ? error.message : String(error)
    return refused(`程序内部出错（${about}），已保存的内容不受影响。请重新打开程序后再试。`)
  }
}

function refused(reason: string): Failed {
  return { outcome: 'failed', reason }
}
