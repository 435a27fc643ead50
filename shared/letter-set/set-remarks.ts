import { presentRound } from '../case/case-file.ts'
import type { PostalAddress } from '../forms/postal-address.ts'
import type { SetAbout } from './set-item.ts'

/**
 * What to look at before a set goes out, in sentences: addresses that stay blank, copies that do not add up. `printed` is
 * the number of letters in the set.
 */
export function remarksOf(
  { file, bureau, recipients, parts }: SetAbout,
  recipientIds: readonly string[] | null,
  printed: number,
): readonly string[] {
  const posted = parts.includes('envelopes') || parts.includes('labels')
  const names = (lacking: (address: PostalAddress) => boolean): string =>
    recipients
      .filter((one) => lacking(one.address))
      .map((one) => one.name)
      .join('、')
  const unknown = posted ? names((address) => address.address === '') : ''
  const uncoded = posted ? names((address) => address.address !== '' && address.postcode === '') : ''
  const round = presentRound(file)
  const whole = recipientIds === null && parts.includes('letter') && parts.includes('copies')
  const sealed = round.seal?.copies
  return [
    ...(unknown === '' ? [] : [`没有登记${unknown}的地址，信封和标签上地址留空，请手写，或在登记中补上。`]),
    ...(uncoded === '' ? [] : [`${uncoded}的地址前没有邮政编码，信封上邮编框留空。`]),
    ...(parts.includes('envelopes') && !bureau.enclosures.envelopePrinted && bureau.returnAddress.address === ''
      ? ['没有填写本单位的回邮地址，请在“设置—随函材料”中填写。']
      : []),
    ...(whole && sealed !== undefined && sealed !== printed
      ? [`用印登记${sealed}份，本套信函共${printed}份，请核对印数。`]
      : []),
  ]
}
