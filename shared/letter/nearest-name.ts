/** How many characters must be put in, left out or changed to make one word the other. */
function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let row = b.map((_, at) => at + 1)
  a.forEach((char, i) => {
    let diagonal = i
    let left = i + 1
    row = row.map((above, j) => {
      const here = Math.min(above + 1, left + 1, diagonal + (char === b[j] ? 0 : 1))
      diagonal = above
      left = here
      return here
    })
  })
  return row.at(-1) ?? a.length
}

/** The name that was probably meant: at most half of it mistyped; null when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const short = typed.slice(0, 40)
  let best: { readonly name: string; readonly far: number } | null = null
  for (const name of names) {
    const far = distance(short, name)
    if (far <= Math.max(1, Math.floor(name.length / 2)) && far < (best?.far ?? Infinity)) best = { name, far }
  }
  return best?.name ?? null
}
