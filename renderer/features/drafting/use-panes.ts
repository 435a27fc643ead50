import { useEffect, useState } from 'react'

/** From here on the paper at its full 28 characters leaves room for one pane only. */
const narrow = '(max-width: 1239px)'

export type PaneName = 'points' | 'checks'

/** Which panes are open. On a narrow screen opening one folds the other: the paper never gives way. */
export function usePanes() {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches)
  const [open, setOpen] = useState<ReadonlySet<PaneName>>(new Set(isNarrow ? ['checks'] : ['points', 'checks']))
  useEffect(() => {
    const query = window.matchMedia(narrow)
    const onChange = () => {
      setNarrow(query.matches)
      if (query.matches) setOpen((now) => (now.size > 1 ? new Set<PaneName>(['checks']) : now))
    }
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])

  function toggle(name: PaneName) {
    setOpen((now) => {
      if (now.has(name)) return new Set([...now].filter((other) => other !== name))
      return new Set(isNarrow ? [name] : [...now, name])
    })
  }
  return { open, toggle }
}
