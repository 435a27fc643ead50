/** One writer a name: work for the same name waits its turn, work for different names does not. */
export interface Turns {
  readonly take: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

export function oneAtATime(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(name, work) {
      const before = last.get(name) ?? Promise.resolve()
      const mine = before.then(work, work)
      last.set(name, mine)
      const forget = () => {
        if (last.get(name) === mine) last.delete(name)
      }
      mine.then(forget, forget)
      return mine
    },
  }
}
