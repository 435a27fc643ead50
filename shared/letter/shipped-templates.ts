import coOpinion from '../../assets/templates/co-opinion.json'
import extensionRequest from '../../assets/templates/extension-request.json'
import reply from '../../assets/templates/reply.json'
import returnLetter from '../../assets/templates/return-letter.json'
import secondReply from '../../assets/templates/second-reply.json'
import { type LetterKind, type LetterTemplate, letterTemplateSchema } from '../bureau/letter-template.ts'

/** 预置模板: what a bureau writes with until it makes versions of its own. Always in force, never edited. */
export const shippedTemplates: Readonly<Record<LetterKind, LetterTemplate>> = {
  reply: letterTemplateSchema.parse(reply),
  secondReply: letterTemplateSchema.parse(secondReply),
  coOpinion: letterTemplateSchema.parse(coOpinion),
  returnLetter: letterTemplateSchema.parse(returnLetter),
  extensionRequest: letterTemplateSchema.parse(extensionRequest),
}
