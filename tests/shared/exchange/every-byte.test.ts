/**
 * A package in which anything was changed is never accepted and never throws: each byte with one bit flipped, and each
 * length cut. The quick set takes every 61st place; `npm run exhaustive` takes them all, and every bit of the head.
 */
import * as crypto from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { nodeLocksmith } from '../../../electron/desk/node-locksmith.ts'
import { SIGNED_FROM } from '../../../shared/exchange/layout.ts'
import { type ReadPorts, readPackage } from '../../../shared/exchange/read-package.ts'
import { clerk, sectionHead } from '../../helpers/a-case.ts'
import { holderOf, inReview } from '../../helpers/a-sent-case.ts'
import { aKeyOffice, seatOf } from '../../helpers/key-office.ts'
import { contentsOf, packed } from '../../helpers/machines.ts'

const exhaustive = process.env['FUYAN_EXHAUSTIVE'] === '1'
const SMALLEST = 200 * 1024

const office = aKeyOffice()
const machine = inReview(office)
const by = holderOf(office, clerk)
const reader = holderOf(office, sectionHead)

async function aPackage(recipients: readonly string[]): Promise<Uint8Array> {
  const to = { id: sectionHead.id, name: sectionHead.name }
  const contents = contentsOf(machine, by, { id: 'p-1', kind: 'review', to })
  // A scan does not pack: random bytes make the package as long as it must be.
  return packed({ ...contents, recipients, files: [crypto.randomBytes(SMALLEST)] }, by)
}

/**
 * Node's SHA-256, asked in the order of the places: what lies before the place is hashed once. The same answers as
 * `nodeLocksmith.hashBytes` (seen below), in half the time.
 */
function hashAlong(whole: Uint8Array) {
  let upTo = SIGNED_FROM
  let state = crypto.createHash('sha256')
  return (bytes: Uint8Array, place: number): string => {
    if (place < upTo) {
      upTo = SIGNED_FROM
      state = crypto.createHash('sha256')
    }
    const known = Math.max(upTo, Math.min(place, whole.length))
    state.update(whole.subarray(upTo, known))
    upTo = known
    return state
      .copy()
      .update(bytes.subarray(known - SIGNED_FROM))
      .digest('hex')
  }
}

interface Counted {
  refused: number
  accepted: number
  thrown: number
}

async function tried(bytes: Uint8Array, ports: ReadPorts, counted: Counted): Promise<void> {
  try {
    const opened = await readPackage(bytes, ports)
    if (opened.ok) counted.accepted += 1
    else counted.refused += 1
  } catch {
    counted.thrown += 1
  }
}

const ports = (hashBytes: ReadPorts['smith']['hashBytes'] = nodeLocksmith.hashBytes): ReadPorts => ({
  smith: { ...nodeLocksmith, hashBytes },
  openSealed: seatOf(reader).openSealed,
})

const every = exhaustive ? 1 : 61
/** The head has no place to spare: magic, signature, certificate, form of the body. */
const HEAD = 2000

describe.each([
  ['plain', [] as readonly string[]],
  ['encrypted', [reader.certificate.boxKey]],
])('a package of 200 KB, %s', (name, recipients) => {
  it('is accepted as it is, with the same digest however it is hashed', async () => {
    const whole = await aPackage(recipients)
    expect(whole.length).toBeGreaterThan(SMALLEST)
    expect((await readPackage(whole, ports())).ok).toBe(true)
    const along = hashAlong(whole)
    for (const place of [SIGNED_FROM, 500, 501, 100_000]) {
      const wrong = whole.slice()
      wrong[place] = (wrong[place] ?? 0) ^ 4
      const signed = wrong.subarray(SIGNED_FROM)
      expect(along(signed, place)).toBe(nodeLocksmith.hashBytes(signed))
      expect(along(signed.subarray(0, place), place)).toBe(nodeLocksmith.hashBytes(signed.subarray(0, place)))
    }
  })

  it('is never accepted with a bit flipped', { timeout: 1_800_000 }, async () => {
    const whole = await aPackage(recipients)
    const along = hashAlong(whole)
    const counted = { refused: 0, accepted: 0, thrown: 0 }
    const began = performance.now()
    for (let place = 0; place < whole.length; place += 1) {
      if (place >= HEAD && place % every !== 0) continue
      const kept = whole[place] ?? 0
      const bits = exhaustive && place < HEAD ? [0, 1, 2, 3, 4, 5, 6, 7] : [crypto.randomInt(8)]
      for (const bit of bits) {
        whole[place] = kept ^ (1 << bit)
        await tried(
          whole,
          ports((bytes) => along(bytes, place)),
          counted,
        )
      }
      whole[place] = kept
    }
    told(`${name}: flips`, counted, began)
    expect(counted).toEqual({ refused: counted.refused, accepted: 0, thrown: 0 })
  })

  it('is never accepted cut short or with something behind it', { timeout: 1_800_000 }, async () => {
    const whole = await aPackage(recipients)
    const along = hashAlong(whole)
    const counted = { refused: 0, accepted: 0, thrown: 0 }
    const began = performance.now()
    for (let length = 0; length < whole.length; length += 1) {
      if (length >= HEAD && length % every !== 0) continue
      await tried(
        whole.subarray(0, length),
        ports((bytes) => along(bytes, length)),
        counted,
      )
    }
    for (const more of [1, 7, 4096]) {
      await tried(Buffer.concat([whole, new Uint8Array(more)]), ports(), counted)
      await tried(Buffer.concat([whole, whole.subarray(-more)]), ports(), counted)
    }
    told(`${name}: cuts`, counted, began)
    expect(counted).toEqual({ refused: counted.refused, accepted: 0, thrown: 0 })
  })
})

function told(what: string, { refused, accepted, thrown }: Counted, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${what}: ${refused} refused, ${accepted} accepted, ${thrown} thrown, ${seconds} s`)
}
