import { envelopeSizes } from '../bureau/enclosure-settings.ts'
import { answeredDeputies } from '../case/case-file.ts'
import { type Delivery, deliveryReceipt } from '../forms/delivery-receipt.ts'
import { envelopes } from '../forms/envelope.ts'
import { feedbackFormFor } from '../forms/feedback-form.ts'
import { labelSheets } from '../forms/labels.ts'
import { unitAddress } from '../forms/postal-address.ts'
import { formItem, type SetAbout, type SetItem } from './set-item.ts'
import { copyLettersOf } from './set-letters.ts'

/** 征询意见表: one for each deputy, with nothing filled in that is theirs to fill in. */
export function feedbackFormsOf({ file, bureau, recipients, mark }: SetAbout): readonly SetItem[] {
  const deputies = answeredDeputies(file)
  return recipients.flatMap((one) => {
    const deputy = deputies.find((candidate) => candidate.id === one.deputyId)
    if (deputy === undefined) return []
    const form = feedbackFormFor(file, bureau, deputy, { mark })
    return [formItem('feedbackForm', form, `随函发给${one.name}`, { name: one.fileName })]
  })
}

/** 送达签收单: a line for everyone who gets a letter or a copy. */
export function receiptOf({ file, bureau, main, what, recipients, copyTo, parts, mark }: SetAbout): readonly SetItem[] {
  const contents = parts.includes('feedbackForm') ? `${what}、征询意见表` : what
  const copies = copyLettersOf(file).length
  const deliveries: readonly Delivery[] = [
    ...recipients.map((one) => ({ recipientId: one.id, recipient: one.name, contents, copies: 1 })),
    ...copyTo.map((unit) => ({ recipientId: unit, recipient: unit, contents: `${what}（抄送）`, copies })),
  ]
  return [formItem('receipt', deliveryReceipt(file, bureau, main, deliveries, { mark }), '横向打印，送达时签字')]
}

/** 信封: one file with a page each, as they are fed one after the other. */
export function envelopesOf({ bureau, recipients }: SetAbout): readonly SetItem[] {
  if (recipients.length === 0) return []
  const { envelope: size, envelopePrinted: printed } = bureau.enclosures
  const to = recipients.map((one) => one.address)
  const form = envelopes(to, bureau, { size, printed })
  return [formItem('envelopes', form, `${envelopeSizes[size].label}，每页一个`, { paper: size })]
}

/** 标签: for the deputies, and for the units that get a copy. */
export function labelsOf({ bureau, recipients, copyTo }: SetAbout): readonly SetItem[] {
  const to = [...recipients.map((one) => one.address), ...copyTo.map(unitAddress)]
  if (to.length === 0) return []
  const form = labelSheets(to, bureau, bureau.enclosures.label)
  return [formItem('labels', form, '按实际大小打印，不缩放', { paper: 'A4标签' })]
}
