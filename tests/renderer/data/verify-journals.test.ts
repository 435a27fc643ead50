/** 核验 through the real desk: found right, found wrong after a byte was changed on disk, and stopped half-way. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { caseJournals, verifyJournals } from '../../../renderer/data/verify-journals.ts'
import { Office } from '../../helpers/an-office.ts'

describe('核验', () => {
  let office: Office
  let id: string
  const options = (change = {}) => ({
    signal: new AbortController().signal,
    onProgress: () => {},
    pause: async () => {},
    ...change,
  })

  beforeAll(async () => {
    office = await Office.opens()
    id = await office.receives()
    await office.bringsToDrafting(id)
    await office.hasSignedOff(id)
    await office.issues(id)
  })

  async function verified() {
    const cases = await caseJournals(office.workspace)
    if ('outcome' in cases) throw new Error(cases.reason)
    const answer = await verifyJournals(office.workspace, cases, options())
    if (answer.outcome !== 'verified') throw new Error(answer.outcome)
    return answer.totals
  }

  test('finds an office at work right', async () => {
    const totals = await verified()
    expect(totals.faults).toEqual([])
    expect(totals.journals).toBe(2)
    expect(totals.texts).toBe(1)
    expect(totals.unsigned).toBe(0)
  })

  test('can be stopped', async () => {
    const stop = new AbortController()
    const answer = await verifyJournals(
      office.workspace,
      [id],
      options({ signal: stop.signal, onProgress: () => stop.abort() }),
    )
    expect(answer.outcome).toBe('cancelled')
  })

  test('names the line of a byte that was changed on disk', async () => {
    const path = join(office.folder, 'journals', `${id}.jsonl`)
    const before = readFileSync(path, 'utf8')
    const seq = before.split('\n').findIndex((line) => line.includes('希望帮扶更精准')) + 1
    writeFileSync(path, before.replace('希望帮扶更精准', '希望帮扶更粗略'))
    const { faults } = await verified()
    writeFileSync(path, before)
    expect(faults.map((fault) => [fault.journal, fault.seq, fault.kind])).toEqual([
      [id, seq, 'changed'],
      [id, seq, 'notBelieved'],
    ])
  })
})
