import { expect, test } from 'vitest'
import { lastSent, proposedSending } from '../../../shared/exchange/proposed-sending.ts'
import type { Outgoing } from '../../../shared/case/case-file.ts'
import { aBureau, aCase, at, chief, clerk, facts, sectionHead, today } from '../../helpers/a-case.ts'

const person = ({ id, name, roles }: typeof clerk) => ({
  id,
  name,
  post: '',
  section: '',
  phone: '',
  roles,
  deputising: [],
  sample: false,
  account: null,
})
const bureau = aBureau({ people: [clerk, sectionHead, chief].map(person), approvalChain: ['sectionHead'] })
const known = facts({ bureau })

const sent: Outgoing = {
  packageId: 'p1',
  kind: 'review',
  to: { id: sectionHead.id, name: sectionHead.name },
  by: { id: clerk.id, name: clerk.name },
  day: today,
  at,
}

test('a case in the chain goes to whose turn it is', () => {
  const file = aCase().inStage('reviewing').build()
  expect(proposedSending(file, clerk, known, null)).toMatchObject({ kind: 'review', to: { id: sectionHead.id } })
})

test('a case that was sent to this person goes back to who sent it', () => {
  const file = aCase().inStage('signOff').build()
  expect(proposedSending(file, sectionHead, known, sent)).toMatchObject({ kind: 'decision', to: { id: clerk.id } })
  expect(proposedSending(file, clerk, known, sent)).toMatchObject({ kind: 'review', to: { id: chief.id } })
})

test('outside the chain nobody is proposed', () => {
  expect(proposedSending(aCase().inStage('drafting').build(), clerk, known, null)).toMatchObject({
    kind: 'handOver',
    to: null,
  })
})

test('the last 送出 is read from the trail', () => {
  const line = {
    journal: 'c',
    seq: 1,
    prev: null,
    alg: 'sha256',
    by: sent.by,
    at,
    day: today,
    signature: null,
  } as const
  expect(lastSent([{ ...line, step: 'sendOut', set: { outgoing: sent } }])).toEqual(sent)
  expect(lastSent([{ ...line, step: 'submit', set: {} }])).toBeNull()
})
