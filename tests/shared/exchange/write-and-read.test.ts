import { describe, expect, it } from 'vitest'
import { believedSender } from '../../../shared/exchange/origin.ts'
import { readPackage } from '../../../shared/exchange/read-package.ts'
import { type PackageContents, writePackage } from '../../../shared/exchange/write-package.ts'
import { cardOf } from '../../../shared/identity/card-of.ts'
import { fingerprint } from '../../../shared/identity/trust.ts'
import { clerk, registrar, sectionHead, today, usual } from '../../helpers/a-case.ts'
import { aKeyOffice, certified, issuerKeyOf, type KeyHolder, seatOf, smith } from '../../helpers/key-office.ts'
import {
  aMachine,
  contentsOf,
  factsOn,
  fileOn,
  imports,
  now,
  packed,
  receives,
  sends,
  took,
} from '../../helpers/machines.ts'

const office = aKeyOffice()
const holder = (id: string): KeyHolder => {
  const found = office.holders.get(id)
  if (found === undefined) throw new Error(`no key of ${id}`)
  return found
}

describe('a package', () => {
  it('goes from one desk to another', async () => {
    let home = receives(aMachine('a', office), holder(registrar.id))
    home = took(home, holder(registrar.id), 'register', usual.register(fileOn(home), factsOn(home)))
    const sent = await sends(home, holder(registrar.id), 'handOver', clerk)
    if (!sent.ok) throw new Error(sent.error.reason)
    const other = await imports(aMachine('b', office), holder(clerk.id), sent.value.bytes)
    if (!other.ok) throw new Error(other.error.reason)
    expect(other.value.examined.plan).toEqual({ plan: 'new', from: 0 })
    expect(fileOn(other.value.machine).outgoing).toBeNull()
    expect(other.value.examined.words).toMatchInlineSnapshot(`
      {
        "from": "周文",
        "headline": "本机还没有这一件，将收入全部 3 条办理记录。导入后是“已登记”。",
        "holds": [
          "办理记录 3 条（2025年3月5日至2025年3月5日），每条都有经办人签名",
          "对方的版式和设置，用来核对文本指纹",
        ],
        "kind": "交接包",
        "lines": [
          {
            "by": "周文",
            "day": "2025-03-05",
            "seq": 1,
            "what": "收件",
          },
          {
            "by": "周文",
            "day": "2025-03-05",
            "seq": 2,
            "what": "登记",
          },
          {
            "by": "周文",
            "day": "2025-03-05",
            "seq": 3,
            "what": "送出",
          },
        ],
        "madeAt": "2025-03-05T12:00:00.000Z",
        "note": "",
        "ourLines": [],
        "sealed": false,
        "subject": "第1185号《关于加强科技创新能力建设的建议》",
        "text": null,
        "to": "李婉",
      }
    `)
  })

  it('opens for its recipient only', async () => {
    const home = receives(aMachine('a', office), holder(registrar.id))
    const about = { id: 'p-1', kind: 'review', to: { id: sectionHead.id, name: sectionHead.name } } as const
    const contents = contentsOf(home, holder(registrar.id), about)
    const boxKey = holder(sectionHead.id).certificate.boxKey
    const bytes = await packed({ ...contents, recipients: [boxKey] }, holder(registrar.id))
    const open = async (id: string) => readPackage(bytes, { smith, openSealed: seatOf(holder(id)).openSealed })
    expect(await open(sectionHead.id)).toMatchObject({ ok: true, value: { sealed: true } })
    expect(await open(clerk.id)).toEqual({ ok: false, error: { reason: expect.stringContaining('只有收件人本人') } })
  })

  const coRequest = {
    fuyan: 'coRequest',
    requestId: 'co-1',
    leadUnit: '株洲市科学技术局',
    unit: '株洲市财政局',
    suggestion: {
      kind: 'suggestion',
      level: '市',
      congressTerm: 16,
      sessionNo: 4,
      interSession: false,
      number: '1185',
      title: '关于加强科技创新能力建设的建议',
      leadDeputy: null,
    },
    asks: ['加大研发投入'],
    text: '',
    requestedOn: today,
    due: '2025-04-05',
    contact: { name: '李婉', phone: '0731-28687612' },
    note: '',
  } as const

  /** Between two units, or about the bureau: no case goes along. */
  const withoutCase = (signer: KeyHolder, change: Partial<PackageContents>): PackageContents => ({
    ...contentsOf(receives(aMachine('a', office), holder(registrar.id)), signer, {
      id: 'p-2',
      kind: 'review',
      to: null,
    }),
    lines: [],
    certificates: [],
    subject: null,
    snapshot: null,
    ...change,
  })
  const opened = async (contents: PackageContents, signer: KeyHolder) => {
    const answer = await readPackage(await packed(contents, signer), { smith, openSealed: seatOf(signer).openSealed })
    if (!answer.ok) throw new Error(answer.error.reason)
    return answer.value
  }

  it('of another unit is believed once its fingerprint was accepted, and brings no cases of ours', async () => {
    const person = office.bureau.people[0]
    if (person === undefined) throw new Error('nobody')
    const finance = certified(
      { ...cardOf(person), personId: 'p-f', name: '财小文' },
      { issuer: 'finance', bureau: '株洲市财政局' },
    )
    const arrived = await opened(
      withoutCase(finance, { kind: 'coRequest', toUnit: '株洲市科学技术局', request: coRequest }),
      finance,
    )
    expect(arrived.request).toEqual(coRequest)
    const stranger = believedSender(arrived, office.bureau, smith, now)
    const digits = fingerprint(issuerKeyOf('finance'), smith)
    expect(stranger).toEqual({ ok: false, error: { reason: expect.stringContaining(`核对指纹 ${digits}`) } })
    const known = {
      name: '株洲市财政局',
      issuerKey: issuerKeyOf('finance'),
      acceptedOn: today,
      acceptedBy: { id: registrar.id, name: registrar.name },
    }
    const bureau = { ...office.bureau, otherBureaus: [known] }
    expect(believedSender(arrived, bureau, smith, now)).toEqual({
      ok: true,
      value: { from: 'accepted', bureau: known },
    })
    const matters = await opened(
      withoutCase(finance, { kind: 'bureau', snapshot: { seq: 1, at: now, bureau: office.bureau } }),
      finance,
    )
    expect(believedSender(matters, bureau, smith, now)).toEqual({
      ok: false,
      error: { reason: expect.stringContaining('外单位') },
    })
  })

  it('is not made when somebody else has taken the seat meanwhile', async () => {
    const registry = holder(registrar.id)
    const contents = contentsOf(receives(aMachine('a', office), registry), registry, {
      id: 'p-4',
      kind: 'review',
      to: null,
    })
    const written = await writePackage(contents, { smith, sign: seatOf(holder(clerk.id)).signPackage })
    expect(written).toEqual({ ok: false, error: { reason: expect.stringContaining('刚刚换过') } })
    const failed = await writePackage(contents, {
      smith,
      sign: async () => ({ outcome: 'failed', reason: '还没有人登录，请先登录。' }),
    })
    expect(failed).toEqual({ ok: false, error: { reason: '还没有人登录，请先登录。' } })
  })
})
