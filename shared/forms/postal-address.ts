import { type CaseKind, type Deputy, deputyWord } from '../case/suggestion.ts'

/** What stands on an envelope or a label. */
export interface PostalAddress {
  /** Six digits; empty while unknown. */
  readonly postcode: string
  readonly address: string
  /** Workplace and post. */
  readonly post: string
  /** 李慧 代表 收. */
  readonly to: string
}

/** Deputies' addresses are kept in one field; a postcode stands at its head. */
const WITH_POSTCODE = /^\s*(?:邮编[:：]?)?(\d{6})(?!\d)[\s，,、；;]*(.*)$/su

export function postalAddressOf(deputy: Deputy, kind: CaseKind): PostalAddress {
  const found = WITH_POSTCODE.exec(deputy.address)
  const address = (found?.[2] ?? deputy.address).trim()
  return {
    postcode: found?.[1] ?? '',
    address,
    post: deputy.isDelegation ? '' : deputy.post.trim(),
    to: deputy.isDelegation ? `${deputy.name}（收）` : `${deputy.name}　${deputyWord[kind]}（收）`,
  }
}

/** A unit that gets a copy: its name is all that is known of it. */
export const unitAddress = (unit: string): PostalAddress => ({
  postcode: '',
  address: '',
  post: '',
  to: `${unit}（收）`,
})
