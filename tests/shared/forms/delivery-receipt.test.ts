import { describe, expect, test } from 'vitest'
import { deliveryReceipt } from '../../../shared/forms/delivery-receipt.ts'
import { formTexts } from '../../../shared/forms/form-document.ts'
import { letterOf } from '../../fixtures/forms.ts'
import { letterBureau } from '../../fixtures/letter-case.ts'
import { signedCase } from '../../fixtures/signed-case.ts'

const bureau = letterBureau()

describe('送达签收单', () => {
  const file = signedCase(
    {},
    {
      sends: [
        {
          id: 's1',
          recipient: 'd-李慧',
          recipientName: '李慧',
          method: 'post',
          day: '2025-07-01',
          receipt: 'EMS 1234567890',
          by: { id: 'p1', name: '李婉' },
        },
      ],
    },
  )
  const deliveries = ['李慧', '王芳'].map((name) => ({
    recipientId: `d-${name}`,
    recipient: `${name}代表`,
    contents: '答复函',
    copies: 1,
  }))
  const texts = formTexts(deliveryReceipt(file, bureau, letterOf(file), deliveries, { mark: null }))

  test('fills in what was recorded, and only that', () => {
    const [one, two] = [texts.indexOf('李慧代表'), texts.indexOf('王芳代表')]
    expect(texts.slice(one + 3, one + 6)).toEqual([
      '□面复\u3000\u3000\u3000■邮寄\n□电子邮件\u3000□专人送达',
      'EMS 1234567890',
      '2025年7月1日',
    ])
    expect(texts.slice(two + 3, two + 6)).toEqual(['□面复\u3000\u3000\u3000□邮寄\n□电子邮件\u3000□专人送达', '', ''])
  })
})
