import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Press } from '../../../electron/desk/paper.ts'
import type { PrintOptions } from '../../../shared/desk.ts'
import { deskIn, dialogsAnswering, freshFolder } from '../helpers/a-desk.ts'

const pdf = new Uint8Array(Buffer.from('%PDF-1.7'))

function aPress() {
  const asked: (PrintOptions | 'pdf')[] = []
  const press: Press = {
    async pdf() {
      asked.push('pdf')
      return { outcome: 'made', bytes: pdf }
    },
    async print(options) {
      asked.push(options)
      return { outcome: 'printed' }
    },
  }
  return { press, asked }
}

describe('the page as PDF', () => {
  test('is saved where the dialog says, with its extension', async () => {
    const folder = freshFolder()
    const { press } = aPress()
    const desk = deskIn(freshFolder(), { press, dialogs: dialogsAnswering(join(folder, '答复函')) })
    const path = join(folder, '答复函.pdf')
    expect(await desk.printToPdf('答复函.pdf')).toEqual({ outcome: 'saved', path })
    expect(new Uint8Array(readFileSync(path))).toEqual(pdf)
    expect(await desk.showSaved(path)).not.toMatchObject({ reason: expect.stringContaining('只能打开') })
    // The dialog did not ask about this name.
    expect(await desk.printToPdf('答复函.pdf')).toMatchObject({ outcome: 'failed' })
  })

  test('is not made when the dialog is cancelled', async () => {
    const { press, asked } = aPress()
    expect(await deskIn(freshFolder(), { press }).printToPdf('答复函.pdf')).toEqual({ outcome: 'cancelled' })
    expect(asked).toEqual([])
  })

  test('that could not be made leaves no file', async () => {
    const path = join(freshFolder(), '答复函.pdf')
    const press: Press = { ...aPress().press, pdf: async () => ({ outcome: 'failed', reason: '没有生成 PDF。' }) }
    const desk = deskIn(freshFolder(), { press, dialogs: dialogsAnswering(path) })
    expect(await desk.printToPdf('答复函.pdf')).toEqual({ outcome: 'failed', reason: '没有生成 PDF。' })
    expect(existsSync(path)).toBe(false)
  })
})

test('printing is handed to the press; a desk without a window says so', async () => {
  const { press, asked } = aPress()
  expect(await deskIn(freshFolder(), { press }).print({ duplex: 'longEdge' })).toEqual({ outcome: 'printed' })
  expect(asked).toEqual([{ duplex: 'longEdge' }])
  expect(await deskIn(freshFolder()).print({ duplex: 'simplex' })).toMatchObject({ outcome: 'failed' })
})
