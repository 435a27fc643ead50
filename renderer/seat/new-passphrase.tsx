import { Form } from 'antd'
import { refusalOfPassphrase } from '../../shared/identity/seat.ts'
import { PassphraseInput } from '../ui/passphrase-input.tsx'

export interface NewPassphrase {
  readonly passphrase: string
  readonly again: string
}

/** Said wherever a passphrase is chosen. */
export const passphraseHint = '至少 8 个字，可以是一句只有自己知道的话；不要用单位名、电话和生日。'

/** A passphrase chosen twice; two fields of the form around it. */
export function NewPassphraseFields({ label }: { readonly label: string }) {
  return (
    <>
      <Form.Item
        name="passphrase"
        label={label}
        validateTrigger="onBlur"
        rules={[
          {
            validator: async (_rule, typed: string = '') => {
              const refusal = refusalOfPassphrase(typed)
              if (refusal !== null) throw new Error(refusal)
            },
          },
        ]}
      >
        <PassphraseInput label={label} fresh />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍"
        dependencies={['passphrase']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, typed: string = '') => {
              if (typed !== getFieldValue('passphrase')) throw new Error('两遍不一样，请重新输入。')
            },
          }),
        ]}
      >
        <PassphraseInput label={`再输一遍${label}`} fresh />
      </Form.Item>
    </>
  )
}
