import type { InputOf } from '../../../shared/workflow/advance.ts'
import type { StepName } from '../../../shared/workflow/steps.ts'
import { contactForm } from './contact-forms.tsx'
import * as approval from './approval-forms.tsx'
import * as assigning from './assigning-forms.tsx'
import * as coOpinion from './co-opinion-forms.tsx'
import * as countersign from './countersign-forms.tsx'
import * as ending from './ending-forms.tsx'
import * as extension from './extension-forms.tsx'
import * as feedback from './feedback-forms.tsx'
import * as merging from './merging-forms.tsx'
import * as promise from './commitment-forms.tsx'
import * as returning from './return-forms.tsx'
import * as sending from './sending-forms.tsx'
import { numberingForm } from './numbering-form.tsx'
import { paperForm } from './paper-form.tsx'
import { planForm } from './plan-form.tsx'
import { registrationForm } from './registration-form.tsx'
import { type OnItsPage, onItsPage, type StepForm } from './step-form.ts'

type Entry<Input> = Input extends Record<string, never> ? null : StepForm<Input> | OnItsPage

/** How each step asks for its input; a step without its entry does not compile. */
export const stepForms: { readonly [Name in StepName]: Entry<InputOf<Name>> } = {
  register: registrationForm,
  amendRegistration: registrationForm,
  checkScope: null,
  requestReturn: returning.requestReturn,
  acceptReturn: returning.outcome,
  refuseReturn: returning.outcome,
  mergeInto: merging.mergeInto,
  takeIn: merging.takeIn,
  splitOff: ending.reason,
  release: merging.release,
  assignToSection: assigning.assignToSection,
  acceptTask: null,
  settlePlan: planForm,
  recordContact: contactForm,
  closeWithoutReply: ending.reason,
  requestCoOpinions: coOpinion.request,
  recordCoOpinion: coOpinion.record,
  waiveCoOpinion: coOpinion.waive,
  beginCoOpinion: null,
  beginDrafting: null,
  saveDraft: onItsPage,
  ignoreFinding: onItsPage,
  recordCommitments: promise.record,
  submit: null,
  requestCountersign: countersign.requestCountersign,
  countersign: countersign.countersign,
  recordCountersign: countersign.recordCountersign,
  withdrawCountersign: countersign.withdrawCountersign,
  approve: approval.opinion,
  amendAndApprove: onItsPage,
  returnForRevision: approval.remark,
  signOff: approval.opinion,
  recallSignOff: ending.reason,
  recordPaperDecision: paperForm,
  assignNumber: numberingForm,
  seal: sending.seal,
  recordSend: sending.recordSend,
  finishSending: null,
  settlePublicVersion: onItsPage,
  publish: sending.publish,
  recordFeedback: feedback.recordFeedback,
  startRound: ending.reason,
  track: null,
  recordProgress: promise.progress,
  close: ending.closing,
  requestExtension: extension.request,
  grantExtension: extension.granted,
  refuseExtension: extension.refused,
  withdraw: ending.withdraw,
  sendOut: onItsPage,
  callBack: null,
  takeReceipt: onItsPage,
  settleFork: onItsPage,
  archive: null,
}
