import { canonicalJson } from '../canonical-json.ts'
import { limits } from './limits.ts'

/**
 * The value of a text that is exactly one canonical JSON value; undefined for everything else. Asking for the canonical
 * form leaves no room for duplicate keys, numbers out of range or two texts that mean the same; depth is counted before
 * anything is parsed, and the one key that a merge would obey is refused (in a text its quotes are escaped).
 */
export function readCanonical(text: string): unknown {
  if (text.includes('"__proto__":') || isTooDeep(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** Counts brackets outside of texts, so that no reader is ever asked to climb down a million levels. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inText) {
      if (char === '\\') at += 1
      else if (char === '"') inText = false
    } else if (char === '"') inText = true
    else if (char === '{' || char === '[') {
      depth += 1
      if (depth > limits.depth) return true
    } else if (char === '}' || char === ']') depth -= 1
  }
  return false
}
