/** Where the window was when it was last closed, kept beside the journals. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowPlace extends Area {
  readonly maximized: boolean
}

const placeSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })

export const smallest = { width: 1024, height: 560 } as const
const usual = { width: 1366, height: 768 } as const

/** The kept place; null on the first start or when the file cannot be read: the window then opens as usual. */
export function readPlace(path: string): WindowPlace | null {
  try {
    const place = placeSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return place.success ? place.data : null
  } catch {
    return null
  }
}

/** Losing the place costs one drag of the mouse, so a failure to keep it says nothing. */
export function keepPlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(path, JSON.stringify(place))
  } catch {
    return
  }
}

/** The kept place moved and shrunk into the screen's work area, for screens unplugged since. */
export function placeOn(screen: Area, kept: WindowPlace | null): Area {
  const width = Math.min(Math.max(kept?.width ?? usual.width, smallest.width), screen.width)
  const height = Math.min(Math.max(kept?.height ?? usual.height, smallest.height), screen.height)
  const x = kept?.x ?? screen.x + Math.round((screen.width - width) / 2)
  const y = kept?.y ?? screen.y + Math.round((screen.height - height) / 2)
  return {
    x: Math.min(Math.max(x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(y, screen.y), screen.y + screen.height - height),
    width,
    height,
  }
}
