import { describe, expect, it } from 'vitest'
import { readPackage } from '../../../shared/exchange/read-package.ts'
import { clerk, registrar, sectionHead, usual } from '../../helpers/a-case.ts'
import { aKeyOffice, type KeyHolder, seatOf, smith } from '../../helpers/key-office.ts'
import {
  aMachine,
  contentsOf,
  factsOn,
  fileOn,
  imports,
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
})
